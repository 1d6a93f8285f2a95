package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Writes hires down and tells the listeners afterwards. */
public final class Book {
    private static final int TRIES = 5;

    private final Hires hires;
    private final Listeners listeners;

    /**
     * @param hires the journal
     * @param listeners who is told
     */
    public Book(Hires hires, Listeners listeners) {
        this.hires = hires;
        this.listeners = listeners;
    }

    /** The live attempt of an application, or a new one. */
    HireRecord open(User user, ApplicationId application) {
        return hires.open(user.actor().tenant(), application, user.person());
    }

    /** A hire of the actor's tenant. */
    HireRecord required(Actor actor, HireId id) {
        return hires.find(actor.tenant(), id)
                .orElseThrow(() -> new RemoteHiringException(
                        Kind.NOT_FOUND, "There is no such hire. Reload the list of candidates."));
    }

    /** Writes over the version that was read; empty when someone else was first. */
    Optional<HireRecord> change(Actor actor, HireRecord before, HireRecord after) {
        Optional<HireRecord> changed = hires.change(actor, after);
        changed.filter(hire -> hire.state() != before.state())
                .ifPresent(hire -> listeners.tell(listener -> listener.hireChanged(hire.tenant(), hire.shown())));
        return changed;
    }

    /**
     * Applies a change to the newest version, as long as it is one that may be changed like this.
     *
     * @return the hire as it is afterwards, changed or not
     */
    HireRecord update(Actor actor, HireRecord hire, Predicate<HireState> changeable, UnaryOperator<HireRecord> change) {
        HireRecord current = hire;
        for (int attempt = 0; attempt < TRIES && changeable.test(current.state()); attempt++) {
            HireRecord after = change.apply(current);
            if (after.equals(current)) {
                return current;
            }
            Optional<HireRecord> changed = change(actor, current, after);
            if (changed.isPresent()) {
                return changed.get();
            }
            current = hires.find(hire.tenant(), hire.id()).orElseThrow();
        }
        return current;
    }

    /** Whether nothing was sent yet, so that the hire can still be changed. */
    static boolean isPending(HireState state) {
        return state == HireState.REQUESTED
                || state == HireState.WAITING_FOR_CONSENT
                || state == HireState.WAITING_FOR_DETAILS;
    }
}
