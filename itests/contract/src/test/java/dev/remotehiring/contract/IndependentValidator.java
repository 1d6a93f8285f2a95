package dev.remotehiring.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.erosb.jsonsKema.FormatValidationPolicy;
import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.ValidationFailure;
import com.github.erosb.jsonsKema.Validator;
import com.github.erosb.jsonsKema.ValidatorConfig;
import java.util.Optional;

/** A JSON Schema validator that neither the plugin nor the stand-in uses; formats are asserted. */
final class IndependentValidator {
    private static final String DRAFT = "{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}";

    private final Schema schema;

    private IndependentValidator(String schema) {
        this.schema = new SchemaLoader(new JsonParser(schema).parse()).load();
    }

    /** For what a schema describes. */
    static IndependentValidator of(JsonNode schema) {
        return new IndependentValidator(schema.toString());
    }

    /** For schemas themselves: JSON Schema 2020-12. */
    static IndependentValidator ofSchemas() {
        return new IndependentValidator(DRAFT);
    }

    /** What is wrong, in its words. */
    Optional<String> problem(JsonNode value) {
        ValidationFailure failure = Validator.create(schema, new ValidatorConfig(FormatValidationPolicy.ALWAYS))
                .validate(new JsonParser(value.toString()).parse());
        return Optional.ofNullable(failure).map(ValidationFailure::toString);
    }

    boolean accepts(JsonNode value) {
        return problem(value).isEmpty();
    }
}
