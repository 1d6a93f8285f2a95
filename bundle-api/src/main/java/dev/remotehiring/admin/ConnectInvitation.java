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
 * @param endedAt since when it is over, or when it was declined last; empty while nothing has come of it, and when it
 *     merely ran out
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
        /**
         * Somebody came back from Remote without a yes: said no there, or is no admin of a company. Nothing was connected,
         * and the link is as good as before.
         */
        DECLINED,
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
        OTHER_COMPANY;

        /** Whether the link is good. */
        public boolean good() {
            return this == OPEN || this == DECLINED;
        }
    }
}
