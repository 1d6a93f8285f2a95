package dev.remotehiring.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** {@code GET /v1/employments}, by id, and its onboarding steps (the Remote facts, sections 3.3, 3.4 and 3.9). */
record EmploymentReading(Ground ground, EmploymentJson json) {
    private static final Set<String> ONBOARDED = Set.of("active", "offboarding", "archived", "deleted");

    Response list(Caller caller, Request request) {
        String companyId = request.query("company_id").orElse(caller.companyId());
        if (!companyId.equals(caller.companyId())) {
            throw Failure.notFound("Company");
        }
        List<? extends JsonNode> items = ground.world().employmentsOf(companyId).stream()
                .filter(job -> !job.status().equals("deleted"))
                .filter(job -> !job.listedFrom().isAfter(ground.now()))
                .filter(wanted(request))
                .map(json::listed)
                .toList();
        return Response.data(new Pages(ground).page(request, "employments", items));
    }

    Response show(Caller caller, List<String> parts) {
        Employment employment = new Found(ground).employment(caller, parts.get(0));
        return Response.data(Json.object("employment", json.shown(employment)));
    }

    Response steps(Caller caller, List<String> parts) {
        Employment employment = new Found(ground).employment(caller, parts.get(0));
        return Response.data(Json.object("steps", OnboardingSteps.of(employment)));
    }

    private static Predicate<Employment> wanted(Request request) {
        return equal(request, "email", Employment::loginEmail)
                .and(equal(request, "short_id", Employment::shortId))
                .and(equal(request, "employment_type", Employment::type))
                .and(equal(request, "employment_model", job -> job.type().equals("employee") ? "eor" : ""))
                .and(job -> request.query("status")
                        .map(wanted -> statusIn(wanted, job))
                        .orElse(true));
    }

    private static Predicate<Employment> equal(Request request, String parameter, Function<Employment, String> value) {
        return job -> request.query(parameter)
                .map(wanted -> wanted.equalsIgnoreCase(value.apply(job)))
                .orElse(true);
    }

    private static boolean statusIn(String wanted, Employment job) {
        List<String> statuses = List.of(wanted.split(","));
        return statuses.contains(job.status()) || statuses.contains("incomplete") && !ONBOARDED.contains(job.status());
    }
}
