package dev.remotehiring.internal.http;

import dev.remotehiring.host.Secret;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One request. It prints neither its authorisation nor its query, where an e-mail address may be, nor its body.
 *
 * @param method the HTTP method
 * @param path the path below the gateway's address
 * @param query the query's parameters, not encoded
 * @param authorization the value of the Authorization header
 * @param body the body
 * @param deadline by when the whole exchange is over
 */
public record HttpCall(
        String method,
        String path,
        Map<String, String> query,
        Optional<Secret> authorization,
        Optional<Body> body,
        Deadline deadline) {
    /** A body that goes out. */
    public sealed interface Body permits Json, Form {}

    /**
     * A JSON body.
     *
     * @param text the JSON
     */
    public record Json(String text) implements Body {
        @Override
        public String toString() {
            return "Json[hidden]";
        }
    }

    /**
     * A form, {@code application/x-www-form-urlencoded}.
     *
     * @param fields the fields, not encoded
     */
    public record Form(Map<String, String> fields) implements Body {
        @Override
        public String toString() {
            return "Form" + fields.keySet();
        }
    }

    /** Keeps a copy. */
    public HttpCall {
        Objects.requireNonNull(deadline, "deadline");
        query = Map.copyOf(query);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
