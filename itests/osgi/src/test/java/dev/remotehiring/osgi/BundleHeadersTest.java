package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundles ask of a host and show to it, by their built manifests. */
class BundleHeadersTest {
    private static final String API = "dev.remotehiring.api";
    private static final String IMPL = "dev.remotehiring.impl";
    private static final String UI = "dev.remotehiring.ui";
    private static final String JDBC = "dev.remotehiring.credential.jdbc";
    private static final String VAULT = "dev.remotehiring.credential.vault";

    /** A clause of a header: its name, then attributes and directives, of which a quoted one may hold commas. */
    private static final Pattern CLAUSE = Pattern.compile("([^,;\"]+)((?:;[^,;\"]+(?:\"[^\"]*\")?)*)(?:,|$)");

    private static final Pattern VERSION = Pattern.compile(";version=\"([^\"]*)\"");

    @Test
    void api_itsThreePackages_areExported() throws IOException {
        assertEquals(
                Set.of("dev.remotehiring.api", "dev.remotehiring.admin", "dev.remotehiring.host"),
                clauses(API, "Export-Package").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPL, UI, JDBC, VAULT})
    void otherBundles_exportNothing(String bundle) throws IOException {
        assertEquals(Set.of(), clauses(bundle, "Export-Package").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {API, IMPL, UI, JDBC, VAULT})
    void bundles_importNoJavaxServletAndNothingTwice(String bundle) throws IOException {
        Set<String> imports = clauses(bundle, "Import-Package").keySet();
        assertTrue(imports.contains("java.lang"), imports.toString());
        assertTrue(imports.stream().noneMatch(name -> name.startsWith("javax.servlet")), imports.toString());
        assertEquals("", header(bundle, "DynamicImport-Package"));
        assertEquals("", header(bundle, "Require-Bundle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {API, IMPL, UI, JDBC, VAULT})
    void bundles_runOnJava17(String bundle) throws IOException {
        String required = header(bundle, "Require-Capability");
        assertTrue(required.contains("(&(osgi.ee=JavaSE)(version=17))"), required);
    }

    @Test
    void api_standsOnTheJdkAlone() throws IOException {
        Set<String> foreign = new TreeSet<>(clauses(API, "Import-Package").keySet());
        foreign.removeIf(name -> name.startsWith("java.") || name.startsWith("dev.remotehiring."));
        assertEquals(Set.of(), foreign);
    }

    @Test
    void pages_doNotKnowHowRemoteIsCalled() throws IOException {
        Set<String> imports = clauses(UI, "Import-Package").keySet();
        assertTrue(
                imports.stream().noneMatch(name -> name.matches("(org\\.glassfish|jakarta\\.ws|com\\.fasterxml)\\..*")),
                imports.toString());
    }

    /** Wide enough for what hosts have, narrow where we implement: a new method in the API needs a new implementation. */
    @ParameterizedTest
    @CsvSource({
        IMPL + ", dev.remotehiring.api, '[1.0,1.1)'",
        IMPL + ", dev.remotehiring.admin, '[1.0,1.1)'",
        IMPL + ", dev.remotehiring.host, '[1.0,2)'",
        IMPL + ", com.fasterxml.jackson.databind, '[2.15,3)'",
        IMPL + ", jakarta.ws.rs.client, '[3.1,4)'",
        IMPL + ", org.glassfish.jersey.client, '[3.1,4)'",
        IMPL + ", org.slf4j, '[1.7,3)'",
        UI + ", dev.remotehiring.api, '[1.0,2)'",
        UI + ", dev.remotehiring.host, '[1.0,2)'",
        UI + ", jakarta.servlet, '[6.0,7)'",
        UI + ", jakarta.servlet.http, '[6.0,7)'",
        JDBC + ", dev.remotehiring.host, '[1.0,2)'",
        VAULT + ", dev.remotehiring.host, '[1.0,2)'",
        VAULT + ", com.fasterxml.jackson.databind, '[2.15,3)'",
        VAULT + ", org.slf4j, '[1.7,3)'"
    })
    void bundles_ranges_areAsWished(String bundle, String imported, String range) throws IOException {
        assertEquals(range, clauses(bundle, "Import-Package").get(imported));
    }

    @Test
    void implementation_asksForNoServiceThatAResolverCannotSee() throws IOException {
        String required = header(IMPL, "Require-Capability");
        assertTrue(required.contains("osgi.extender"), required);
        assertTrue(!required.contains("osgi.service;"), required);
    }

    private static Map<String, String> clauses(String bundle, String header) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        Matcher clause = CLAUSE.matcher(header(bundle, header));
        while (clause.find()) {
            Matcher version = VERSION.matcher(clause.group(2));
            String before = versions.put(clause.group(1), version.find() ? version.group(1) : "");
            assertEquals(null, before, clause.group(1) + " is there twice");
        }
        return versions;
    }

    private static String header(String bundle, String name) throws IOException {
        for (URL candidate :
                Collections.list(BundleHeadersTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            try (InputStream in = candidate.openStream()) {
                Manifest manifest = new Manifest(in);
                if (bundle.equals(manifest.getMainAttributes().getValue("Bundle-SymbolicName"))) {
                    String value = manifest.getMainAttributes().getValue(name);
                    return value == null ? "" : value;
                }
            }
        }
        throw new AssertionError("No bundle " + bundle + " was built.");
    }
}
