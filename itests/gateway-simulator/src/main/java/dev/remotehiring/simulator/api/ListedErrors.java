package dev.remotehiring.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Response;
import java.util.ArrayList;
import java.util.List;

/** The other shape of 422: {@code {"errors": ["field: reason", ...]}} (the Remote facts, section 10.16). */
final class ListedErrors {
    private ListedErrors() {}

    static Response of(Response response) {
        JsonNode errors = Json.parse(response.body()).orElseThrow().path("errors");
        if (!(errors instanceof ObjectNode byField)) {
            return response;
        }
        List<String> lines = new ArrayList<>();
        collect("", byField, lines);
        String body = Json.write(Json.object("errors", lines));
        return new Response(response.status(), response.headers(), body);
    }

    private static void collect(String name, JsonNode node, List<String> lines) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> collect(
                            name.isEmpty() ? member.getKey() : name + "." + member.getKey(), member.getValue(), lines));
        } else {
            node.forEach(reason -> lines.add(name + ": " + reason.asText()));
        }
    }
}
