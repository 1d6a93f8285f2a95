package dev.remotehiring.simulator.auth;

import java.util.Set;

/**
 * Who a token speaks for.
 *
 * @param kind decides what may be called
 * @param clientId the partner, empty for customer tokens
 * @param companyId empty for partner tokens
 * @param userId empty for partner and employee tokens
 * @param scopes what was granted
 */
public record Caller(TokenKind kind, String clientId, String companyId, String userId, Set<String> scopes) {

    /** The partner itself. */
    public static Caller partner(String clientId) {
        return new Caller(TokenKind.PARTNER, clientId, "", "", Set.of(Scopes.EVERYTHING));
    }

    /** Whether it is a customer token of the kind Read Only (section 1.1). */
    public boolean readOnly() {
        return kind == TokenKind.CUSTOMER && scopes.equals(Set.of(Scopes.READ_EVERYTHING));
    }

    /** The budget that requests of this caller count against (section 0.7). */
    public String budget() {
        return kind == TokenKind.CUSTOMER ? "company " + companyId : "client " + clientId;
    }
}
