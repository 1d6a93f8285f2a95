package dev.remotehiring.internal.health;

import dev.remotehiring.admin.Health.Aspect;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.internal.journal.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lights of the hires: one for each tenant and matter that is not well, else one that is green. */
final class HireLights {
    /** The plugin has found out within two searches after the safe delay, or needs a person. */
    private static final int PATIENCE = 3;

    private static final Duration SLOW = Duration.ofMinutes(10);
    private static final Duration STUCK = Duration.ofMinutes(30);

    private final Duration findingOut;
    private final Instant now;

    HireLights(Duration safeDelay, Instant now) {
        this.findingOut = safeDelay.multipliedBy(PATIENCE);
        this.now = now;
    }

    List<Item> of(Standing.Groups groups) {
        List<Item> all = Stream.of(
                        groups.unknown().stream()
                                .filter(group -> isFor(group, findingOut))
                                .map(group -> item(group, Light.AMBER, ErrorCode.HIRES_UNKNOWN)),
                        groups.doubles().stream().map(group -> item(group, Light.AMBER, ErrorCode.HIRES_TO_SETTLE)),
                        groups.queued().stream()
                                .filter(group -> isFor(group, SLOW))
                                .map(group -> item(
                                        group, isFor(group, STUCK) ? Light.RED : Light.AMBER, ErrorCode.QUEUE_STANDS)))
                .flatMap(items -> items)
                .toList();
        return all.isEmpty()
                ? List.of(new Item(Aspect.HIRES, "", Light.GREEN, Optional.empty(), Optional.empty()))
                : all;
    }

    private boolean isFor(Standing.Group group, Duration time) {
        return now.isAfter(group.since().plus(time));
    }

    private static Item item(Standing.Group group, Light light, ErrorCode code) {
        return new Item(
                Aspect.HIRES,
                group.tenant().value(),
                light,
                Optional.of(new Failure(code, group.number(), group.since())),
                Optional.of(group.since()));
    }
}
