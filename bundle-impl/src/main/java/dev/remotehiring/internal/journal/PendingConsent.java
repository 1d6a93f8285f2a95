package dev.remotehiring.internal.journal;

import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.HireId;
import java.time.Instant;
import java.util.Optional;

/**
 * A consent that someone set out for. The state and the browser's session are kept as hashes only.
 *
 * @param stateHash SHA-256 of the state, hexadecimal
 * @param actor who
 * @param sessionHash SHA-256 of the browser's session, hexadecimal
 * @param hire what for
 * @param expiresAt until when an answer is taken
 * @param used whether an answer was taken
 * @param invitation the invitation by which somebody set out who is no user of the host, in the name of the actor
 */
public record PendingConsent(
        String stateHash,
        Actor actor,
        String sessionHash,
        Optional<HireId> hire,
        Instant expiresAt,
        boolean used,
        Optional<ConnectInvitationId> invitation) {
    /** The id of what waits for it, or led to it; empty where there is neither. */
    String subject() {
        return hire.map(HireId::value)
                .or(() -> invitation.map(ConnectInvitationId::value))
                .orElse("");
    }
}
