package dev.remotehiring.internal.onboarding;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.sending.Ways;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads by itself how the onboardings go, so that the buttons tell the truth without asking Remote: a few in a round, on
 * one node each, with what of the rate is left beside the clicks.
 */
public final class Following implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int A_ROUND = 3;
    private static final Duration READING = Duration.ofSeconds(10);

    /** Until then nobody else takes it up; after a reading that failed, it is tried again then. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final Hires hires;
    private final Ways ways;
    private final Reading reading;
    private final Clock clock;

    /**
     * @param hires the journal
     * @param ways through which connection a hire that was sent is reached
     * @param reading reads and notes
     * @param clock tells whose time has come
     */
    public Following(Hires hires, Ways ways, Reading reading, Clock clock) {
        this.hires = hires;
        this.ways = ways;
        this.reading = reading;
        this.clock = clock;
    }

    /** One round. */
    @Override
    public void run() {
        try {
            for (HireRecord hire : hires.toFollow(A_ROUND)) {
                Correlation.inRound(() -> follow(hire));
            }
        } catch (RuntimeException e) { // whatever it is: a round that throws would be the last one
            LOG.warn("How the onboardings go could not be looked at: {}", e.getMessage(), e);
        }
    }

    private void follow(HireRecord hire) {
        if (!hires.putOff(hire, clock.instant().plus(AGAIN))) {
            return;
        }
        ways.to(hire).ifPresent(connection -> read(hire, Access.inBackground(connection, Deadline.in(READING))));
    }

    private void read(HireRecord hire, Access access) {
        try {
            reading.record(access, hire);
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.debug("How the onboarding of hire {} goes could not be read now: {}", hire.id(), e.getMessage());
        }
    }
}
