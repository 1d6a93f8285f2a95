package dev.remotehiring.credential.vault.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** An answer in Vault's envelopes: one for data, one for errors. */
record Reply(int status, Optional<JsonNode> body) {
    static Reply done() {
        return new Reply(204, Optional.empty());
    }

    static Reply data(int status, JsonNode data) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("request_id", "00000000-0000-0000-0000-000000000000");
        body.put("lease_id", "");
        body.put("renewable", false);
        body.put("lease_duration", 0);
        body.set("data", data);
        body.putNull("wrap_info");
        body.putNull("warnings");
        body.putNull("auth");
        body.put("mount_type", "kv");
        return new Reply(status, Optional.of(body));
    }

    static Reply nothing() {
        return error(404);
    }

    static Reply error(int status, String... errors) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String error : errors) {
            body.withArray("errors").add(error);
        }
        if (errors.length == 0) {
            body.putArray("errors");
        }
        return new Reply(status, Optional.of(body));
    }
}
