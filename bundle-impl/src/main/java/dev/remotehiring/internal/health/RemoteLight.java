package dev.remotehiring.internal.health;

import dev.remotehiring.admin.Health.Aspect;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.internal.http.Calls;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The light of Remote's gateway, from the last real calls: amber after one that came to nothing, red when several in a row
 * did, for some minutes. Green again with the next answer.
 */
final class RemoteLight {
    private static final Duration STUBBORN = Duration.ofMinutes(3);
    private static final int SEVERAL = 3;

    /** Longer than the probes need to ask about every connection once. */
    private static final Duration LONG = Duration.ofHours(31);

    private RemoteLight() {}

    static Item of(String environment, Calls.Seen seen, Instant now) {
        return seen.failing()
                .map(failing -> failing(environment, failing, now))
                .orElseGet(() -> answered(environment, seen, now));
    }

    private static Item failing(String environment, Calls.Failing failing, Instant now) {
        boolean stubborn =
                failing.times() >= SEVERAL && !now.isBefore(failing.since().plus(STUBBORN));
        return new Item(
                Aspect.REMOTE,
                environment,
                stubborn ? Light.RED : Light.AMBER,
                Optional.of(
                        stubborn
                                ? new Failure(ErrorCode.REMOTE_AWAY, failing.times(), failing.since())
                                : failing.failure()),
                Optional.of(failing.since()));
    }

    /** That nobody asked is no fault; it is said all the same, because then the light says little. */
    private static Item answered(String environment, Calls.Seen seen, Instant now) {
        Instant last = seen.answered().orElse(seen.since());
        boolean knows = seen.answered().isPresent() && now.isBefore(last.plus(LONG));
        return new Item(
                Aspect.REMOTE,
                environment,
                Light.GREEN,
                knows ? Optional.empty() : Optional.of(new Failure(ErrorCode.REMOTE_NOT_ASKED, last)),
                Optional.empty());
    }
}
