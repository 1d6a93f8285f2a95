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

/**
 * Whether assertions can be signed. Every page asks, those for people without a login too: the vault is asked by one of
 * them, and what it said serves the others for a while.
 */
public final class Signing {
    private static final Duration GOOD_FOR = Duration.ofSeconds(10);

    private final Settings settings;
    private final ClientSecrets secrets;
    private final Clock clock;
    private Optional<Failure> seen = Optional.empty();
    private Optional<Instant> seenAt = Optional.empty();

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

    /** Why assertions do not work although they are switched on. Without them a missing secret is said where it is needed. */
    synchronized Optional<Failure> hindrance() {
        if (!settings.assertions().on()) {
            return Optional.empty();
        }
        if (!isFresh(clock.instant())) {
            seen = look();
            seenAt = Optional.of(clock.instant());
        }
        return seen;
    }

    /** The secret may be another one now. */
    synchronized void forget() {
        seenAt = Optional.empty();
    }

    private boolean isFresh(Instant now) {
        return seenAt.filter(at -> !now.isBefore(at) && now.isBefore(at.plus(GOOD_FOR)))
                .isPresent();
    }

    private Optional<Failure> look() {
        try {
            return secrets.canSign() ? Optional.empty() : Optional.of(new Failure(ErrorCode.SECRET_TOO_SHORT));
        } catch (RemoteHiringException e) {
            return Optional.of(e.failure());
        }
    }
}
