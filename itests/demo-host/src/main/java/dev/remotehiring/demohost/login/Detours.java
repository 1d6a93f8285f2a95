package dev.remotehiring.demohost.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where people wanted to go before they had to log in. The browser carries an id only: no address comes from it, and
 * what an address holds, for instance Remote's answer to a consent, gets into no other address.
 */
public final class Detours {
    private static final int MOST = 1000;
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private record Detour(String target, Instant until) {}

    private final Clock clock;
    private final Map<String, Detour> detours = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Detour> eldest) {
            return size() > MOST;
        }
    };

    /** @param clock ends them */
    public Detours(Clock clock) {
        this.clock = clock;
    }

    /** Notes where somebody wanted to go. @return an id */
    synchronized String begin(String target) {
        String id = Digests.random();
        detours.put(id, new Detour(target, clock.instant().plus(LENGTH)));
        return id;
    }

    /** Where it goes on, once. */
    synchronized Optional<String> end(String id) {
        return Optional.ofNullable(detours.remove(id))
                .filter(detour -> detour.until().isAfter(clock.instant()))
                .map(Detour::target);
    }
}
