package dev.remotehiring.simulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** An answer that ends the work on a request: error bodies as in the Remote facts, section 0.6. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Response response;

    /** Ends with the given answer. */
    public Failure(Response response) {
        super("answer " + response.status(), null, false, false);
        this.response = response;
    }

    /** {@code {"message": text}} with a status. */
    public static Failure message(int status, String text) {
        return new Failure(Response.json(status, Json.object("message", text)));
    }

    /** 401, as for every missing, garbled, expired or foreign token. */
    public static Failure unauthorized() {
        return message(401, "Unauthorized");
    }

    /** 403. */
    public static Failure forbidden() {
        return message(403, "Forbidden");
    }

    /** 404 {@code "<resource> not found"}. */
    public static Failure notFound(String resource) {
        return message(404, resource + " not found");
    }

    /** 422 for one field. */
    public static Failure invalid(String field, String problem) {
        return invalid(Json.MAPPER.valueToTree(Map.of(field, List.of(problem))));
    }

    /** 422 {@code {"errors": ...}}. */
    public static Failure invalid(ObjectNode errors) {
        return new Failure(Response.json(422, Json.object("errors", errors)));
    }

    /** What to answer. */
    public Response response() {
        return response;
    }
}
