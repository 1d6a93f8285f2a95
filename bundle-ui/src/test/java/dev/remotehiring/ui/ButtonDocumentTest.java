package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus.Availability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The document of the button says what the code does: variables, events and members of the data. */
class ButtonDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "button.md");
    private static final Path ASSETS = Path.of("src/main/resources/dev/remotehiring/ui/assets");

    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void variables_areThoseOfTheStyleSheet() throws IOException {
        assertEquals(
                found("var\\((--remote-hire-[a-z-]+)", ASSETS.resolve("remote-hire-button.css")),
                found("(?m)^\\| `(--remote-hire-[a-z-]+)` ", DOCUMENT));
    }

    @Test
    void events_areThoseOfTheScript() throws IOException {
        assertEquals(
                found("CustomEvent\\(\"([a-z-]+)\"", ASSETS.resolve("remote-hire-button.js")),
                found("(?m)^\\| `(remote-hire-(?:shown|[a-z]+))` ", DOCUMENT));
    }

    @Test
    void members_areThoseOfTheData() throws IOException {
        Set<String> all = new TreeSet<>();
        Optional<Hire> hire = Optional.of(Hires.hire(HireState.CREATED));
        for (Availability availability : Availability.values()) {
            site.hires.status(Statuses.full(availability, hire));
            JsonNode button = new ObjectMapper()
                    .readTree(rita.get("/buttons?application=A-17").body())
                    .path("buttons")
                    .get(0);
            collect("", button, all);
        }
        assertEquals(all, found("(?m)^\\| `([a-zA-Z.]+)` ", DOCUMENT));
    }

    private static void collect(String before, JsonNode node, Set<String> names) {
        node.properties().forEach(member -> {
            names.add(before + member.getKey());
            collect(before + member.getKey() + ".", member.getValue(), names);
        });
    }
}
