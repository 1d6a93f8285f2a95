package dev.remotehiring.internal.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldProblem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** The keywords that put schemas together: allOf, anyOf, oneOf, not, if. */
final class Composition {
    private Composition() {}

    static void check(JsonNode schema, JsonNode value, Findings findings) {
        schema.path("allOf").forEach(part -> SchemaCheck.check(part, value, findings));
        if (schema.path("anyOf").isArray()) {
            alternatives(schema.get("anyOf"), value, findings, false);
        }
        if (schema.path("oneOf").isArray()) {
            alternatives(schema.get("oneOf"), value, findings, true);
        }
        if (schema.has("not") && SchemaCheck.matches(schema.get("not"), value)) {
            findings.explained(Kind.NOT_ALLOWED, "not");
        }
        if (schema.has("if")) {
            String branch = SchemaCheck.matches(schema.get("if"), value) ? "then" : "else";
            SchemaCheck.check(schema.path(branch), value, findings);
        }
    }

    private static void alternatives(JsonNode branches, JsonNode value, Findings findings, boolean exactlyOne) {
        List<List<Finding>> failed = new ArrayList<>();
        for (JsonNode branch : branches) {
            Findings apart = findings.apart();
            SchemaCheck.check(branch, value, apart);
            if (!apart.list().isEmpty()) {
                failed.add(apart.list());
            }
        }
        int matching = branches.size() - failed.size();
        if (matching == 0 && !branches.isEmpty()) {
            none(branches, value, failed, findings);
        } else if (exactlyOne && matching > 1) {
            findings.explained(Kind.WRONG_FORMAT, "oneOf");
        }
    }

    private static void none(JsonNode branches, JsonNode value, List<List<Finding>> failed, Findings findings) {
        if (StreamSupport.stream(branches.spliterator(), false).allMatch(branch -> branch.has("const"))) {
            findings.add(Kind.NOT_AN_OPTION, value.isValueNode() ? value.asText() : "");
        } else {
            failed.stream().min(Comparator.comparingInt(List::size)).ifPresent(findings::addAll);
        }
    }
}
