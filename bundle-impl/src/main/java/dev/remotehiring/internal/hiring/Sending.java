package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Creation;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.NewEmployment;
import dev.remotehiring.internal.gateway.RemoteError;
import dev.remotehiring.internal.journal.HireRecord;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a prepared hire, once: whoever writes {@code SENDING} first sends, and writes down what came of it. */
public final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int UNPROCESSABLE = 422;

    /** What a POST and writing down its answer may need; with less left nothing is sent. */
    private static final Duration NEEDED = Duration.ofSeconds(11);

    private final Book book;
    private final Employments employments;

    /**
     * @param book where hires are written down
     * @param employments Remote's
     */
    public Sending(Book book, Employments employments) {
        this.book = book;
        this.employments = employments;
    }

    /**
     * Sends.
     *
     * @return the hire as it is afterwards; empty when somebody else is sending it
     */
    Optional<HireRecord> send(User user, Access access, HireRecord hire, NewEmployment employment) {
        if (access.deadline().left().compareTo(NEEDED) < 0) {
            throw new RemoteHiringException(
                    Kind.REMOTE_UNAVAILABLE, "Remote answers too slowly; nothing was sent. Try again in a minute.");
        }
        return book.change(
                        user.actor(),
                        hire,
                        hire.sending(
                                user.actor().user(),
                                access.connection().id(),
                                access.connection().company()))
                .map(sending -> settle(user, sending, create(user, access, sending, hire, employment), employment));
    }

    private Creation create(User user, Access access, HireRecord sending, HireRecord before, NewEmployment employment) {
        try {
            return employments.create(access, employment);
        } catch (RemoteHiringException notSent) {
            book.update(user.actor(), sending, state -> state == HireState.SENDING, now -> now.in(before.state()));
            throw notSent;
        } catch (RuntimeException e) { // its message may quote what was sent
            return new Creation.Unclear("sending failed with " + e.getClass().getName());
        }
    }

    /** An answer of Remote's is worth a second try to write it down; without it, it has to be found out again. */
    private HireRecord settle(User user, HireRecord sending, Creation creation, NewEmployment employment) {
        try {
            return write(user, sending, creation, employment);
        } catch (RemoteHiringException e) {
            LOG.warn("What came of hire {} is written down at the second try: {}", sending.id(), e.getMessage());
        }
        try {
            return write(user, sending, creation, employment);
        } catch (RemoteHiringException e) {
            LOG.error("What came of hire {} could not be written down: {}", sending.id(), creation);
            throw new RemoteHiringException(
                    e.kind(),
                    "The hire was sent, but what came of it could not be written down. It is found out by itself within"
                            + " some minutes; nothing is sent twice.",
                    e);
        }
    }

    private HireRecord write(User user, HireRecord sending, Creation creation, NewEmployment employment) {
        return book.update(
                user.actor(),
                sending,
                state -> state == HireState.SENDING || state == HireState.UNKNOWN,
                now -> settled(now, creation, employment));
    }

    private static HireRecord settled(HireRecord hire, Creation creation, NewEmployment employment) {
        if (creation instanceof Creation.Created created) {
            return hire.created(created.employment());
        }
        if (creation instanceof Creation.Refused refused) {
            return refused(hire, refused.error(), employment);
        }
        LOG.warn(
                "Hire {} was sent and it is not known whether Remote has it: {}",
                hire.id(),
                ((Creation.Unclear) creation).why());
        return hire.in(HireState.UNKNOWN);
    }

    /** Details that Remote refuses can be corrected in the form; everything else ends the attempt. */
    private static HireRecord refused(HireRecord hire, RemoteError error, NewEmployment employment) {
        LOG.info("Hire {} was refused by Remote with status {}.", hire.id(), error.status());
        if (error.status() == UNPROCESSABLE && !error.problems().isEmpty()) {
            return hire.with(hire.details()
                            .refusedFields(
                                    error.problems(),
                                    employment.basicInformation().toString()))
                    .in(HireState.WAITING_FOR_DETAILS);
        }
        Refusal refusal = Preparation.refusal(error);
        return hire.with(hire.details().refusedFor(refusal)).in(HireState.REFUSED);
    }
}
