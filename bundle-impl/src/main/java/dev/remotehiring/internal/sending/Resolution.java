package dev.remotehiring.internal.sending;

import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.Search;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Approach;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.token.StoredConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether Remote has a hire that was sent without an answer: by searching for its id, among those with the
 * address, then those who are not onboarded, then all. What is found is adopted. Absence is believed only after a safe
 * delay and two searches after it; then the hire is sent again by way of the queue, at most {@value #MOST_SENDINGS} times.
 * What Remote has made of it after all is found by a later look, and shown to a person.
 */
public final class Resolution implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Resolution.class);
    private static final int PROOF = 2;
    private static final int MOST_SENDINGS = 3;

    private static final Duration SEARCH_TIME = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** How long after it was settled a hire is looked at for an employment too many. */
    private static final List<Duration> LATER =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));

    /** While there is no connection to the company, it is looked for this often. */
    private static final Duration LATEST = Duration.ofDays(1);

    private final Hires hires;
    private final Book book;
    private final Ways ways;
    private final Employments employments;
    private final Duration safeDelay;
    private final Clock clock;

    /**
     * @param hires the journal
     * @param book writes down
     * @param ways through which connection a hire that was sent is reached
     * @param employments Remote's
     * @param safeDelay how long until absence is believed
     * @param clock tells what is old
     */
    public Resolution(Hires hires, Book book, Ways ways, Employments employments, Duration safeDelay, Clock clock) {
        this.hires = hires;
        this.book = book;
        this.ways = ways;
        this.employments = employments;
        this.safeDelay = safeDelay;
        this.clock = clock;
    }

    /** One round over all hires that are not known; one that fails does not hold up the others. */
    @Override
    public void run() {
        try {
            hires.in(HireState.SENDING, Optional.empty()).forEach(hire -> guarded(hire, this::abandoned));
            hires.toFind().forEach(hire -> guarded(hire, this::searchInBackground));
            hires.toLookAt().forEach(hire -> guarded(hire, this::lookLater));
        } catch (RuntimeException e) { // whatever it is: a round that throws would be the last one
            LOG.warn("Unknown hires could not be looked at: {}", e.getMessage(), e);
        }
    }

    private void guarded(HireRecord hire, Consumer<HireRecord> step) {
        try {
            Correlation.inRound(() -> step.accept(hire));
        } catch (RuntimeException e) {
            LOG.warn("Whether Remote has hire {} could not be found out now: {}", hire.id(), e.getMessage());
        }
    }

    /** The hire; unknown from now on if nobody holds it although it is being sent, because its node died in between. */
    public HireRecord abandoned(HireRecord hire) {
        if (hire.state() != HireState.SENDING || hire.held()) {
            return hire;
        }
        LOG.warn("Hire {} was being sent when its node stopped; it is not known whether Remote has it.", hire.id());
        return book.update(
                Book.behind(hire),
                hire,
                now -> now.state() == HireState.SENDING && !now.held(),
                now -> now.in(HireState.UNKNOWN));
    }

    /** What is being done about a hire. */
    public Search search(HireRecord hire) {
        return new Search(
                hire.changedAt(),
                hire.search().at(),
                hire.changedAt().plus(safeDelay),
                ways.to(hire).isPresent());
    }

    /** Searches at once because somebody asks; a search that fails leaves the hire as it is. */
    public HireRecord lookNow(HireRecord hire, Deadline deadline) {
        Optional<HireRecord> held = hires.hold(hire, SEARCH_TIME);
        if (held.isEmpty()) { // another is looking
            return book.required(Book.behind(hire), hire.id());
        }
        try {
            return resolved(held.get(), Approach.byClick(deadline.atMost(SEARCH_TIME)));
        } catch (RemoteHiringException e) {
            LOG.debug("Whether Remote has hire {} could not be found out now: {}", hire.id(), e.getMessage());
            return hire;
        }
    }

    private void searchInBackground(HireRecord hire) {
        hires.hold(hire, SEARCH_TIME)
                .ifPresent(held -> resolved(held, Approach.inBackground(Deadline.in(SEARCH_TIME))));
    }

    private HireRecord resolved(HireRecord held, Approach approach) {
        boolean done = false;
        try {
            HireRecord after = resolve(held, approach);
            done = !after.equals(held);
            return after;
        } finally {
            if (!done) {
                hires.letGo(held, Optional.of(clock.instant().plus(wait(held))));
            }
        }
    }

    /** Soon at first, then less often. */
    private Duration wait(HireRecord hire) {
        Duration quarter = Duration.between(hire.changedAt(), clock.instant()).dividedBy(4);
        Duration atMost = quarter.compareTo(LONGEST_WAIT) < 0 ? quarter : LONGEST_WAIT;
        return atMost.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : atMost;
    }

    /** Searches, if it is time to; adopts what is found, or believes in absence once it is proven. */
    private HireRecord resolve(HireRecord hire, Approach approach) {
        Instant now = clock.instant();
        Optional<StoredConnection> connection = ways.to(hire);
        if (connection.isEmpty() || !isTime(hire, now)) {
            return hire;
        }
        boolean counts = !now.isBefore(hire.changedAt().plus(safeDelay));
        Optional<EmploymentId> found = found(hire, approach.through(connection.get()), counts);
        return book.update(
                Book.behind(hire),
                hire,
                current -> current.state() == HireState.UNKNOWN && current.version() == hire.version(),
                current -> after(current, found, counts, now));
    }

    private HireRecord after(HireRecord hire, Optional<EmploymentId> found, boolean counts, Instant now) {
        if (found.isPresent()) {
            LOG.info("Hire {} is at Remote: employment {}.", hire.id(), found.get());
            return hire.created(found.get())
                    .lookAgain(hire.sent().times() > 1 ? Optional.of(now.plus(LATER.get(0))) : Optional.empty());
        }
        if (!counts) {
            return hire;
        }
        HireRecord searched = hire.searched(now).lookAgain(Optional.of(now.plus(pause())));
        return searched.search().times() < PROOF
                ? searched
                : absent(searched).lookAgain(Optional.of(now.plus(LATER.get(0))));
    }

    private HireRecord absent(HireRecord hire) {
        boolean again = hire.sent().times() < MOST_SENDINGS;
        LOG.info(
                "Hire {} is not at Remote: {} searches after the safe delay did not find it. {}",
                hire.id(),
                PROOF,
                again
                        ? "It is sent again."
                        : "It is not sent again by itself: it was lost " + MOST_SENDINGS + " times.");
        return again ? hire.queued(Book.behind(hire).user()) : hire.in(HireState.NOT_CREATED);
    }

    private Duration pause() {
        return safeDelay.dividedBy(2).compareTo(LONGEST_PAUSE) < 0 ? safeDelay.dividedBy(2) : LONGEST_PAUSE;
    }

    private boolean isTime(HireRecord hire, Instant now) {
        return hire.search().at().isEmpty()
                || !now.isBefore(hire.search().at().get().plus(pause()));
    }

    /** At first where new ones are; what is to prove an absence looks everywhere. */
    private Optional<EmploymentId> found(HireRecord hire, Access access, boolean everywhere) {
        try {
            Optional<EmploymentId> onboarding = withAddress(hire, access);
            if (onboarding.isEmpty()) {
                onboarding = employments.findOnboarding(access, hire.id());
            }
            return onboarding.isPresent() || !everywhere
                    ? onboarding
                    : employments.findAll(access, hire.id()).stream().findFirst();
        } catch (RemoteRefusedException e) {
            throw refusedSearch(e);
        }
    }

    private Optional<EmploymentId> withAddress(HireRecord hire, Access access) throws RemoteRefusedException {
        return hire.details().email().isEmpty()
                ? Optional.empty()
                : employments.withEmail(access, hire.details().email().get()).stream()
                        .filter(listed -> listed.externalId().equals(hire.id().value()))
                        .map(Employments.Listed::id)
                        .findFirst();
    }

    /** Whether Remote has an employment too many for a hire that was sent more than once, or given up. */
    private void lookLater(HireRecord hire) {
        Optional<StoredConnection> connection = ways.to(hire);
        Optional<HireRecord> held = hires.hold(hire, SEARCH_TIME);
        if (held.isEmpty()) {
            return;
        }
        Optional<Instant> next =
                connection.isEmpty() ? Optional.of(clock.instant().plus(LATEST)) : next(hire);
        try {
            Optional<EmploymentId> other = connection.isEmpty()
                    ? Optional.empty()
                    : other(hire, Access.inBackground(connection.get(), Deadline.in(SEARCH_TIME)));
            other.ifPresent(employment -> shown(held.get(), employment));
        } catch (RemoteHiringException e) {
            next = Optional.of(clock.instant().plus(LONGEST_WAIT.multipliedBy(3)));
            throw e;
        } finally {
            hires.letGo(held.get(), next);
        }
    }

    private Optional<EmploymentId> other(HireRecord hire, Access access) {
        try {
            return employments.findAll(access, hire.id()).stream()
                    .filter(found -> !hire.employment().equals(Optional.of(found)))
                    .findFirst();
        } catch (RemoteRefusedException e) {
            throw refusedSearch(e);
        }
    }

    /** What has no employment yet, and was not sent again, has this one. */
    private void shown(HireRecord hire, EmploymentId other) {
        if (hire.state().isPending()) {
            LOG.info("Hire {} is at Remote after all: employment {}.", hire.id(), other);
            book.change(
                    Book.behind(hire),
                    hire,
                    hire.created(other).lookAgain(Optional.of(clock.instant().plus(LATER.get(0)))));
            return;
        }
        LOG.warn("Remote has employment {} for hire {}, which is one too many.", other, hire.id());
        book.change(
                Book.behind(hire), hire, hire.beside(Optional.of(other)).lookAgain(Optional.empty()), "hire.double");
    }

    private Optional<Instant> next(HireRecord hire) {
        return LATER.stream()
                .map(hire.changedAt()::plus)
                .filter(clock.instant()::isBefore)
                .findFirst();
    }

    private static RemoteHiringException refusedSearch(RemoteRefusedException e) {
        return new RemoteHiringException(e, ErrorCode.SEARCH_REFUSED, e.error().status());
    }
}
