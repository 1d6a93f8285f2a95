package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R50_COMPANY_LIST;
import static dev.remotehiring.simulator.settings.Rule.R51_COMPANY_OF_OTHERS;
import static dev.remotehiring.simulator.settings.Rule.R52_CREATE_TOKEN;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.auth.Consents;
import dev.remotehiring.simulator.auth.Scopes;
import dev.remotehiring.simulator.auth.TokenKind;
import dev.remotehiring.simulator.auth.Tokens;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.PartnerClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reading {@code /v1/companies}, and tokens for them (the Remote facts, sections 2.7 and 5.4; rules 50 to 52). */
record CompanyResource(Ground ground, Consents consents, Tokens tokens, CompanyJson json) {

    Response list(Caller caller, Request request) {
        boolean customer = caller.kind() == TokenKind.CUSTOMER;
        if (customer && !ground.settings().companiesForCustomerTokens()) {
            throw Failure.forbidden();
        }
        Optional<String> wanted = request.query("external_id");
        List<ObjectNode> companies = ground.world().companies().stream()
                .filter(company -> visible(caller, company))
                .filter(company -> wanted.isEmpty() || wanted.equals(externalId(company)))
                .map(json::of)
                .toList();
        return Response.data(Json.object("companies", companies));
    }

    Response show(Caller caller, List<String> parts) {
        return Response.data(Json.object("company", json.of(seen(caller, parts))));
    }

    /** What is pending. Which companies have what is not known: one that is not active yet, and one that owes a deposit. */
    Response actions(Caller caller, List<String> parts) {
        Company company = seen(caller, parts);
        List<ObjectNode> actions = new ArrayList<>();
        if (Set.of("pending", "review").contains(company.status())) {
            actions.add(Json.object().put("type", "verify_company").put("required", true));
        }
        if (company.creditRisk().equals("deposit_required")) {
            actions.add(Json.object()
                    .put("type", "setup_remote_payments")
                    .put("required", true)
                    .put("legal_entity_id", company.id()));
        }
        return Response.data(Json.object("actions", actions));
    }

    private Company seen(Caller caller, List<String> parts) {
        return ground.world()
                .company(parts.get(0))
                .filter(found -> visible(caller, found) || !ground.enforces(R51_COMPANY_OF_OTHERS))
                .orElseThrow(() -> Failure.notFound("Company"));
    }

    /** {@code POST /v1/companies/{id}/create-token}: flat, no {@code data}. */
    Response createToken(Caller caller, Request request, List<String> parts) {
        Company company = ground.world()
                .company(parts.get(0))
                .filter(found -> visible(caller, found) || !ground.enforces(R52_CREATE_TOKEN))
                .orElseThrow(() -> Failure.notFound("Company"));
        refuseIneligible(caller);
        ObjectNode answer =
                companyTokens(caller.clientId(), company, request.query("scope").orElse(""));
        answer.remove(List.of("token_type", "company_id", "user_id", "scope"));
        return Response.json(200, answer);
    }

    /** Tokens in the name of the company's owner, with all six fields. */
    ObjectNode companyTokens(String clientId, Company company, String scope) {
        Caller owner =
                new Caller(TokenKind.COMPANY, clientId, company.id(), company.ownerId(), Scopes.requested(scope));
        return tokens.answer(owner)
                .put("refresh_token", tokens.refreshToken(owner))
                .put("company_id", company.id())
                .put("user_id", company.ownerId());
    }

    /** What Remote says then is not known. */
    private void refuseIneligible(Caller caller) {
        boolean eligible = ground.world()
                .client(caller.clientId())
                .filter(PartnerClient::companyTokens)
                .isPresent();
        if (!eligible && ground.enforces(R52_CREATE_TOKEN)) {
            throw switch (ground.settings().ineligibleCreateTokenStatus()) {
                case 400 -> Failure.message(400, "invalid_params");
                case 403 -> Failure.forbidden();
                default -> Failure.notFound("Company");
            };
        }
    }

    private static Optional<String> externalId(Company company) {
        return Optional.ofNullable(company.details().path("external_id").textValue());
    }

    private boolean visible(Caller caller, Company company) {
        return caller.kind() == TokenKind.PARTNER
                ? consents.manages(caller.clientId(), company.id()) || !ground.enforces(R50_COMPANY_LIST)
                : caller.companyId().equals(company.id());
    }
}
