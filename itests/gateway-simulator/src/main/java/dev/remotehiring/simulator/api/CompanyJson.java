package dev.remotehiring.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Person;

/** A company as the gateway shows it (the Remote facts, section 5.4). */
record CompanyJson(Ground ground, Times times) {

    ObjectNode of(Company company) {
        ObjectNode json = Json.object().put("id", company.id()).put("status", company.status());
        json.setAll(company.details());
        Person owner = ground.world().person(company.ownerId()).orElse(null);
        return json.put("company_owner_user_id", company.ownerId())
                .put("company_owner_name", owner == null ? "" : owner.name())
                .put("company_owner_email", owner == null ? "" : owner.email())
                .put("default_legal_entity_credit_risk_status", company.creditRisk())
                .put("created_at", times.text(company.createdAt()))
                .put("updated_at", times.text(company.updatedAt()));
    }
}
