package dev.remotehiring.internal.admin;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.token.ClientSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether assertions can be signed. Every page asks, those for people without a login too: the vault is asked by one of
 * them, and what it said serves the others for a while. Nobody waits long for another's look, which may never come back.
 * That there is no secret is not kept: whoever puts one there sees it at once.
 */
public final class Signing {
    private static final Duration GOOD_FOR = Duration.ofSeconds(10);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);

    private final Settings settings;
    private final ClientSecrets secrets;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Optional<Seen> seen = Optional.empty();
    private int changes;

    /**
     * @param settings whether assertions are switched on
     * @param secrets what signs them
     * @param clock tells how old the last look is
     */
    public Signing(Settings settings, ClientSecrets secrets, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Seen(Optional<Failure> hindrance, Instant at) {
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(GOOD_FOR));
        }
    }

    /** Why assertions do not work although they are switched on. Without them a missing secret is said where it is needed. */
    Optional<Failure> hindrance() {
        Optional<Seen> before = seen;
        if (!settings.assertions().on()) {
            return Optional.empty();
        }
        if (before.filter(this::isFresh).isPresent() || !mayLook(before.isPresent())) {
            return before.map(Seen::hindrance).orElseGet(this::look);
        }
        try {
            Optional<Seen> now = seen.filter(this::isFresh);
            return now.isPresent() ? now.get().hindrance() : kept();
        } finally {
            looking.unlock();
        }
    }

    /** The secret may be another one now. */
    synchronized void forget() {
        changes++;
        seen = Optional.empty();
    }

    private boolean isFresh(Seen one) {
        return one.isFresh(clock.instant());
    }

    private boolean mayLook(boolean somethingIsKnown) {
        try {
            return somethingIsKnown ? looking.tryLock() : looking.tryLock(FIRST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Failure> kept() {
        int before = changes();
        Optional<Failure> found = look();
        keep(found, before);
        return found;
    }

    private synchronized int changes() {
        return changes;
    }

    private synchronized void keep(Optional<Failure> found, int before) {
        if (changes == before) {
            boolean missing = found.map(Failure::code)
                    .filter(ErrorCode.SECRET_MISSING::equals)
                    .isPresent();
            seen = missing ? Optional.empty() : Optional.of(new Seen(found, clock.instant()));
        }
    }

    private Optional<Failure> look() {
        try {
            return secrets.canSign() ? Optional.empty() : Optional.of(new Failure(ErrorCode.SECRET_TOO_SHORT));
        } catch (RemoteHiringException e) {
            return Optional.of(e.failure());
        }
    }
}
