package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R57_IDENTITY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.PartnerClient;

/** {@code GET /v1/identity/current} (the Remote facts, section 5.5; rule 57). */
record IdentityResource(Ground ground) {

    Response show(Caller caller) {
        ObjectNode data = Json.object();
        if (!caller.clientId().isEmpty() || !ground.enforces(R57_IDENTITY)) {
            PartnerClient client = ground.world().client(caller.clientId()).orElseThrow(Failure::unauthorized);
            data.put("client_id", client.id());
            data.putObject("integration")
                    .put("name", client.id())
                    .put("display_name", client.name())
                    .put("contact_email", "integrations@" + client.id() + ".example");
        }
        if (!caller.companyId().isEmpty()) {
            Company company = ground.world().company(caller.companyId()).orElseThrow(Failure::unauthorized);
            data.putObject("company").put("id", company.id()).put("name", company.name());
            ground.world()
                    .person(caller.userId())
                    .ifPresent(person -> data.putObject("user")
                            .put("id", person.id())
                            .put("name", person.name())
                            .put("email", person.email())
                            .put("status", person.status()));
        }
        return Response.data(ground.settings().identityStatus(), data);
    }
}
