package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** {@code GET /v1/identity/current}: for whom a token speaks (the Remote facts, section 5.5). */
public final class Identity {
    private final Gateway gateway;

    /** @param gateway the gateway */
    public Identity(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * For whom a connection speaks, as Remote names them; a part that the answer lacks is empty.
     *
     * @param company the company's name
     * @param user the user's name
     */
    public record Names(String company, String user) {}

    /** Asks Remote. */
    public Names current(Access access) throws RemoteRefusedException {
        JsonNode data = gateway.get(access, "/v1/identity/current", Map.of()).path("data");
        return new Names(
                data.path("company").path("name").asText(""),
                data.path("user").path("name").asText(""));
    }
}
