package dev.remotehiring.internal.gateway;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.journal.Budgets;
import dev.remotehiring.internal.journal.Budgets.Told;
import dev.remotehiring.internal.measure.Meters;
import dev.remotehiring.internal.token.ActingAs;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the calls of all nodes within Remote's rate limit (the Remote facts, section 0.7): one budget for each company
 * and kind of token, and one for the platform itself. It is never the reason that a call fails which Remote would
 * answer: a click is held up only when Remote itself has said that nothing is left, and a database that fails holds up
 * nobody.
 */
public final class Budget {
    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** So long a database that failed is not asked again: whoever asks may have to wait for its refusal. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private final Budgets budgets;
    private final String issuer;
    private final Clock clock;
    private final Meters meters;
    private volatile Optional<Instant> failed = Optional.empty();

    /** One that nobody looks at. */
    public Budget(Budgets budgets, String issuer, Clock clock) {
        this(budgets, issuer, clock, new Meters());
    }

    /**
     * @param budgets what is left, shared by the nodes
     * @param issuer the gateway that limits
     * @param clock tells callers when to try again
     * @param meters shows what is left
     */
    public Budget(Budgets budgets, String issuer, Clock clock, Meters meters) {
        this.budgets = budgets;
        this.issuer = issuer;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Takes one request. A click waits for the next window if that is no more than 2 seconds away.
     *
     * @throws RemoteHiringException with {@link RemoteHiringException.Kind#RATE_LIMITED} and the moment when there may
     *     be more; nothing was sent
     */
    void take(ActingAs actingAs, Urgency urgency, Deadline deadline) {
        Deadline patience = deadline.atMost(urgency == Urgency.CLICK ? LONGEST_WAIT : Duration.ZERO);
        Optional<Duration> nothing = taken(actingAs, urgency);
        while (nothing.isPresent()) {
            if (nothing.get().compareTo(patience.left()) > 0 || !slept(nothing.get())) {
                throw Fault.RATE_LIMITED.exception(null, clock.instant().plus(nothing.get()));
            }
            nothing = taken(actingAs, urgency);
        }
    }

    private Optional<Duration> taken(ActingAs actingAs, Urgency urgency) {
        String name = name(actingAs);
        return unlessItFails(() -> urgency == Urgency.CLICK ? budgets.take(name) : budgets.takeSpare(name));
    }

    static boolean slept(Duration time) {
        try {
            Thread.sleep(Math.max(1, time.toMillis()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Corrects the budget by what an answer tells, of Remote's other callers too.
     *
     * @param sent when its request was sent, a value of {@link System#nanoTime()}
     */
    void answered(ActingAs actingAs, HttpAnswer answer, long sent) {
        String name = name(actingAs);
        measure(name, answer);
        unlessItFails(() -> {
            if (Fault.ofStatus(answer.status()) == Fault.RATE_LIMITED) {
                budgets.exhausted(name, answer.retryAfter());
            } else {
                told(answer).ifPresent(told -> budgets.answered(name, told, sent));
            }
            return Optional.empty();
        });
    }

    private void measure(String name, HttpAnswer answer) {
        if (Fault.ofStatus(answer.status()) == Fault.RATE_LIMITED) {
            meters.rate(name, 0, answer.retryAfter());
            return;
        }
        told(answer).filter(told -> told.most().orElse(0) > 0).ifPresent(told -> {
            double most = told.most().orElseThrow();
            meters.rate(name, told.remaining() / most, told.left());
        });
    }

    /** Counted are the requests of the window so far, those over the limit too: then they do not tell the limit. */
    private static Optional<Told> told(HttpAnswer answer) {
        Optional<Integer> remaining = answer.number("x-ratelimit-remaining").map(Long::intValue);
        Optional<Duration> left = answer.number("x-ratelimit-reset").map(Duration::ofMillis);
        if (remaining.isEmpty() || left.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt most = answer.number("x-ratelimit-count")
                .filter(count -> remaining.get() > 0)
                .map(count -> OptionalInt.of(count.intValue() + remaining.get()))
                .orElse(OptionalInt.empty());
        return Optional.of(new Told(most, remaining.get(), left.get()));
    }

    private String name(ActingAs actingAs) {
        String kind = issuer + (actingAs.tokenKind() == TokenKind.CUSTOMER ? "/customer" : "/partner");
        return actingAs instanceof StoredConnection connection
                ? kind + "/" + connection.company().value()
                : kind;
    }

    private Optional<Duration> unlessItFails(Supplier<Optional<Duration>> work) {
        if (isLeftAlone()) {
            return Optional.empty();
        }
        try {
            Optional<Duration> result = work.get();
            if (failed.isPresent()) {
                failed = Optional.empty();
                LOG.info("Requests to Remote are counted again.");
            }
            return result;
        } catch (RuntimeException e) { // whatever it is: the call goes on
            if (failed.isEmpty()) {
                LOG.warn("Requests to Remote go uncounted while the database fails.", e);
            }
            failed = Optional.of(clock.instant());
            return Optional.empty();
        }
    }

    private boolean isLeftAlone() {
        Instant now = clock.instant();
        return failed.filter(since -> !now.isBefore(since) && now.isBefore(since.plus(LEFT_ALONE)))
                .isPresent();
    }
}
