package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.erosb.jsonsKema.FormatValidationPolicy;
import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.ValidationFailure;
import com.github.erosb.jsonsKema.Validator;
import com.github.erosb.jsonsKema.ValidatorConfig;
import java.util.Optional;

/** A JSON Schema validator that shares nothing with ours, formats asserted. */
final class IndependentValidator {
    private final Schema schema;

    IndependentValidator(JsonNode schema) {
        this.schema = new SchemaLoader(new JsonParser(schema.toString()).parse()).load();
    }

    /** What is wrong, in its words. */
    Optional<String> problem(JsonNode value) {
        ValidationFailure failure = Validator.create(schema, new ValidatorConfig(FormatValidationPolicy.ALWAYS))
                .validate(new JsonParser(value.toString()).parse());
        return Optional.ofNullable(failure).map(ValidationFailure::toString);
    }
}
