package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R46_SANDBOX_PATHS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.settings.Personality;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import java.util.List;
import java.util.Set;

/** {@code /v1/sandbox/employments}: what only the sandbox can do (the Remote facts, section 7; rule 46). */
record SandboxResource(Ground ground, EmploymentCreation creation, EmploymentJson json) {

    Response create(Caller caller, Request request) {
        checkSandbox();
        return creation.createInSandbox(caller, request);
    }

    /** Sets the status to active, or moves the start date. */
    Response change(Caller caller, Request request, List<String> parts) {
        checkSandbox();
        Employment employment = new Found(ground).employment(caller, parts.get(0));
        ObjectNode body = new Bodies(ground).read(request, Set.of("status", "provisional_start_date"));
        if (body.has("provisional_start_date")) {
            String start = body.path("provisional_start_date").asText();
            if (Content.date(start).isEmpty()) {
                throw Failure.invalid("provisional_start_date", "is invalid");
            }
            employment.describe("provisional_start_date", TextNode.valueOf(start));
        }
        if (body.has("status")) {
            activate(employment, body.path("status").asText());
        }
        employment.touch(ground.now());
        return Response.data(Json.object("employment", json.shown(employment)));
    }

    Response archive(Caller caller, List<String> parts) {
        checkSandbox();
        new Found(ground).employment(caller, parts.get(0)).moveTo("archived", "offboarded", "inactive");
        return Response.ok();
    }

    /** The reserve payment is approved (rule 44). */
    Response approveReserve(Caller caller, List<String> parts) {
        checkSandbox();
        Employment employment = new Found(ground).employment(caller, parts.get(0));
        if (!employment.status().equals("created_awaiting_reserve")) {
            throw Failure.message(422, "No reserve payment is awaited");
        }
        employment.moveTo("created_reserve_paid", employment.stage(), employment.userStatus());
        String proof = Ids.uuid("proof-of-payment:" + employment.id());
        return Response.data(200, Json.object("slug", proof).put("status", "approved"));
    }

    private static void activate(Employment employment, String status) {
        if (!status.equals("active")) {
            throw Failure.invalid("status", "is invalid");
        }
        employment.moveTo("active", "onboarded", "active");
    }

    private void checkSandbox() {
        boolean production = ground.settings().personality() == Personality.PRODUCTION;
        if (production && ground.enforces(R46_SANDBOX_PATHS)) {
            throw Failure.message(404, "Not Found");
        }
    }
}
