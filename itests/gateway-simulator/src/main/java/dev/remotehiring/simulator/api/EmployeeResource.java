package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R57_IDENTITY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;

/** {@code GET /v1/employee/current} (the Remote facts, section 5.5; rule 57): its shape is a guess. */
record EmployeeResource(Ground ground) {
    private static final String NOT_ACTIVE = "The employment is expected to be active in order to perform this action";

    Response show(Caller caller) {
        Employment employment = ground.world().employment(caller.userId()).orElseThrow(Failure::unauthorized);
        if (!employment.status().equals("active") && ground.enforces(R57_IDENTITY)) {
            throw Failure.message(403, NOT_ACTIVE);
        }
        Company company = ground.world().company(caller.companyId()).orElseThrow(Failure::unauthorized);
        ObjectNode data = Json.object();
        data.putObject("user")
                .put("id", Ids.uuid("employee:" + employment.id()))
                .put("name", employment.fullName())
                .put("email", employment.loginEmail());
        data.putObject("company").put("id", company.id()).put("name", company.name());
        data.putObject("employment")
                .put("id", employment.id())
                .put("short_id", employment.shortId())
                .put("status", employment.status());
        return Response.data(data);
    }
}
