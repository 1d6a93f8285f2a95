package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.gateway.Approach;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.journal.Rules;
import dev.remotehiring.internal.sending.Book;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the queue, one after another on each node, as the user who put it there. The rows are the queue: a
 * node holds the row that it works on, and what a dead node held is taken up by another. Where Remote or the host is in
 * the way, the whole tenant waits for a while; a hire that needs a person leaves the queue.
 */
public final class Queue implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Queue.class);
    private static final Duration WHOLE_HIRE = Duration.ofSeconds(28);
    private static final Duration TERM = WHOLE_HIRE.plusSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** Nodes that look at the same moment should not all reach for the same one. */
    private static final int CHOICE = 20;

    /** What a person has to do something about. */
    private static final Set<Kind> FOR_A_PERSON =
            Set.of(Kind.NOT_PERMITTED, Kind.NOT_ALLOWED_BY_REMOTE, Kind.NOT_POSSIBLE_NOW);

    private final Hires hires;
    private final Book book;
    private final People people;
    private final Proceeding proceeding;
    private final Rules rules;
    private final Executor executor;
    private final Clock clock;
    private final AtomicBoolean working = new AtomicBoolean();
    private final ConcurrentMap<TenantId, Instant> pauses = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /**
     * @param hires the journal
     * @param book writes down
     * @param people the host's users and candidates
     * @param proceeding goes on with a hire
     * @param rules whether a person has to see a hire before it is sent
     * @param executor on which thread it works
     * @param clock tells when a pause is over
     */
    public Queue(
            Hires hires, Book book, People people, Proceeding proceeding, Rules rules, Executor executor, Clock clock) {
        this.hires = hires;
        this.book = book;
        this.people = people;
        this.proceeding = proceeding;
        this.rules = rules;
        this.executor = executor;
        this.clock = clock;
    }

    /** Works through the queue soon, on its own thread, unless that is under way. */
    public void look() {
        if (!stopped && working.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    run();
                } finally {
                    working.set(false);
                }
            });
        }
    }

    /** Begins nothing any more; what is under way goes on to its end. */
    public void stop() {
        stopped = true;
    }

    /** Works through the queue until nothing can be done about the rest of it now. */
    @Override
    public void run() {
        try {
            Optional<HireRecord> next = next();
            while (next.isPresent()) {
                HireRecord hire = next.get();
                Correlation.inRound(() -> proceed(hire));
                next = next();
            }
        } catch (RuntimeException e) { // the next round tries again
            LOG.warn("The queue could not be looked at: {}", e.getMessage(), e);
        }
    }

    /** One of those that were tried least, held by this node from now on. */
    private Optional<HireRecord> next() {
        while (!stopped) {
            Instant now = clock.instant();
            pauses.values().removeIf(until -> !now.isBefore(until) || until.isAfter(now.plus(LONGEST_PAUSE)));
            List<HireRecord> first = hires.queued(pauses.keySet(), CHOICE);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            Optional<HireRecord> held = hires.hold(oneOf(first), TERM);
            if (held.isPresent()) {
                return held;
            }
        }
        return Optional.empty();
    }

    /** By chance, but nobody is tried a second time as long as another was not tried once. */
    private static HireRecord oneOf(List<HireRecord> first) {
        List<HireRecord> least = first.stream()
                .filter(hire -> hire.version() == first.get(0).version())
                .toList();
        return least.get(ThreadLocalRandom.current().nextInt(least.size()));
    }

    private void proceed(HireRecord hire) {
        UserId by = hire.sent().by().orElse(hire.startedBy().user());
        Actor actor = new Actor(hire.tenant(), by);
        try {
            User user = people.permitted(actor, Permission.HIRE);
            Optional<Candidate> candidate = people.candidate(hire.tenant(), hire.application());
            if (candidate.isPresent()) {
                proceeding.proceed(
                        user,
                        hire,
                        candidate.get(),
                        Approach.inBackground(Deadline.in(WHOLE_HIRE)),
                        (access, complete) -> needsNobody(hire));
            } else {
                gone(actor, hire);
            }
        } catch (RemoteHiringException e) {
            hindered(actor, hire, e);
        } catch (RuntimeException e) { // one that cannot be worked on does not hold up the others for long
            LOG.error("Hire {} could not be worked on: {}", hire.id(), e.getMessage(), e);
            pauses.put(hire.tenant(), clock.instant().plus(PAUSE));
        } finally {
            hires.letGo(hire, hire.search().next());
        }
    }

    /** What is sent once more, after it was proven not to have arrived, was seen before it was sent first. */
    private boolean needsNobody(HireRecord hire) {
        return hire.search().times() > 0 || !rules.of(hire.tenant()).alwaysReview();
    }

    private void gone(Actor actor, HireRecord hire) {
        Refusal refusal = new Refusal(Refusal.Reason.CANDIDATE_GONE, "", List.of());
        book.updatePending(
                actor, hire, now -> now.with(now.details().refusedFor(refusal)).in(HireState.REFUSED));
    }

    /**
     * Whoever may not hire, here or at Remote, has put nothing into the queue: the hire waits for a click, which is told why.
     * Everything else passes.
     */
    private void hindered(Actor actor, HireRecord hire, RemoteHiringException e) {
        if (FOR_A_PERSON.contains(e.kind())) {
            LOG.debug("Hire {} of {} leaves the queue: {}", hire.id(), actor.user(), e.getMessage());
            book.updatePending(actor, hire, now -> now.in(HireState.REQUESTED));
            return;
        }
        Instant now = clock.instant();
        Instant until = e.retryAt()
                .filter(now.plus(LONGEST_PAUSE)::isAfter)
                .filter(now::isBefore)
                .orElse(now.plus(PAUSE));
        pauses.put(hire.tenant(), until);
        LOG.debug("The queue of tenant {} waits until {}: {}", hire.tenant(), until, e.getMessage());
    }
}
