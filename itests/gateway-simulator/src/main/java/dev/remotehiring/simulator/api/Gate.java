package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R22_SCOPES;
import static dev.remotehiring.simulator.settings.Rule.R23_TOKEN_KINDS;

import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.auth.RateLimits;
import dev.remotehiring.simulator.auth.Scopes;
import dev.remotehiring.simulator.auth.Scopes.Need;
import dev.remotehiring.simulator.auth.TokenKind;
import dev.remotehiring.simulator.auth.Tokens;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Handler;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.world.Ground;

/** Stands before every operation: recognises the bearer, counts, checks kind and scope (rules 22, 23 and 25). */
final class Gate {
    private final Ground ground;
    private final Tokens tokens;
    private final RateLimits limits;

    Gate(Ground ground, Tokens tokens, RateLimits limits) {
        this.ground = ground;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** The operation behind the gate. */
    Handler guard(Access access, Operation operation) {
        return (request, parts) -> {
            Caller caller = caller(request);
            RateLimits.Count count = limits.count(caller);
            limits.check(count);
            try {
                admit(caller, access);
                checkScope(caller, access, request);
                return limits.shown(count, operation.answer(caller, request, parts));
            } catch (Failure failure) {
                return limits.shown(count, failure.response());
            }
        };
    }

    private Caller caller(Request request) {
        String header = request.header("authorization").orElse("");
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return tokens.recognise(header.substring(7).trim());
        }
        if (ground.enforces(R22_SCOPES)) {
            throw Failure.unauthorized();
        }
        return Caller.partner("nobody");
    }

    private void admit(Caller caller, Access access) {
        if (!access.kinds().contains(caller.kind()) && ground.enforces(R23_TOKEN_KINDS)) {
            boolean noCompany = caller.kind() == TokenKind.PARTNER && access.forCompanies();
            throw noCompany ? Failure.notFound("Company") : Failure.forbidden();
        }
    }

    private void checkScope(Caller caller, Access access, Request request) {
        if (!ground.enforces(R22_SCOPES)) {
            return;
        }
        if (caller.readOnly() && !request.method().equals("GET")) {
            throw ground.settings().readOnlyWriteStatus() == 404
                    ? Failure.message(404, "Not Found")
                    : Failure.forbidden();
        }
        if (access.need() != Need.NOTHING && !Scopes.cover(caller.scopes(), access.need())) {
            throw Failure.forbidden();
        }
    }
}
