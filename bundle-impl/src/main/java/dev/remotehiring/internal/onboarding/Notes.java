package dev.remotehiring.internal.onboarding;

import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what was read of an onboarding with the hire, for the buttons, and says when to read it again. */
public final class Notes {
    /** The status of what Remote knows no more. */
    static final String DELETED = "deleted";

    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration SETTLED = Duration.ofDays(1);

    private final Hires hires;

    /** @param hires the journal */
    public Notes(Hires hires) {
        this.hires = hires;
    }

    /** Notes a status. What was read counts, whether or not it can be written down. */
    void note(HireRecord hire, String status, Instant at) {
        try {
            hires.note(hire, new HireRecord.Noted(status, at), at.plus(spread(pause(status))));
        } catch (RemoteHiringException e) {
            LOG.warn("How the onboarding of hire {} goes could not be noted: {}", hire.id(), e.getMessage());
        }
    }

    private static Duration pause(String status) {
        return switch (OnboardingStatus.of(status)) {
            case ACTIVE, ARCHIVED, DELETED -> SETTLED;
            default -> SOON;
        };
    }

    /** What was read together is not read again together. */
    private static Duration spread(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4));
    }
}
