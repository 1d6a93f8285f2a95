package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The basic information while it is put together. */
final class Draft {
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    ObjectNode json() {
        return root;
    }

    void put(List<String> path, JsonNode value) {
        if (!value.isMissingNode()) {
            object(path.subList(0, path.size() - 1)).set(path.get(path.size() - 1), value);
        }
    }

    /** The object at the path, made when it is not there. */
    ObjectNode object(List<String> path) {
        ObjectNode object = root;
        for (String name : path) {
            object = object.path(name) instanceof ObjectNode there ? there : object.putObject(name);
        }
        return object;
    }

    static JsonNode at(JsonNode json, List<String> path) {
        JsonNode found = json;
        for (String name : path) {
            found = found.path(name);
        }
        return found;
    }
}
