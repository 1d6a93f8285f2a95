package dev.remotehiring.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

/** JSON trees, in and out. */
public final class Json {
    /** The one mapper, plain: no modules, no polymorphism. */
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object with one member. */
    public static ObjectNode object(String name, Object value) {
        ObjectNode object = object();
        object.set(name, MAPPER.valueToTree(value));
        return object;
    }

    /**
     * A member that must be a text.
     *
     * @throws IllegalArgumentException when it is not
     */
    public static String text(ObjectNode object, String name) {
        if (object.path(name).isTextual()) {
            return object.path(name).asText();
        }
        throw new IllegalArgumentException(name + " is no text");
    }

    /**
     * A member that must be an object.
     *
     * @throws IllegalArgumentException when it is not
     */
    public static ObjectNode object(ObjectNode object, String name) {
        if (object.path(name) instanceof ObjectNode member) {
            return member;
        }
        throw new IllegalArgumentException(name + " is no object");
    }

    /** An array of strings. */
    public static ArrayNode strings(Collection<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** Reads a text; empty when it is no JSON. */
    public static Optional<JsonNode> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** Writes a tree on one line. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
