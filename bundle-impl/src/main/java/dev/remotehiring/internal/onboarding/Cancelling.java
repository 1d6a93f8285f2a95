package dev.remotehiring.internal.onboarding;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Deed;
import dev.remotehiring.internal.gateway.EmploymentRecord;
import dev.remotehiring.internal.gateway.Onboardings;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.sending.Book;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the onboarding of a hire at Remote, and the hire with it. Whatever Remote answers but yes, its record is read again
 * before anything is concluded: it may have been acted upon, or somebody else was first. That Remote does not find the record
 * is no end of it, unless it is proven to be gone.
 */
public final class Cancelling {
    private static final Logger LOG = LoggerFactory.getLogger(Cancelling.class);
    private static final int FORBIDDEN = 403;

    private final Reading reading;
    private final Onboardings onboardings;
    private final Disappearance disappearance;
    private final Book book;

    /**
     * @param reading reads how it stands
     * @param onboardings Remote's
     * @param disappearance whether what is not found is gone
     * @param book writes down
     */
    public Cancelling(Reading reading, Onboardings onboardings, Disappearance disappearance, Book book) {
        this.reading = reading;
        this.onboardings = onboardings;
        this.disappearance = disappearance;
        this.book = book;
    }

    /**
     * Cancels.
     *
     * @return the hire as it is written down afterwards
     * @throws RemoteHiringException when the onboarding goes on at Remote, or may
     */
    public HireRecord cancel(Actor actor, HireRecord hire, Access access) {
        Optional<EmploymentRecord> before = read(access, hire);
        if (before.isEmpty()) {
            return notFound(actor, hire, access);
        }
        if (Permissions.isGone(before.get())) {
            return cancelled(actor, hire);
        }
        if (!Permissions.mayCancel(before.get())) {
            throw new RemoteHiringException(ErrorCode.CANCELLING_OVER);
        }
        Deed deed = onboardings.cancel(access, hire.employment().orElseThrow());
        if (deed instanceof Deed.Done) {
            return cancelled(actor, hire);
        }
        Optional<EmploymentRecord> after = read(access, hire);
        if (after.isEmpty()) {
            return notFound(actor, hire, access);
        }
        if (isOver(after.get())) {
            return cancelled(actor, hire);
        }
        throw deed instanceof Deed.Refused refused ? refused(refused) : unclear(hire, (Deed.Unclear) deed);
    }

    /** It was not over just before, so this is what has become of it now. */
    private static boolean isOver(EmploymentRecord record) {
        return Permissions.isGone(record)
                || record.employment().status() == OnboardingStatus.ARCHIVED
                || record.isUserGone();
    }

    private HireRecord notFound(Actor actor, HireRecord hire, Access access) {
        if (!disappearance.isProven(access, hire.employment().orElseThrow())) {
            throw new RemoteHiringException(ErrorCode.CANCELLING_NOT_FOUND);
        }
        return cancelled(actor, hire);
    }

    private Optional<EmploymentRecord> read(Access access, HireRecord hire) {
        try {
            return reading.record(access, hire);
        } catch (RemoteRefusedException e) {
            throw new RemoteHiringException(
                    e, ErrorCode.CANCELLING_NOT_SHOWN, e.error().status());
        }
    }

    private HireRecord cancelled(Actor actor, HireRecord hire) {
        HireRecord after = book.update(
                actor,
                hire,
                now -> now.state() == HireState.CREATED && now.employment().equals(hire.employment()),
                now -> now.in(HireState.CANCELLED),
                "hire.onboarding_cancelled");
        if (after.state() != HireState.CANCELLED) {
            LOG.warn(
                    "The onboarding of hire {} is over at Remote, but here it is {} meanwhile.",
                    hire.id(),
                    after.state());
            throw new RemoteHiringException(ErrorCode.CANCELLED_THERE_ONLY);
        }
        LOG.info("The onboarding of hire {} is cancelled.", hire.id());
        return after;
    }

    private static RemoteHiringException refused(Deed.Refused refused) {
        int status = refused.error().status();
        return status == FORBIDDEN
                ? new RemoteHiringException(ErrorCode.CANCELLING_NOT_ALLOWED)
                : new RemoteHiringException(ErrorCode.CANCELLING_REFUSED, status);
    }

    private static RemoteHiringException unclear(HireRecord hire, Deed.Unclear unclear) {
        LOG.warn("Whether the onboarding of hire {} is cancelled is not known: {}", hire.id(), unclear.why());
        return new RemoteHiringException(ErrorCode.CANCELLING_UNCLEAR);
    }
}
