package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.HireState;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Approach;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.sending.Book;
import dev.remotehiring.internal.sending.Sending;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Takes a pending hire as far as it goes: to Remote, or to what it needs of a person. For clicks and for the queue. */
public final class Proceeding {
    private static final int TRIES = 4;

    private final Book book;
    private final Connecting connecting;
    private final Preparation preparation;
    private final Sending sending;

    /**
     * @param book where hires are written down
     * @param connecting through which connection
     * @param preparation what is sent, or is missing
     * @param sending sends it
     */
    public Proceeding(Book book, Connecting connecting, Preparation preparation, Sending sending) {
        this.book = book;
        this.connecting = connecting;
        this.preparation = preparation;
        this.sending = sending;
    }

    /**
     * Goes on with a hire.
     *
     * @param user whose access is used
     * @param hire a hire that is pending
     * @param candidate whom to hire
     * @param approach by a click or in the background, and until when
     * @param seen whether just this is sent through this access without being seen once more
     */
    Stop proceed(
            User user,
            HireRecord hire,
            Candidate candidate,
            Approach approach,
            BiPredicate<Access, Prepared.Complete> seen) {
        return proceed(user, hire, candidate, approach, seen, TRIES);
    }

    private Stop proceed(
            User user,
            HireRecord hire,
            Candidate candidate,
            Approach approach,
            BiPredicate<Access, Prepared.Complete> seen,
            int tries) {
        Optional<Access> access = connecting.access(user, approach);
        if (access.isEmpty() && isQueuedBySomebodyElse(user, hire)) {
            return new Stop.UnderWay(hire);
        }
        if (access.isEmpty()) {
            return stopped(waiting(user, hire, HireState.WAITING_FOR_CONSENT), Stop.Consent::new);
        }
        Prepared prepared = preparation.prepare(access.get(), hire.details(), candidate);
        if (prepared instanceof Prepared.Incomplete incomplete) {
            return stopped(
                    waiting(user, hire, HireState.WAITING_FOR_DETAILS),
                    waiting -> new Stop.Details(waiting, access.get(), incomplete.form()));
        }
        if (prepared instanceof Prepared.Nowhere nowhere) {
            return stopped(
                    waiting(user, hire, HireState.WAITING_FOR_DETAILS),
                    waiting -> new Stop.Place(waiting, access.get(), nowhere));
        }
        if (prepared instanceof Prepared.Impossible impossible) {
            return new Stop.UnderWay(refused(user, hire, impossible));
        }
        Prepared.Complete complete = (Prepared.Complete) prepared;
        if (!seen.test(access.get(), complete)) {
            return stopped(outOfTheQueue(user, hire), waiting -> new Stop.Review(waiting, access.get(), complete));
        }
        Optional<HireRecord> sent = sending.send(user.actor(), access.get(), hire, complete.employment(hire.id()));
        if (sent.isEmpty()) {
            return overtaken(user, book.required(user.actor(), hire.id()), candidate, approach, seen, tries);
        }
        return sent.get().state() == HireState.WAITING_FOR_DETAILS
                ? refusedDetails(access.get(), sent.get(), candidate)
                : new Stop.UnderWay(sent.get());
    }

    /** Another click was at the hire in the same moment; if that has not sent it, this one goes on. */
    private Stop overtaken(
            User user,
            HireRecord now,
            Candidate candidate,
            Approach approach,
            BiPredicate<Access, Prepared.Complete> seen,
            int tries) {
        return now.state().isPending() && tries > 1
                ? proceed(user, now, candidate, approach, seen, tries - 1)
                : new Stop.UnderWay(now);
    }

    /** It goes on by that one's connection. */
    private static boolean isQueuedBySomebodyElse(User user, HireRecord hire) {
        return hire.state() == HireState.QUEUED
                && !hire.sent().by().equals(Optional.of(user.actor().user()));
    }

    /** What Remote, or the look before sending, has against the details stands in the form from now on. */
    private Stop refusedDetails(Access access, HireRecord hire, Candidate candidate) {
        return preparation.prepare(access, hire.details(), candidate) instanceof Prepared.Incomplete incomplete
                ? new Stop.Details(hire, access, incomplete.form())
                : new Stop.UnderWay(hire);
    }

    private HireRecord waiting(User user, HireRecord hire, HireState state) {
        return book.updatePending(user.actor(), hire, now -> now.state() == state ? now : now.in(state));
    }

    /** What waits to be seen must not be sent by itself meanwhile. */
    private HireRecord outOfTheQueue(User user, HireRecord hire) {
        return book.updatePending(
                user.actor(), hire, now -> now.state() == HireState.QUEUED ? now.in(HireState.REQUESTED) : now);
    }

    private HireRecord refused(User user, HireRecord hire, Prepared.Impossible impossible) {
        return book.updatePending(
                user.actor(),
                hire,
                now -> now.with(now.details().refusedFor(impossible.refusal())).in(HireState.REFUSED));
    }

    /** Somebody else's click may have sent it in between. */
    private static Stop stopped(HireRecord hire, Function<HireRecord, Stop> stop) {
        return hire.state().isPending() ? stop.apply(hire) : new Stop.UnderWay(hire);
    }
}
