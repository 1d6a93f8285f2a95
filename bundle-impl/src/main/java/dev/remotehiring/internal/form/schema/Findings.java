package dev.remotehiring.internal.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong at one place of a value. */
final class Findings {
    private final List<String> path;
    private final JsonNode schema;
    private final List<Finding> all;

    private Findings(List<String> path, JsonNode schema, List<Finding> all) {
        this.path = path;
        this.schema = schema;
        this.all = all;
    }

    static Findings none() {
        return new Findings(List.of(), null, new ArrayList<>());
    }

    /** The same place, seen by another schema, kept apart. */
    Findings apart() {
        return new Findings(path, schema, new ArrayList<>());
    }

    /** The same place, seen by another schema. */
    Findings by(JsonNode other) {
        return new Findings(path, other, all);
    }

    /** The place of a property or an element. */
    Findings at(String name) {
        List<String> deeper = new ArrayList<>(path);
        deeper.add(name);
        return new Findings(deeper, schema, all);
    }

    void add(FieldProblem.Kind kind, String detail) {
        all.add(new Finding(path, kind, detail));
    }

    /** Adds one whose detail is the form's own explanation of a broken keyword, where it has one. */
    void explained(FieldProblem.Kind kind, String keyword) {
        add(kind, PlainText.of(schema.path("x-jsf-errorMessage").path(keyword).asText("")));
    }

    void addAll(List<Finding> others) {
        all.addAll(others);
    }

    List<Finding> list() {
        return all;
    }
}
