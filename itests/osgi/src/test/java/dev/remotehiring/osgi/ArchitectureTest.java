package dev.remotehiring.osgi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between bundles and packages. To add one is a decision: it belongs in the documentation too. */
class ArchitectureTest {
    private static final String INTERNAL = "dev.remotehiring.internal";

    /**
     * Inside the implementation: who stands on whom, and so on what that one stands on. Everyone may read the settings.
     */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry(
                    "hiring",
                    Set.of(
                            "invitation",
                            "consent",
                            "form",
                            "onboarding",
                            "sending",
                            "journal",
                            "gateway",
                            "connection")),
            Map.entry("onboarding", Set.of("form", "sending", "journal", "gateway")),
            Map.entry(
                    "operations",
                    Set.of("health", "proof", "measure", "doctor", "support", "admin", "sending", "journal")),
            Map.entry("proof", Set.of("consent", "gateway", "journal")),
            Map.entry("health", Set.of("token", "journal", "http")),
            Map.entry("invitation", Set.of("consent", "token", "journal")),
            Map.entry("admin", Set.of("hiring", "invitation", "connection", "sending", "journal", "gateway")),
            Map.entry("sending", Set.of("token", "journal", "gateway")),
            Map.entry("form", Set.of("gateway")),
            Map.entry("connection", Set.of("token")),
            Map.entry("consent", Set.of("connection", "token", "journal", "gateway")),
            Map.entry("gateway", Set.of("token", "http", "measure")),
            Map.entry("token", Set.of("grant", "http", "journal", "measure")),
            Map.entry("grant", Set.of()),
            Map.entry("journal", Set.of()),
            Map.entry("doctor", Set.of("gateway", "token", "grant", "http", "journal")),
            Map.entry("support", Set.of("doctor", "journal")),
            Map.entry("measure", Set.of()),
            Map.entry("http", Set.of()),
            Map.entry("setup", Set.of("token", "journal")),
            Map.entry("fault", Set.of()),
            Map.entry("config", Set.of()));

    private static final JavaClasses PLUGIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(
                    location -> Stream.of("bundle-", "remote-hiring-api", "remote-hiring-impl", "remote-hiring-ui")
                            .anyMatch(location::contains))
            .importPackages("dev.remotehiring");

    private static final JavaClasses CREDENTIALS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.remotehiring.credential");

    @Test
    void credentialBundles_ofOurs_standOnTheHostPortsOnly() {
        assertTrue(CREDENTIALS.contain("dev.remotehiring.credential.jdbc.JdbcCredentialService"));
        assertTrue(CREDENTIALS.contain("dev.remotehiring.credential.vault.VaultCredentialService"));
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are ours, but neither the same bundle's nor the API's",
                        type -> type.getPackageName()
                                .matches("dev\\.remotehiring\\.(?!(api|host|credential)(\\.|$)).*")))
                .check(CREDENTIALS);
        slices().matching("dev.remotehiring.credential.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CREDENTIALS);
    }

    @ParameterizedTest
    @CsvSource({"healthcheck, RemoteHiringCheck", "shell, Shell"})
    void healthAndShell_ofOurs_standOnTheApiOnly(String bundle, String type) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.remotehiring." + bundle);
        assertTrue(classes.contain("dev.remotehiring." + bundle + "." + type));
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are ours, but neither the same bundle's nor the API's",
                        other -> other.getPackageName()
                                .matches("dev\\.remotehiring\\.(?!(api|admin|" + bundle + ")(\\.|$)).*")))
                .check(classes);
    }

    @Test
    void metrics_ofOurs_standOnTheApiOnly() {
        JavaClasses metrics = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.remotehiring.metrics");
        assertTrue(metrics.contain("dev.remotehiring.metrics.Metrics"));
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are ours, but neither the same bundle's nor the API's",
                        type -> type.getPackageName().matches("dev\\.remotehiring\\.(?!(api|admin|metrics)(\\.|$)).*")))
                .check(metrics);
    }

    @Test
    void plugin_allBundles_areLookedAt() {
        for (String type : List.of("api.RemoteHiringService", "internal.http.Http", "ui.UserInterface")) {
            assertTrue(PLUGIN.contain("dev.remotehiring." + type), type);
        }
    }

    @Test
    void api_dependsOnNothingButTheJdk() {
        classes()
                .that()
                .resideInAnyPackage("dev.remotehiring.api..", "dev.remotehiring.admin..", "dev.remotehiring.host..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.remotehiring.api..",
                        "dev.remotehiring.admin..",
                        "dev.remotehiring.host..",
                        "java..",
                        "org.osgi.annotation..")
                .check(PLUGIN);
    }

    @Test
    void pages_andImplementation_meetInTheApiOnly() {
        noClasses()
                .that()
                .resideInAPackage("dev.remotehiring.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INTERNAL + "..")
                .check(PLUGIN);
        noClasses()
                .that()
                .resideInAPackage(INTERNAL + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.remotehiring.ui..")
                .check(PLUGIN);
    }

    @TestFactory
    Stream<DynamicTest> internal_eachPackage_usesOnlyWhatItsArrowsSay() {
        return ARROWS.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> onlyUses(name, below(name))));
    }

    @Test
    void internal_allPackages_haveTheirArrows() {
        Set<String> packages = PLUGIN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(INTERNAL + "."))
                .map(name -> name.substring(INTERNAL.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        packages.removeAll(ARROWS.keySet());
        assertEquals(Set.of(), packages);
    }

    @Test
    void jersey_outsideHttp_isUnknown() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INTERNAL + ".http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glassfish.jersey..", "jakarta.ws.rs..")
                .check(PLUGIN);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.remotehiring.internal.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PLUGIN);
        slices().matching("dev.remotehiring.ui.(*)..").should().beFreeOfCycles().check(PLUGIN);
    }

    @Test
    void names_sayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Impl)")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..helper..")
                .check(PLUGIN);
    }

    @Test
    void packages_allOfThem_sayWhatTheyAre() {
        Set<String> silent = new TreeSet<>();
        packagesWithClasses(PLUGIN.getPackage("dev.remotehiring"))
                .filter(candidate -> candidate.tryGetPackageInfo().isEmpty())
                .forEach(candidate -> silent.add(candidate.getName()));
        assertEquals(Set.of(), silent);
    }

    private static Stream<JavaPackage> packagesWithClasses(JavaPackage top) {
        return top.getSubpackagesInTree().stream()
                .filter(candidate -> !candidate.getClasses().isEmpty());
    }

    private static Set<String> below(String name) {
        Set<String> all = new TreeSet<>(ARROWS.get(name));
        ARROWS.get(name).forEach(next -> all.addAll(below(next)));
        return all;
    }

    private static void onlyUses(String name, Set<String> used) {
        String[] allowed = Stream.concat(Stream.of(name, "config", "fault"), used.stream())
                .map(other -> INTERNAL + "." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(INTERNAL + "." + name + "..")
                .should()
                .dependOnClassesThat(describe(
                        "are internal, but none of " + Arrays.toString(allowed),
                        type -> type.getPackageName().startsWith(INTERNAL)
                                && !resideInAnyPackage(allowed).test(type)))
                .allowEmptyShould(true)
                .check(PLUGIN);
    }
}
