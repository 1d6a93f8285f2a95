package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What Remote said when it refused a request, whichever of its shapes the answer had (the Remote facts, section 0.6).
 *
 * @param status the HTTP status
 * @param message Remote's words; empty when there are none
 * @param problems Remote's words by field
 */
public record RemoteError(int status, String message, List<FieldProblem> problems) {
    private static final int LONGEST = 300;

    /** Keeps a copy. */
    public RemoteError {
        problems = List.copyOf(problems);
    }

    /** Reads an answer's body; one that is not JSON is an error without words. */
    static RemoteError of(int status, JsonNode body) {
        List<FieldProblem> problems = new ArrayList<>();
        JsonNode errors = body.path("errors");
        if (errors.isObject()) {
            collect("", errors, problems);
        } else if (errors.isTextual()) {
            problems.add(fromLine(words(errors)));
        } else {
            errors.forEach(error -> problems.add(fromLine(words(error))));
        }
        return new RemoteError(status, message(body.path("message"), problems), problems);
    }

    private static void collect(String prefix, JsonNode errors, List<FieldProblem> problems) {
        errors.properties().forEach(entry -> {
            String field = prefix + entry.getKey();
            if (entry.getValue().isObject()) {
                collect(field + ".", entry.getValue(), problems);
            } else if (entry.getValue().isArray()) {
                entry.getValue().forEach(error -> problems.add(problem(field, words(error))));
            } else {
                problems.add(problem(field, words(entry.getValue())));
            }
        });
    }

    /** One of the lines {@code field: reason} that the vendor's own guide shows. */
    private static FieldProblem fromLine(String line) {
        int colon = line.indexOf(": ");
        boolean named = colon > 0 && line.substring(0, colon).matches("[A-Za-z0-9_.]+");
        return named ? problem(line.substring(0, colon), line.substring(colon + 2)) : problem("", line);
    }

    private static FieldProblem problem(String field, String words) {
        return new FieldProblem(field, FieldProblem.Kind.REFUSED_BY_REMOTE, words);
    }

    private static String message(JsonNode message, List<FieldProblem> problems) {
        if (message.isArray()) {
            message.forEach(part -> {
                String field = part.path("param").asText("");
                if (!field.isEmpty()) {
                    problems.add(problem(field, words(part)));
                }
            });
            return message.isEmpty() ? "" : words(message.get(0));
        }
        String field = message.path("param").asText("");
        if (!field.isEmpty()) {
            problems.add(problem(field, words(message)));
        }
        return words(message);
    }

    /** Prints the status only: the words may repeat what was sent. */
    @Override
    public String toString() {
        return "RemoteError[" + status + ", " + problems.size() + " problems]";
    }

    private static String words(JsonNode node) {
        JsonNode text = node.isObject() ? node.path("message") : node;
        String words = text.isValueNode() ? text.asText("") : "";
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
