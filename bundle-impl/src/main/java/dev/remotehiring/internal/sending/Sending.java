package dev.remotehiring.internal.sending;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.ExistingEmployment;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.Refusal.Reason;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Creation;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.NewEmployment;
import dev.remotehiring.internal.gateway.RemoteError;
import dev.remotehiring.internal.journal.HireDetails;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.sending.Recognition.Known;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a prepared hire, once: whoever writes {@code SENDING} first holds the row and sends, and writes down what came of
 * it. Remote is asked for the person before: what it has already is not sent.
 */
public final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int UNPROCESSABLE = 422;

    /** What a POST and writing down its answer may need; with less left nothing is sent. */
    private static final Duration NEEDED = Duration.ofSeconds(11);

    /** For writing down an answer that came at the last moment. */
    private static final Duration WRITING = Duration.ofSeconds(5);

    private final Book book;
    private final Hires hires;
    private final Employments employments;
    private final Recognition recognition;

    /**
     * @param book where hires are written down
     * @param hires whose row is held
     * @param employments Remote's
     * @param recognition whom Remote has already
     */
    public Sending(Book book, Hires hires, Employments employments, Recognition recognition) {
        this.book = book;
        this.hires = hires;
        this.employments = employments;
        this.recognition = recognition;
    }

    /**
     * Sends, unless Remote has the person already.
     *
     * @return the hire as it is afterwards; empty when somebody else is sending it, or has changed it
     */
    public Optional<HireRecord> send(Actor actor, Access access, HireRecord hire, NewEmployment employment) {
        requireSameCompany(access, hire);
        Optional<Known> known =
                employment.loginEmail().flatMap(email -> recognition.beforeSending(access, hire, email));
        if (known.isPresent()) {
            return recognized(actor, access, hire, employment, known.get());
        }
        if (access.deadline().left().compareTo(NEEDED) < 0) {
            throw new RemoteHiringException(ErrorCode.REMOTE_TOO_SLOW);
        }
        HireRecord sending = hire.with(hire.details().sending(employment.loginEmail(), employment.place()))
                .sending(
                        actor.user(),
                        access.connection().id(),
                        access.connection().company());
        return book.change(actor, hire, sending, access.deadline().left().plus(WRITING))
                .map(held -> settle(actor, access, held, create(actor, access, held, hire, employment), employment));
    }

    /** What may still arrive at a company is looked for there, and not sent to another one. */
    private static void requireSameCompany(Access access, HireRecord hire) {
        boolean elsewhere = hire.sent().times() > 0
                && hire.search().next().isPresent()
                && hire.sent().company().isPresent()
                && !hire.sent().company().get().equals(access.connection().company());
        if (elsewhere) {
            throw new RemoteHiringException(ErrorCode.SENT_TO_OTHER_COMPANY);
        }
    }

    private static HireRecord addressed(Actor actor, Access access, HireRecord hire) {
        return hire.at(
                actor.user(), access.connection().id(), access.connection().company());
    }

    private Optional<HireRecord> recognized(
            Actor actor, Access access, HireRecord hire, NewEmployment employment, Known known) {
        if (known instanceof Known.Itself itself) {
            LOG.info("Hire {} is at Remote already: employment {}.", hire.id(), itself.employment());
            return book.change(actor, hire, addressed(actor, access, hire).created(itself.employment()));
        }
        ExistingEmployment existing = ((Known.Somebody) known).employment();
        LOG.info("Hire {} was not sent: employment {} has the same address.", hire.id(), existing.id());
        HireDetails details = hire.details()
                .refusedFields(
                        List.of(new FieldProblem(
                                employment.loginEmailField().orElse(""), FieldProblem.Kind.EXISTS_AT_REMOTE, "")),
                        employment.basicInformation().toString())
                .with(existing);
        return book.change(
                actor, hire, addressed(actor, access, hire).with(details).in(HireState.WAITING_FOR_DETAILS));
    }

    private Creation create(
            Actor actor, Access access, HireRecord sending, HireRecord before, NewEmployment employment) {
        try {
            requireHeld(sending);
            return employments.create(access, employment);
        } catch (RemoteHiringException notSent) {
            book.update(actor, sending, now -> isStill(now, sending), now -> now.notSent(before));
            throw notSent;
        } catch (RuntimeException e) { // its message may quote what was sent
            return new Creation.Unclear("sending failed with " + e.getClass().getName());
        }
    }

    /** A node that stood still since it wrote may be taken for dead; it must not send any more. */
    private void requireHeld(HireRecord sending) {
        if (!hires.isHeld(sending)) {
            throw new RemoteHiringException(ErrorCode.SENDING_TOO_LATE);
        }
    }

    private static boolean isStill(HireRecord now, HireRecord sending) {
        return now.state() == HireState.SENDING && now.version() == sending.version();
    }

    /** An answer of Remote's is worth a second try to write it down; without it, it has to be found out again. */
    private HireRecord settle(
            Actor actor, Access access, HireRecord sending, Creation creation, NewEmployment employment) {
        Optional<Known> known = creation instanceof Creation.Refused refused && isAddressTaken(refused.error())
                ? employment.loginEmail().flatMap(email -> recognizedLater(access, sending, email))
                : Optional.empty();
        Outcome outcome = new Outcome(creation, known, employment);
        try {
            return write(actor, sending, outcome);
        } catch (RemoteHiringException e) {
            LOG.warn("What came of hire {} is written down at the second try: {}", sending.id(), e.getMessage());
        }
        try {
            return write(actor, sending, outcome);
        } catch (RemoteHiringException e) {
            LOG.error("What came of hire {} could not be written down: {}", sending.id(), creation);
            throw new RemoteHiringException(e, ErrorCode.ANSWER_NOT_WRITTEN);
        }
    }

    private static boolean isAddressTaken(RemoteError error) {
        return error.status() == UNPROCESSABLE
                && error.problems().stream()
                        .anyMatch(problem ->
                                problem.field().toLowerCase(Locale.ROOT).contains("email"));
    }

    /** Not finding out whose address it is leaves the refusal as Remote gave it. */
    private Optional<Known> recognizedLater(Access access, HireRecord sending, String email) {
        try {
            return recognition.afterRefusal(access, sending, email);
        } catch (RemoteHiringException e) {
            LOG.debug("Whose address hire {} has could not be found out now: {}", sending.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** What came of a sending; it prints nothing personal, being private. */
    private record Outcome(Creation creation, Optional<Known> known, NewEmployment employment) {}

    /**
     * An answer counts for what was sent last. That Remote has created it counts always, however late it comes: also when
     * the hire was taken for lost meanwhile.
     */
    private HireRecord write(Actor actor, HireRecord sending, Outcome outcome) {
        if (outcome.creation() instanceof Creation.Created created) {
            return book.update(
                    actor,
                    sending,
                    now -> !isNoted(now, created.employment()),
                    now -> created(now, created.employment()));
        }
        return book.update(
                actor,
                sending,
                now -> (now.state() == HireState.SENDING || now.state() == HireState.UNKNOWN)
                        && now.sent().times() == sending.sent().times(),
                now -> settled(now, outcome));
    }

    private static boolean isNoted(HireRecord hire, EmploymentId employment) {
        return hire.employment().equals(Optional.of(employment))
                || hire.search().other().equals(Optional.of(employment));
    }

    /** What was sent again meanwhile may have been created twice: it is looked at soon, if that is not to be done anyway. */
    private static HireRecord created(HireRecord hire, EmploymentId employment) {
        if (hire.state() == HireState.CREATED || hire.state().isOver()) {
            return hire.beside(Optional.of(employment));
        }
        LOG.info("Hire {} is created at Remote: employment {}.", hire.id(), employment);
        HireRecord created = hire.created(employment);
        boolean forgotten = hire.sent().times() > 1 && hire.search().next().isEmpty();
        return forgotten ? created.lookAgain(Optional.of(hire.changedAt())) : created;
    }

    private static HireRecord settled(HireRecord hire, Outcome outcome) {
        if (outcome.known().orElse(null) instanceof Known.Itself itself) {
            LOG.info("Hire {} is at Remote already: employment {}.", hire.id(), itself.employment());
            return hire.created(itself.employment());
        }
        if (outcome.creation() instanceof Creation.Refused refused) {
            return refused(hire, refused.error(), outcome);
        }
        LOG.warn(
                "Hire {} was sent and it is not known whether Remote has it: {}. That is being found out; nobody needs to"
                        + " do anything yet.",
                hire.id(),
                ((Creation.Unclear) outcome.creation()).why());
        return hire.in(HireState.UNKNOWN);
    }

    /** Details that Remote refuses can be corrected in the form; everything else ends the attempt. */
    private static HireRecord refused(HireRecord hire, RemoteError error, Outcome outcome) {
        LOG.info("Hire {} was refused by Remote with status {}.", hire.id(), error.status());
        if (error.status() == UNPROCESSABLE && !error.problems().isEmpty()) {
            HireDetails details = hire.details()
                    .refusedFields(
                            error.problems(),
                            outcome.employment().basicInformation().toString());
            return hire.with(
                            outcome.known().orElse(null) instanceof Known.Somebody somebody
                                    ? details.with(somebody.employment())
                                    : details)
                    .in(HireState.WAITING_FOR_DETAILS);
        }
        return hire.with(hire.details().refusedFor(refusal(error))).in(HireState.REFUSED);
    }

    /** Remote's refusal, as a reason. */
    public static Refusal refusal(RemoteError error) {
        Reason reason = switch (error.status()) {
            case 403 -> Reason.NOT_ALLOWED_AT_REMOTE;
            case 409 -> Reason.COMPANY_NOT_ACTIVE;
            case 422 -> Reason.DETAILS_REFUSED;
            default -> Reason.REFUSED_BY_REMOTE;
        };
        return new Refusal(reason, error.message(), error.problems());
    }
}
