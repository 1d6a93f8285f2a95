package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.TokenKind;
import java.util.Optional;

/** {@code GET /v1/identity/current}: for whom a token speaks (the Remote facts, section 5.5). */
public final class Identity {
    private static final String ID = "[A-Za-z0-9_-]{1,64}";

    private final Gateway gateway;

    /** @param gateway the gateway */
    public Identity(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * For whom a token speaks, as Remote names them; a part that the answer lacks is empty.
     *
     * @param companyId the company
     * @param company the company's name
     * @param userId the user
     * @param user the user's name
     */
    public record Names(Optional<CompanyId> companyId, String company, Optional<RemoteUserId> userId, String user) {
        /** Nobody known. */
        public static final Names NONE = new Names(Optional.empty(), "", Optional.empty(), "");
    }

    /** Asks Remote through a connection. */
    public Names current(Access access) throws RemoteRefusedException {
        return names(gateway.understood(access, Gateway.Request.of(Operation.IDENTITY)));
    }

    /** Asks Remote with a token that no connection is kept of yet. */
    public Names current(Secret token, TokenKind kind, Deadline deadline) throws RemoteRefusedException {
        return names(gateway.understood(token, kind, deadline, Gateway.Request.of(Operation.IDENTITY)));
    }

    private static Names names(JsonNode answer) {
        JsonNode company = answer.path("data").path("company");
        JsonNode user = answer.path("data").path("user");
        return new Names(
                id(company).map(CompanyId::new),
                company.path("name").asText(""),
                id(user).map(RemoteUserId::new),
                user.path("name").asText(""));
    }

    static Optional<String> id(JsonNode node) {
        return Optional.of(node.path("id").asText("")).filter(text -> text.matches(ID));
    }
}
