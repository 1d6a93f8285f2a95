package dev.remotehiring.admin;

import dev.remotehiring.api.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * An admin of a company at Remote, who has no login to the host, is invited to connect the company with a tenant: by a
 * link that is good once.
 *
 * @param id the id
 * @param from who made it; the connection will be in this user's name
 * @param madeAt when
 * @param expiresAt until when the link is good
 * @param state what became of it
 * @param endedAt since when it is over; empty while it is open, and when it merely ran out
 */
public record ConnectInvitation(
        ConnectInvitationId id,
        Person from,
        Instant madeAt,
        Instant expiresAt,
        State state,
        Optional<Instant> endedAt) {
    /** What became of an invitation. */
    public enum State {
        /** The link is good. */
        OPEN,
        /** The company was connected by it. */
        USED,
        /** An administrator withdrew it. */
        REVOKED,
        /** Nobody used it in time. */
        EXPIRED,
        /**
         * Somebody said yes for another company than the one that the tenant is connected with. Nothing was kept, and the
         * link is good no more.
         */
        OTHER_COMPANY
    }
}
