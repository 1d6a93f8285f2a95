package dev.remotehiring.credential.vault.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A secrets engine: what a mount has behind it. */
interface Engine {
    /** What is done to a path; the names are those of a policy. */
    enum Operation {
        CREATE,
        READ,
        UPDATE,
        DELETE,
        LIST
    }

    /** A request below the mount. */
    record Call(Operation operation, String path, Map<String, String> query, JsonNode body) {}

    /** Whether something is there already: a policy tells to create from to update. */
    boolean exists(String path);

    Reply handle(Call call);
}
