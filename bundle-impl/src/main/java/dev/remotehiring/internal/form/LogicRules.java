package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.internal.form.schema.JsonLogic;
import dev.remotehiring.internal.form.schema.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The form's own rules ({@code x-jsf-logic}), which a property names in {@code x-jsf-logic-validations}. A rule that uses
 * an operator unknown here is left to Remote.
 */
final class LogicRules {
    private static final Logger LOG = LoggerFactory.getLogger(LogicRules.class);

    private record Rule(JsonNode logic, String explanation) {}

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    LogicRules(JsonNode schema) {
        schema.path("x-jsf-logic").path("validations").properties().forEach(named -> {
            JsonNode logic = named.getValue().path("rule");
            if (!logic.isMissingNode() && JsonLogic.understands(logic)) {
                String explanation =
                        PlainText.of(named.getValue().path("errorMessage").asText(""));
                rules.put(named.getKey(), new Rule(logic, explanation));
            } else {
                LOG.debug("The form's rule {} is not understood and is left to Remote.", named.getKey());
            }
        });
    }

    /** The rules that the field's value breaks, given all values. */
    List<FieldProblem> broken(Field field, JsonNode all) {
        JsonNode names = field.property().schema().path("x-jsf-logic-validations");
        FieldProblem.Kind kind =
                field.kind() == FieldKind.DATE ? FieldProblem.Kind.BLOCKED_DATE : FieldProblem.Kind.WRONG_FORMAT;
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> rules.get(name.asText()))
                .filter(rule -> rule != null && !JsonLogic.holds(rule.logic(), all))
                .map(rule -> new FieldProblem(field.name(), kind, rule.explanation()))
                .toList();
    }
}
