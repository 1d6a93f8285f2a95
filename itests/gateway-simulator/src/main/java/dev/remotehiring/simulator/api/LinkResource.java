package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R54_LINK_REQUEST;
import static dev.remotehiring.simulator.settings.Rule.R56_SSO_OPT_IN;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.auth.MagicLinks;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import java.util.Set;

/** {@code POST /v1/magic-link} and its forerunner of 2022 (the Remote facts, section 4; rules 54 and 56). */
record LinkResource(Ground ground, MagicLinks links) {
    private static final String DASHBOARD = "/dashboard";
    private static final Set<String> NOT_INVITED =
            Set.of("pre_hire", "created", "job_title_review", "created_awaiting_reserve", "created_reserve_paid");

    Response create(Caller caller, Request request) {
        boolean strict = ground.enforces(R54_LINK_REQUEST);
        boolean enabled = ground.world()
                .client(caller.clientId())
                .filter(PartnerClient::magicLinks)
                .isPresent();
        if (!enabled && strict) {
            throw Failure.forbidden();
        }
        ObjectNode body = new Bodies(ground).read(request, Set.of("user_id", "employment_id", "path"));
        if (body.has("user_id") == body.has("employment_id") && strict) {
            throw Failure.message(422, "Exactly one of user_id and employment_id is required");
        }
        String path = path(body, strict);
        String subject = body.has("user_id") ? user(caller, body) : employee(caller, body);
        return url(links.issue(subject, path));
    }

    /** {@code GET /v1/sso-url} or {@code /v1/sso_url}. */
    Response legacy(Caller caller, Request request) {
        if (!ground.settings().legacySsoUrl() && ground.enforces(R56_SSO_OPT_IN)) {
            throw Failure.message(404, "Not Found");
        }
        if (!request.query("action").orElse("").equals("redirect_to_onboarding")) {
            throw Failure.invalid("action", "is invalid");
        }
        ObjectNode body = Json.object().put("user_id", request.query("user_id").orElse(""));
        return url(links.issue(user(caller, body), "/dashboard/people/new/full_time"));
    }

    private static Response url(String url) {
        return Response.data(Json.object("url", url));
    }

    private static String path(ObjectNode body, boolean strict) {
        String path = body.path("path").asText(DASHBOARD);
        boolean good = LandingPath.isGood(path);
        if (!good && strict) {
            throw Failure.invalid("path", "is invalid");
        }
        return good ? path : DASHBOARD;
    }

    private String user(Caller caller, ObjectNode body) {
        String id = uuid(body, "user_id");
        return ground.world()
                .person(id)
                .filter(person -> person.companyId().equals(caller.companyId()))
                .orElseThrow(this::unknownUser)
                .id();
    }

    private String employee(Caller caller, ObjectNode body) {
        Employment employment = new Found(ground).employment(caller, uuid(body, "employment_id"));
        if (NOT_INVITED.contains(employment.status())) {
            throw Failure.message(422, "The employee was not invited yet");
        }
        return employment.id();
    }

    private Failure unknownUser() {
        return ground.settings().unknownLinkUserStatus() == 404
                ? Failure.notFound("User")
                : Failure.invalid("user_id", "is invalid");
    }

    private static String uuid(ObjectNode body, String member) {
        String id = Bodies.required(body, member);
        if (!Ids.isUuid(id)) {
            throw Failure.invalid(member, "is invalid");
        }
        return id;
    }
}
