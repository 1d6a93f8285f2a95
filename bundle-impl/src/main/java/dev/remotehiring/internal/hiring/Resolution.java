package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether Remote has a hire that was sent without an answer: by searching for its id. What is found is adopted.
 * Absence is believed only after a safe delay and two searches after it; then Hire works again. Nothing is ever sent
 * again from here.
 */
public final class Resolution implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Resolution.class);
    private static final int PROOF = 2;

    /** Longer than any deadline of ours: whoever was sending is gone. */
    private static final Duration ABANDONED = Duration.ofSeconds(60);

    private static final Duration SEARCH_TIME = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Hires hires;
    private final Book book;
    private final ConnectionStore connections;
    private final Employments employments;
    private final Duration safeDelay;
    private final Clock clock;
    private final ConcurrentMap<HireId, Instant> looked = new ConcurrentHashMap<>();

    /**
     * @param hires the journal
     * @param book writes down
     * @param connections through which connection a hire was sent
     * @param employments Remote's
     * @param safeDelay how long until absence is believed
     * @param clock tells what is old
     */
    public Resolution(
            Hires hires,
            Book book,
            ConnectionStore connections,
            Employments employments,
            Duration safeDelay,
            Clock clock) {
        this.hires = hires;
        this.book = book;
        this.connections = connections;
        this.employments = employments;
        this.safeDelay = safeDelay;
        this.clock = clock;
    }

    /** One round over all hires that are not known; one that fails does not hold up the others. */
    @Override
    public void run() {
        try {
            hires.in(HireState.SENDING, Optional.empty()).forEach(hire -> guarded(hire, this::abandoned));
            hires.in(HireState.UNKNOWN, Optional.empty()).stream()
                    .filter(this::isDue)
                    .forEach(hire -> guarded(hire, unknown -> resolve(unknown, Deadline.in(SEARCH_TIME))));
            forgetLooks();
        } catch (RuntimeException e) { // whatever it is: a round that throws would be the last one
            LOG.warn("Unknown hires could not be looked at: {}", e.getMessage(), e);
        }
    }

    /** Soon at first, then less and less often: Remote limits the rate for the whole company. */
    private boolean isDue(HireRecord hire) {
        Instant now = clock.instant();
        Duration quarter = Duration.between(hire.changedAt(), now).dividedBy(4);
        Duration pause = quarter.compareTo(LONGEST_WAIT) < 0 ? quarter : LONGEST_WAIT;
        boolean due =
                !now.isBefore(looked.getOrDefault(hire.id(), Instant.EPOCH).plus(pause));
        if (due) {
            looked.put(hire.id(), now);
        }
        return due;
    }

    private void forgetLooks() {
        Instant longAgo = clock.instant().minus(LONGEST_WAIT.multipliedBy(2));
        looked.values().removeIf(last -> last.isBefore(longAgo));
    }

    private void guarded(HireRecord hire, UnaryOperator<HireRecord> step) {
        try {
            Correlation.inRound(() -> step.apply(hire));
        } catch (RuntimeException e) {
            LOG.warn("Whether Remote has hire {} could not be found out now: {}", hire.id(), e.getMessage());
        }
    }

    /** The hire; unknown from now on if it has been sending for too long, because its node died in between. */
    HireRecord abandoned(HireRecord hire) {
        if (hire.state() != HireState.SENDING
                || clock.instant().isBefore(hire.changedAt().plus(ABANDONED))) {
            return hire;
        }
        LOG.warn("Hire {} was being sent when its node stopped; it is not known whether Remote has it.", hire.id());
        return book.update(starter(hire), hire, state -> state == HireState.SENDING, now -> now.in(HireState.UNKNOWN));
    }

    /** Searches at once because somebody asks; a search that fails leaves the hire as it is. */
    HireRecord lookNow(HireRecord hire, Deadline deadline) {
        try {
            return resolve(hire, deadline.atMost(SEARCH_TIME));
        } catch (RemoteHiringException e) {
            LOG.info("Whether Remote has hire {} could not be found out now: {}", hire.id(), e.getMessage());
            return hire;
        }
    }

    /** Searches, if it is time to; adopts what is found, or believes in absence once it is proven. */
    HireRecord resolve(HireRecord hire, Deadline deadline) {
        Instant now = clock.instant();
        Optional<StoredConnection> connection = connection(hire);
        if (connection.isEmpty() || !isTime(hire, now)) {
            return hire;
        }
        boolean counts = !now.isBefore(hire.changedAt().plus(safeDelay));
        Optional<EmploymentId> found = search(hire, new Access(connection.get(), deadline), counts);
        return book.update(
                starter(hire),
                hire,
                state -> state == HireState.UNKNOWN,
                current -> after(current, found, counts, now));
    }

    private HireRecord after(HireRecord hire, Optional<EmploymentId> found, boolean counts, Instant now) {
        if (found.isPresent()) {
            LOG.info("Hire {} is at Remote: employment {}.", hire.id(), found.get());
            return hire.created(found.get());
        }
        if (!counts || !isTime(hire, now)) { // another node's search of the same moment is no second proof
            return hire;
        }
        HireRecord searched = hire.searched(now);
        if (searched.searches() < PROOF) {
            return searched;
        }
        LOG.info("Hire {} is not at Remote: {} searches after the safe delay did not find it.", hire.id(), PROOF);
        return searched.in(HireState.NOT_CREATED);
    }

    private boolean isTime(HireRecord hire, Instant now) {
        Duration pause = safeDelay.dividedBy(2).compareTo(LONGEST_PAUSE) < 0 ? safeDelay.dividedBy(2) : LONGEST_PAUSE;
        return hire.searchedAt().isEmpty()
                || !now.isBefore(hire.searchedAt().get().plus(pause));
    }

    /** The connection through which it was sent, else any other one to the same company. */
    private Optional<StoredConnection> connection(HireRecord hire) {
        return connections.of(hire.tenant()).stream()
                .filter(StoredConnection::isAlive)
                .filter(connection -> hire.company().equals(Optional.of(connection.company())))
                .min(Comparator.comparing(connection -> !hire.connection().equals(Optional.of(connection.id()))));
    }

    /** At first where new ones are; what is to prove an absence looks everywhere. */
    private Optional<EmploymentId> search(HireRecord hire, Access access, boolean everywhere) {
        try {
            return everywhere ? employments.find(access, hire.id()) : employments.findOnboarding(access, hire.id());
        } catch (RemoteRefusedException e) {
            throw new RemoteHiringException(
                    RemoteHiringException.Kind.REMOTE_UNEXPECTED, "Remote refused the search: " + e.getMessage(), e);
        }
    }

    private static Actor starter(HireRecord hire) {
        return new Actor(hire.tenant(), hire.startedBy().user());
    }
}
