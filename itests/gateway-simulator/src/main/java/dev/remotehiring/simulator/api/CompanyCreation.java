package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R48_COMPANY_ACTIONS;
import static dev.remotehiring.simulator.settings.Rule.R49_COMPANY_ANSWER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.auth.Consents;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import dev.remotehiring.simulator.world.Person;
import dev.remotehiring.simulator.world.Role;
import dev.remotehiring.simulator.world.Seed;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code POST} and {@code PATCH /v1/companies} (the Remote facts, sections 5.3 and 5.4; rules 47 to 49). */
record CompanyCreation(
        Ground ground, Consents consents, CompanyCheck check, CompanyResource companies, CompanyJson json) {
    private static final String TOKENS = "get_oauth_access_tokens";
    private static final Set<String> ACTIONS = Set.of(TOKENS, "send_create_password_email");

    Response create(Caller caller, Request request) {
        Set<String> actions = actions(caller, request);
        ObjectNode body = new Bodies(ground).read(request);
        check.creation(body);
        Company company = new Company(Ids.uuid(), body.path("name").asText(), ground.now());
        check.known(body).forEach(company.details()::set);
        company.moveTo(check.complete(company) ? "active" : "pending");
        ground.world().add(company);
        Person owner = owner(company, body);
        consents.give(caller.clientId(), company.id(), owner.id());
        ObjectNode answer = Json.object("company", json.of(company));
        if (actions.contains(TOKENS)) {
            String scope = request.query("scope").orElse("");
            answer.set("tokens", companies.companyTokens(caller.clientId(), company, scope));
        }
        return Response.data(ground.enforces(R49_COMPANY_ANSWER) ? 201 : 200, answer);
    }

    /** Fills in what was missing; a company that is complete becomes active. */
    Response change(Caller caller, Request request, String id) {
        Company company = ground.world()
                .company(id)
                .filter(found -> consents.manages(caller.clientId(), found.id()))
                .orElseThrow(() -> Failure.notFound("Company"));
        ObjectNode body = new Bodies(ground).read(request);
        check.change(company, body);
        check.known(body).forEach(company.details()::set);
        if (company.status().equals("pending") && check.complete(company)) {
            company.moveTo("active");
        }
        company.touch(ground.now());
        return Response.data(Json.object("company", json.of(company)));
    }

    private Set<String> actions(Caller caller, Request request) {
        String plural =
                ground.settings().pluralActions() ? request.query("actions").orElse("") : "";
        Set<String> actions = Stream.of(request.query("action").orElse(""), plural)
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::trim)
                .filter(action -> !action.isEmpty())
                .collect(Collectors.toSet());
        if (!ground.enforces(R48_COMPANY_ACTIONS)) {
            return actions;
        }
        if (!ACTIONS.containsAll(actions)) {
            throw Failure.invalid("action", "is invalid");
        }
        boolean eligible = ground.world()
                .client(caller.clientId())
                .filter(PartnerClient::companyTokens)
                .isPresent();
        if (actions.contains(TOKENS) && !eligible) {
            throw Failure.message(400, "invalid_params");
        }
        return actions;
    }

    private Person owner(Company company, ObjectNode body) {
        Person owner = new Person(
                Ids.uuid(),
                company.id(),
                body.path("company_owner_name").asText(),
                body.path("company_owner_email").asText(),
                Seed.PASSWORD,
                Role.OWNER,
                company.status().equals("active") ? "active" : "initiated");
        ground.world().add(owner);
        return owner;
    }
}
