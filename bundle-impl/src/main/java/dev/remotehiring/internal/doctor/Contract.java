package dev.remotehiring.internal.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.internal.doctor.Question.Answer;
import dev.remotehiring.internal.gateway.Operation;
import dev.remotehiring.internal.http.NoAnswerException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What we use of Remote's API beside the contract that Remote publishes now. The contract itself is kept nowhere. */
final class Contract {
    private static final String PATH = "/v1/docs/openapi.json";

    /** Older ways that no contract has had for years. */
    private static final Set<Operation> OLDER = EnumSet.of(Operation.SSO_URL, Operation.SSO_URL_OTHER);

    private Contract() {}

    static Question question() {
        return new Question(
                "contract", "Whether what we use is in the contract that Remote publishes", Contract::drift);
    }

    private static Answer drift(Visit visit) throws NoAnswerException {
        Seen seen = visit.get(PATH, Map.of());
        JsonNode paths = seen.json().path("paths");
        if (!paths.isObject() || paths.isEmpty()) {
            return new Answer("No contract is published here.", "GET " + PATH + ": " + seen.status());
        }
        List<String> lines = new ArrayList<>();
        lines.add("the contract: version "
                + seen.json().path("info").path("version").asText("unknown") + ", " + paths.size() + " paths");
        int missing = 0;
        for (Operation operation : Operation.values()) {
            Optional<JsonNode> declared = declared(paths, operation);
            if (declared.isEmpty() && !OLDER.contains(operation)) {
                missing++;
                lines.add(operation.method() + " " + operation.path() + ": is not in it");
            }
            declared.ifPresent(found -> lines.add(operation.method() + " " + operation.path() + ": " + told(found)));
        }
        return new Answer(
                missing == 0
                        ? "All that we use is in it."
                        : missing + " of what we use is not in it; ask whoever carries the plugin on.",
                lines);
    }

    private static Optional<JsonNode> declared(JsonNode paths, Operation operation) {
        List<JsonNode> found = new ArrayList<>();
        paths.properties().forEach(entry -> {
            JsonNode method = entry.getValue().path(operation.method().toLowerCase(Locale.ROOT));
            if (isSame(entry.getKey(), operation.path()) && method.isObject()) {
                found.add(method);
            }
        });
        return found.stream().findFirst();
    }

    /** Whatever the parameters in the path are called; one of them may stand for a word of ours. */
    private static boolean isSame(String theirs, String ours) {
        String[] their = theirs.split("/");
        String[] our = ours.split("/");
        boolean same = their.length == our.length;
        for (int i = 0; same && i < our.length; i++) {
            same = their[i].equals(our[i]) || their[i].startsWith("{");
        }
        return same;
    }

    private static String told(JsonNode operation) {
        Set<String> successes = new TreeSet<>();
        operation.path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                successes.add(status);
            }
        });
        Set<String> required = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("required").asBoolean(false)
                    && parameter.path("in").asText().equals("query")) {
                required.add(parameter.path("name").asText());
            }
        }
        return "success is " + successes + (required.isEmpty() ? "" : ", wants " + required);
    }
}
