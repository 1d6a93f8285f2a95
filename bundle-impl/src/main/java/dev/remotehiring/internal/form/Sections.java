package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.internal.form.schema.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headings of a form's parts: the titles of its objects, and of the sets that {@code x-jsf-fieldsets} makes. */
final class Sections {
    private final JsonNode schema;
    private final Map<String, String> sets = new HashMap<>();

    private Sections(JsonNode schema) {
        this.schema = schema;
    }

    static Sections of(JsonNode schema) {
        Sections sections = new Sections(schema);
        schema.path("x-jsf-fieldsets").forEach(set -> {
            String title = PlainText.of(set.path("title").asText(""));
            set.path("propertiesByName").forEach(name -> sections.sets.putIfAbsent(name.asText(), title));
        });
        return sections;
    }

    /** The heading over a field; empty for none. */
    String of(List<String> path) {
        String outermost = path.get(0);
        return path.size() == 1
                ? sets.getOrDefault(outermost, "")
                : PlainText.of(
                        schema.path("properties").path(outermost).path("title").asText(""));
    }
}
