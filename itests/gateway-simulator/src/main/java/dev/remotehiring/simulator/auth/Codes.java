package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R09_CODE_WORKS_ONCE;

import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Authorization codes: once, for five minutes, for one client (rule 9). */
public final class Codes {
    private final Ground ground;
    private final Map<String, Code> codes = new HashMap<>();

    /** Codes of the given server. */
    public Codes(Ground ground) {
        this.ground = ground;
    }

    /** A new code for an approved consent. */
    public String issue(Caller caller) {
        String value = Ids.secret();
        codes.put(
                value,
                new Code(caller, ground.now().plusSeconds(ground.settings().codeSeconds())));
        return value;
    }

    /** Whom a code stands for, if the client may use it now; it is used up by asking. */
    public Optional<Caller> redeem(String value, String clientId) {
        boolean strict = ground.enforces(R09_CODE_WORKS_ONCE);
        Optional<Code> code = Optional.ofNullable(strict ? codes.remove(value) : codes.get(value));
        return code.filter(found -> !strict
                        || ground.now().isBefore(found.expiresAt)
                                && found.caller.clientId().equals(clientId))
                .map(Code::caller);
    }

    private record Code(Caller caller, Instant expiresAt) {}
}
