package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.HireState;
import dev.remotehiring.internal.journal.ConnectionRequests;
import dev.remotehiring.internal.journal.Consents;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.journal.Invitations;
import dev.remotehiring.internal.sending.Book;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what was typed once nobody will need it: hires that stand still for too long are given up, and one whose fate
 * is not known loses what was typed, but not its place. What was typed for a refused hire is kept for seven days at most.
 */
public final class Forgetting implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration KEEP_REFUSED = Duration.ofDays(7);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Hires hires;
    private final Book book;
    private final ConnectionRequests requests;
    private final Consents consents;
    private final Invitations invitations;
    private final Duration keep;
    private final Clock clock;
    private volatile Instant last = Instant.EPOCH;

    /**
     * @param hires the journal
     * @param book writes down
     * @param requests who was asked to connect
     * @param consents those that ran out
     * @param invitations those that ran out
     * @param keep how long what was typed is kept while nothing happens
     * @param clock tells what is old
     */
    public Forgetting(
            Hires hires,
            Book book,
            ConnectionRequests requests,
            Consents consents,
            Invitations invitations,
            Duration keep,
            Clock clock) {
        this.hires = hires;
        this.book = book;
        this.requests = requests;
        this.consents = consents;
        this.invitations = invitations;
        this.keep = keep;
        this.clock = clock;
    }

    /** One round, once an hour. */
    @Override
    public void run() {
        Instant now = clock.instant();
        if (now.isBefore(last.plus(EVERY))) {
            return;
        }
        try {
            forget(now);
            last = now;
        } catch (RuntimeException e) { // whatever it is: a round that throws would be the last one
            LOG.warn("What is too old to be kept could not be erased now: {}", e.getMessage(), e);
        }
    }

    private void forget(Instant now) {
        hires.eraseOlderThan(keep.compareTo(KEEP_REFUSED) < 0 ? keep : KEEP_REFUSED);
        Arrays.stream(HireState.values()).filter(HireState::isPending).forEach(state -> each(state, now, this::giveUp));
        each(HireState.UNKNOWN, now, this::eraseTyped);
        requests.erase(now.minus(keep));
        consents.sweep();
        invitations.sweep();
    }

    /** One that fails does not hold up the others; it comes up again. */
    private void each(HireState state, Instant now, Consumer<HireRecord> step) {
        hires.in(state, now.minus(keep)).forEach(hire -> {
            try {
                Correlation.inRound(() -> step.accept(hire));
            } catch (RuntimeException e) {
                LOG.warn("What was typed for hire {} could not be erased now: {}", hire.id(), e.getMessage());
            }
        });
    }

    private void giveUp(HireRecord hire) {
        HireRecord after = book.update(
                Book.behind(hire), hire, now -> now.state() == hire.state(), now -> now.in(HireState.CANCELLED));
        if (after.state() == HireState.CANCELLED) {
            LOG.info("Hire {} stood still for {} days and was given up.", hire.id(), keep.toDays());
        }
    }

    private void eraseTyped(HireRecord hire) {
        book.update(
                Book.behind(hire),
                hire,
                now -> now.state() == HireState.UNKNOWN,
                now -> now.with(now.details().withoutAnswers()));
    }
}
