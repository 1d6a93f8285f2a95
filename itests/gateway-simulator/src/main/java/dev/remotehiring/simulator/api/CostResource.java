package dev.remotehiring.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.cost.Estimate;
import dev.remotehiring.simulator.cost.Rates;
import dev.remotehiring.simulator.cost.Region;
import dev.remotehiring.simulator.cost.Regions;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Ground;
import java.util.List;

/** {@code /v1/cost-calculator} (the Remote facts, section 7). The description names members, types and statuses; the rest is a guess. */
final class CostResource {
    private final Ground ground;
    private final Regions regions;

    CostResource(Ground ground, Regions regions) {
        this.ground = ground;
        this.regions = regions;
    }

    Response countries() {
        return Response.data(regions.all().stream().map(Region::listed).toList());
    }

    /** The description declares no 404 here. */
    Response fields(List<String> parts) {
        return Response.data(regions.find(parts.get(0))
                .orElseThrow(() -> Failure.message(404, "Region not found"))
                .fields());
    }

    Response estimate(Request request) {
        ObjectNode body = new Bodies(ground).read(request);
        String currency = Bodies.required(body, "employer_currency_slug");
        if (!Rates.know(currency)) {
            throw Failure.invalid("employer_currency_slug", "is invalid");
        }
        JsonNode asked = body.path("employments");
        if (!asked.isArray() || asked.isEmpty()) {
            throw Failure.invalid("employments", asked.isArray() ? "can't be blank" : "is invalid");
        }
        ArrayNode employments = JsonNodeFactory.instance.arrayNode();
        asked.forEach(employment -> employments.add(estimated(body, employment, currency)));
        return Response.data(Json.object("employments", employments));
    }

    private ObjectNode estimated(ObjectNode body, JsonNode employment, String currency) {
        Region region =
                Estimate.region(regions, employment).orElseThrow(() -> Failure.message(404, "Region not found"));
        Estimate estimate = new Estimate(region, employment, currency);
        ObjectNode problems = estimate.problems();
        if (!problems.isEmpty()) {
            throw Failure.invalid(problems);
        }
        return estimate.json(
                body.path("include_benefits").asBoolean(false),
                body.path("include_management_fee").asBoolean(false));
    }
}
