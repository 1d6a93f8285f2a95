package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.remotehiring.api.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides for people: what they say to type is typed by a test, what they point to is there. */
class GuidesTest {
    private static final String ADMINISTRATORS = "features/docs/administrators.md";
    private static final String RECRUITERS = "bundle-ui/docs/recruiters.md";

    /** Whose commands are run: by the tests of the installation in Karaf, and by those of the console's commands. */
    private static final List<String> RUN = List.of("features/repository/README.md", "features/shell/README.md");

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern NUMBER = Pattern.compile("RH-\\d+");
    private static final Pattern BLOCK = Pattern.compile("(?m)^ *```(\\w*)\\n((?:(?! *```).*\\n)*) *```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> lines(String page, String kinds) {
        return BLOCK.matcher(read(ROOT.resolve(page)))
                .results()
                .filter(block -> block.group(1).matches(kinds))
                .flatMap(block -> block.group(2).lines())
                .map(line -> line.strip().replace("karaf@root()> ", ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void administrators_everyCommand_isOneThatATestTypes() {
        Set<String> commands = lines(ADMINISTRATORS, "karaf");
        assertFalse(commands.isEmpty());

        RUN.forEach(page -> commands.removeAll(lines(page, "karaf|")));

        assertEquals(Set.of(), commands);
    }

    @Test
    void administrators_blocks_areCommandsForKaraf() {
        assertEquals(Set.of(), lines(ADMINISTRATORS, "(?!karaf).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ADMINISTRATORS, RECRUITERS})
    void guide_everyLinkAndPicture_isThere(String guide) {
        assertEquals(
                Set.of(),
                found(LINK, guide, 1)
                        .filter(link -> !link.startsWith("https://"))
                        .filter(link -> !isThere(ROOT.resolve(guide).resolveSibling(link.split("#")[0]), link))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A picture is there too when a journey takes it: the folder has what was taken last. */
    private static boolean isThere(Path target, String link) {
        if (link.contains("#")) {
            return Files.exists(target) && anchors(target).contains(link.split("#")[1]);
        }
        return Files.exists(target) || link.endsWith(".png") && isTaken(target);
    }

    private static boolean isTaken(Path picture) {
        String name = picture.getFileName().toString().replace(".png", "");
        try (Stream<Path> journeys = Files.walk(ROOT.resolve("itests/browser/src/test/java"))) {
            return journeys.filter(Files::isRegularFile)
                    .anyMatch(journey -> read(journey).contains("look(\"" + name + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> anchors(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {ADMINISTRATORS, RECRUITERS})
    void guide_everyErrorNumber_isInTheCatalogue(String guide) {
        Set<String> numbers = found(NUMBER, guide, 0).collect(Collectors.toCollection(TreeSet::new));
        assertFalse(numbers.isEmpty());

        Arrays.stream(ErrorCode.values()).map(ErrorCode::number).forEach(numbers::remove);

        assertEquals(Set.of(), numbers);
    }

    private static Stream<String> found(Pattern pattern, String guide, int group) {
        return pattern.matcher(read(ROOT.resolve(guide))).results().map((MatchResult match) -> match.group(group));
    }

    @Test
    void root_pointsToBoth() {
        String root = read(ROOT.resolve("README.md"));
        assertEquals(
                List.of(ADMINISTRATORS, RECRUITERS),
                Stream.of(ADMINISTRATORS, RECRUITERS)
                        .filter(guide -> root.contains("](" + guide + ")"))
                        .toList());
    }
}
