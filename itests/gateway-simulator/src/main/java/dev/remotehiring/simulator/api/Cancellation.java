package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R45_CANCEL;

import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import java.util.List;
import java.util.Set;

/** {@code POST /v1/cancel-onboarding/{id}} (the Remote facts, section 3.6; rule 45). The record is deleted then. */
record Cancellation(Ground ground) {
    private static final Set<String> POSSIBLE =
            Set.of("invited", "created", "created_awaiting_reserve", "created_reserve_paid", "pre_hire");

    static boolean possible(Employment employment) {
        return POSSIBLE.contains(employment.status());
    }

    Response cancel(Caller caller, List<String> parts) {
        Employment employment = new Found(ground).employment(caller, parts.get(0));
        if (!possible(employment) && ground.enforces(R45_CANCEL)) {
            throw Failure.message(422, "Onboarding cannot be cancelled in status " + employment.status());
        }
        employment.moveTo("deleted", employment.stage(), "deleted");
        employment.touch(ground.now());
        return Response.ok();
    }
}
