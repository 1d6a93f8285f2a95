package dev.remotehiring.internal.journal;

import dev.remotehiring.admin.ConnectInvitation;
import dev.remotehiring.admin.ConnectInvitation.State;
import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * A connect invitation as it is kept, without its code.
 *
 * @param id the id
 * @param from who made it, in which tenant
 * @param madeAt when
 * @param expiresAt until when it is good
 * @param ended how it ended, if somebody ended it; or that it was declined, which does not end it
 * @param endedAt when
 */
public record StoredInvitation(
        ConnectInvitationId id,
        Actor from,
        Instant madeAt,
        Instant expiresAt,
        Optional<State> ended,
        Optional<Instant> endedAt) {
    /** What it is worth at a moment. */
    public State state(Instant now) {
        State answered = ended.orElse(State.OPEN);
        return answered.good() && !now.isBefore(expiresAt) ? State.EXPIRED : answered;
    }

    /**
     * As administrators see it.
     *
     * @param name the name of who made it
     * @param now the moment
     */
    public ConnectInvitation shown(String name, Instant now) {
        State state = state(now);
        return new ConnectInvitation(
                id,
                new Person(from.user(), name),
                madeAt,
                expiresAt,
                state,
                endedAt.filter(at -> state != State.EXPIRED));
    }
}
