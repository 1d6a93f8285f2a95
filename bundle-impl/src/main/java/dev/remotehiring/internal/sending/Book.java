package dev.remotehiring.internal.sending;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Writes hires down and tells the listeners afterwards. */
public final class Book {
    private static final int TRIES = 10;

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
    public HireRecord open(User user, ApplicationId application) {
        return hires.open(user.actor().tenant(), application, user.person());
    }

    /** All attempts of an application, newest first. */
    public List<HireRecord> attempts(Actor actor, ApplicationId application) {
        return hires.attempts(actor.tenant(), application);
    }

    /** A hire of the actor's tenant. */
    public HireRecord required(Actor actor, HireId id) {
        return hires.find(actor.tenant(), id).orElseThrow(() -> new RemoteHiringException(ErrorCode.HIRE_UNKNOWN));
    }

    /** Writes over the version that was read; empty when someone else was first. */
    Optional<HireRecord> change(Actor actor, HireRecord before, HireRecord after) {
        return told(before, hires.change(actor, after));
    }

    /** The same, and holds the row for a term. */
    Optional<HireRecord> change(Actor actor, HireRecord before, HireRecord after, Duration term) {
        return told(before, hires.change(actor, after, term));
    }

    /** The same, by the decision of a person. */
    public Optional<HireRecord> change(Actor actor, HireRecord before, HireRecord after, String action) {
        return told(before, hires.change(actor, after, Duration.ZERO, action));
    }

    private Optional<HireRecord> told(HireRecord before, Optional<HireRecord> changed) {
        changed.filter(hire -> hire.state() != before.state()).ifPresent(this::tell);
        return changed;
    }

    /** Tells the listeners how a hire stands. */
    public void tell(HireRecord hire) {
        listeners.tell(listener -> listener.hireChanged(hire.tenant(), hire.shown()));
    }

    /**
     * Applies a change to the newest version, as long as it is one that may be changed like this.
     *
     * @return the hire as it is afterwards, changed or not
     */
    public HireRecord update(
            Actor actor, HireRecord hire, Predicate<HireRecord> changeable, UnaryOperator<HireRecord> change) {
        return update(hire, changeable, change, (before, after) -> change(actor, before, after), actor);
    }

    /** The same, with an action of its own for the audit. */
    public HireRecord update(
            Actor actor,
            HireRecord hire,
            Predicate<HireRecord> changeable,
            UnaryOperator<HireRecord> change,
            String action) {
        return update(hire, changeable, change, (before, after) -> change(actor, before, after, action), actor);
    }

    /** The same for what is being typed: no deed yet, so that nobody is told and the audit says nothing. */
    public HireRecord draft(
            Actor actor, HireRecord hire, Predicate<HireRecord> changeable, UnaryOperator<HireRecord> change) {
        return update(hire, changeable, change, (before, after) -> hires.draft(actor, after), actor);
    }

    private HireRecord update(
            HireRecord hire,
            Predicate<HireRecord> changeable,
            UnaryOperator<HireRecord> change,
            BiFunction<HireRecord, HireRecord, Optional<HireRecord>> write,
            Actor actor) {
        HireRecord current = hire;
        for (int attempt = 0; attempt < TRIES && changeable.test(current); attempt++) {
            HireRecord after = change.apply(current);
            if (after.equals(current)) {
                return current;
            }
            Optional<HireRecord> changed = write.apply(current, after);
            if (changed.isPresent()) {
                return changed.get();
            }
            current = required(actor, hire.id());
        }
        return current;
    }

    /** The same, as long as nothing was sent. */
    public HireRecord updatePending(Actor actor, HireRecord hire, UnaryOperator<HireRecord> change) {
        return update(actor, hire, now -> now.state().isPending(), change);
    }

    /** Whose deed it is when the plugin goes on by itself: that of whoever sent the hire, or else began it. */
    public static Actor behind(HireRecord hire) {
        return new Actor(hire.tenant(), hire.sent().by().orElse(hire.startedBy().user()));
    }
}
