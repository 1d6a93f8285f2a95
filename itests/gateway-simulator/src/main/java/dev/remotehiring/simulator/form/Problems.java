package dev.remotehiring.simulator.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Error;
import dev.remotehiring.simulator.http.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the validator's errors into texts by field, leaving out those that only led to others. */
final class Problems {
    private static final Pattern INSIDE = Pattern.compile(".*/(if|not|oneOf/\\d+|anyOf/\\d+)(/.*|$)");
    private static final Set<String> LEADING = Set.of("if", "allOf", "properties", "items");

    private final JsonNode form;
    private final JsonNode content;
    private final Map<String, Set<String>> found = new LinkedHashMap<>();

    Problems(JsonNode form, JsonNode content) {
        this.form = form;
        this.content = content;
    }

    void add(Error error) {
        String keyword = String.valueOf(error.getKeyword());
        if ("required".equals(keyword)
                && !INSIDE.matcher(error.getEvaluationPath()).matches()) {
            missing(error);
        } else if (!LEADING.contains(keyword)
                && !INSIDE.matcher(error.getEvaluationPath()).matches()) {
            note(error.getInstanceLocation(), text(keyword, schemaOf(error)));
        }
    }

    ObjectNode json() {
        ObjectNode errors = Json.object();
        found.forEach((location, texts) -> put(errors, location.substring(1).split("/"), texts));
        return errors;
    }

    private void missing(Error error) {
        JsonNode there = content.at(error.getInstanceLocation());
        for (JsonNode name : schemaOf(error).path("required")) {
            if (!there.has(name.asText())) {
                note(error.getInstanceLocation() + "/" + name.asText(), "can't be blank");
            }
        }
    }

    private void note(String location, String text) {
        found.computeIfAbsent(location.isEmpty() ? "/base" : location, key -> new LinkedHashSet<>())
                .add(text);
    }

    private JsonNode schemaOf(Error error) {
        return form.at(JsonPointer.compile(error.getSchemaLocation().replaceFirst("^[^#]*#", "")));
    }

    private static String text(String keyword, JsonNode schema) {
        return switch (keyword) {
            case "null" -> "is not allowed";
            case "maxLength" -> "should be at most " + schema.path("maxLength").asInt() + " character(s)";
            case "format" ->
                "has invalid format, expected " + schema.path("format").asText();
            case "pattern" -> "\\S".equals(schema.path("pattern").asText()) ? "can't be blank" : "has invalid format";
            case "minimum" ->
                "must be greater than or equal to " + schema.path("minimum").asText();
            case "maximum" ->
                "must be less than or equal to " + schema.path("maximum").asText();
            default -> "is invalid";
        };
    }

    /** A group's fields are nested; the position in a list is not told. */
    private static void put(ObjectNode errors, String[] path, Set<String> texts) {
        ObjectNode at = errors;
        for (int i = 0; i < path.length - 1 && !path[i + 1].matches("\\d+"); i++) {
            at = at.path(path[i]).isObject() ? (ObjectNode) at.get(path[i]) : at.putObject(path[i]);
        }
        String field = path[path.length - 1].matches("\\d+") && path.length > 1
                ? path[path.length - 2]
                : path[path.length - 1];
        at.set(field, Json.strings(texts));
    }
}
