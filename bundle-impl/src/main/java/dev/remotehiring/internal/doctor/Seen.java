package dev.remotehiring.internal.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.internal.http.HttpAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as evidence: its status, the words of an error, the shape of a success; nothing that was given away. */
final class Seen {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LIMITS =
            List.of("x-ratelimit-count", "x-ratelimit-remaining", "x-ratelimit-reset", "retry-after");

    private final HttpAnswer answer;

    Seen(HttpAnswer answer) {
        this.answer = answer;
    }

    int status() {
        return answer.status();
    }

    JsonNode json() {
        try {
            return Optional.ofNullable(JSON.readTree(answer.body())).orElse(MissingNode.getInstance());
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** One line. */
    String line() {
        JsonNode json = json();
        if (!json.isContainerNode()) {
            String type = answer.header("Content-Type").orElse("no type");
            return answer.status() + ", " + answer.body().length() + " characters of " + Masking.line(type)
                    + location();
        }
        return answer.isSuccess()
                ? answer.status() + " " + Masking.shape(json)
                : answer.status() + " " + Masking.line(json.toString()) + location();
    }

    private String location() {
        return answer.header("Location")
                .map(where -> ", leads to " + Masking.line(where))
                .orElse("");
    }

    /** The headers about the rate limit. */
    String limits() {
        String found = LIMITS.stream()
                .flatMap(name -> answer.header(name).map(value -> name + "=" + Masking.line(value)).stream())
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "no header about a rate limit" : found;
    }

    /** What a form asks to log in by, where it asks. */
    static List<String> choices(JsonNode property) {
        Stream<JsonNode> values = Stream.of("oneOf", "anyOf", "enum")
                .flatMap(name -> Stream.iterate(0, i -> i < property.path(name).size(), i -> i + 1)
                        .map(property.path(name)::get));
        return values.map(value -> value.isObject() ? value.path("const") : value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .map(Masking::line)
                .toList();
    }
}
