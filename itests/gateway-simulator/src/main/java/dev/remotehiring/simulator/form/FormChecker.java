package dev.remotehiring.simulator.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import dev.remotehiring.simulator.http.Json;

/** Checks content against a form and says what is wrong, field by field, as Remote does (the Remote facts, section 0.6). */
public final class FormChecker {
    private static final ValidatorFactory VALIDATORS = new ValidatorFactory()
            .withDialect(new Dialects.Draft2020Dialect())
            .withJsonNodeFactory(new JacksonNode.Factory())
            .withEvaluatorFactory(new FormatEvaluatorFactory())
            .withDisabledSchemaValidation(true);

    private FormChecker() {}

    /** The errors, {@code {field: [texts]}} with nested objects for groups; empty when all is well. */
    public static ObjectNode check(ObjectNode form, JsonNode content) {
        Problems problems = new Problems(form, content);
        Validator.Result result = VALIDATORS.validate(Json.write(form), Json.write(content));
        for (Error error : result.getErrors()) {
            problems.add(error);
        }
        ObjectNode errors = problems.json();
        if (!result.isValid() && errors.isEmpty()) {
            throw new IllegalStateException("invalid, but for no reason that could be told");
        }
        return errors;
    }
}
