package dev.remotehiring.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.simulator.http.Json;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What came back. */
public record Answer(HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public String location() {
        return header("location").orElseThrow();
    }

    /** The part of the JSON body at a pointer, e.g. {@code /data/employment/id}. */
    public JsonNode at(String pointer) {
        return Json.parse(body()).orElse(MissingNode.getInstance()).at(pointer);
    }

    public String text(String pointer) {
        return at(pointer).asText();
    }
}
