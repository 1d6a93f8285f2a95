package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.Deadline;
import java.util.Map;

/** {@code GET /v1/identity/current}: for whom a token speaks (the Remote facts, section 5.5). */
public final class Identity {
    private static final String PATH = "/v1/identity/current";

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

    /** Asks Remote through a connection. */
    public Names current(Access access) throws RemoteRefusedException {
        return names(gateway.get(access, PATH, Map.of()));
    }

    /** Asks Remote with a token that no connection is kept of yet. */
    public Names current(Secret token, Deadline deadline) throws RemoteRefusedException {
        return names(gateway.get(token, deadline, PATH));
    }

    private static Names names(JsonNode answer) {
        JsonNode data = answer.path("data");
        return new Names(
                data.path("company").path("name").asText(""),
                data.path("user").path("name").asText(""));
    }
}
