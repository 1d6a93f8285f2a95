package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.Placement;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the log, once for each form, what it says that this version does not understand, since forms change without
 * notice.
 */
final class Vocabulary {
    private static final Logger LOG = LoggerFactory.getLogger(Vocabulary.class);
    private static final Set<String> KEYWORDS = words("""
            type title description default const enum format pattern properties required
            additionalProperties patternProperties dependentRequired items uniqueItems minItems maxItems
            minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf allOf anyOf
            oneOf not if then else deprecated readOnly x-jsf-order x-jsf-presentation x-jsf-errorMessage
            x-jsf-logic x-jsf-logic-validations x-jsf-fieldsets x-rmt-meta x-rmt-flatFieldsets $schema $id
            $comment examples""");
    private static final Set<String> INPUT_TYPES = words("""
            text textarea email tel phone date number money radio select countries checkbox fieldset hidden
            statement file""");

    /** What was told already: a form is read at every click, and says the same each time. */
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private final Set<String> unknown = new TreeSet<>();

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }

    static void note(Placement place, JsonNode schema) {
        Set<String> unknown = unknown(schema);
        if (!unknown.isEmpty() && TOLD.add(place + " " + unknown)) {
            LOG.info("The form of {} uses what is not understood here and left to Remote: {}", place, unknown);
        }
    }

    /** What is not understood, by name; input types with their value. */
    static Set<String> unknown(JsonNode schema) {
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.read(schema);
        return vocabulary.unknown;
    }

    private void read(JsonNode schema) {
        if (!schema.isObject()) {
            return;
        }
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KEYWORDS.contains(keyword)) {
                unknown.add(keyword);
            }
        });
        String input = schema.path("x-jsf-presentation").path("inputType").asText("");
        if (!input.isEmpty() && !INPUT_TYPES.contains(input)) {
            unknown.add("inputType " + input);
        }
        schema.path("properties").properties().forEach(named -> {
            if (named.getValue() instanceof ObjectNode property && new Property(property).isLeftToRemote()) {
                unknown.add("field " + named.getKey());
            }
            read(named.getValue());
        });
        for (String list : new String[] {"allOf", "anyOf", "oneOf"}) {
            schema.path(list).forEach(this::read);
        }
        for (String one : new String[] {"if", "then", "else", "not", "items"}) {
            read(schema.path(one));
        }
    }
}
