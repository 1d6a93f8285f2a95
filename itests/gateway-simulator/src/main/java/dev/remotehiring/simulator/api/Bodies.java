package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R27_NO_UNKNOWN_KEYS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.world.Ground;
import java.util.Map;
import java.util.Set;

/** Reads JSON bodies, and refuses what cannot be one. */
record Bodies(Ground ground) {

    /** The body as an object with no other members than the known ones. */
    ObjectNode read(Request request, Set<String> known) {
        ObjectNode body = read(request);
        ObjectNode errors = Json.object();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (!known.contains(member.getKey())) {
                errors.putArray(member.getKey()).add("is not allowed");
            }
        }
        if (!errors.isEmpty() && ground.enforces(R27_NO_UNKNOWN_KEYS)) {
            throw Failure.invalid(errors);
        }
        return body;
    }

    /** The body as an object. */
    ObjectNode read(Request request) {
        if (!request.hasContentType("application/json")) {
            throw Failure.message(415, "Unsupported Media Type");
        }
        return Json.parse(request.body())
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> Failure.message(400, "invalid JSON"));
    }

    /** A member that must be a text with something in it. */
    static String required(ObjectNode body, String member) {
        JsonNode value = body.path(member);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw Failure.invalid(member, value.isMissingNode() || value.isTextual() ? "can't be blank" : "is invalid");
        }
        return value.asText();
    }
}
