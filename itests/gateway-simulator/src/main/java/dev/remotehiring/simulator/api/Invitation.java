package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R35_START_DATES;
import static dev.remotehiring.simulator.settings.Rule.R43_INVITE;
import static dev.remotehiring.simulator.settings.Rule.R44_RESERVE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.form.Calendar;
import dev.remotehiring.simulator.form.Countries;
import dev.remotehiring.simulator.form.FormKey;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** {@code POST /v1/employments/{id}/invite} (the Remote facts, section 3.6; rules 35, 43 and 44). */
record Invitation(Ground ground, Countries countries, Content content) {
    private static final Set<String> INVITABLE = Set.of("created", "created_reserve_paid");

    Response invite(Caller caller, List<String> parts) {
        Company company = new Found(ground).activeCompany(caller);
        Employment employment = new Found(ground).employment(caller, parts.get(0));
        checkStatus(employment);
        boolean complete = employment.section("contract_details").isPresent()
                && employment.section("pricing_plan_details").isPresent();
        if (!complete && ground.enforces(R43_INVITE)) {
            throw Failure.message(409, "Can't invite employee missing contract details and pricing plan details");
        }
        checkLeadTime(employment, company);
        employment.moveTo("invited", "employee_self_enrollment", "created");
        employment.touch(ground.now());
        return Response.ok();
    }

    private void checkStatus(Employment employment) {
        boolean waits = employment.status().equals("created_awaiting_reserve") && ground.enforces(R44_RESERVE);
        boolean past = !waits && !INVITABLE.contains(employment.status()) && ground.enforces(R43_INVITE);
        if (waits || past) {
            throw Failure.message(409, "Can't invite employee in status " + employment.status());
        }
    }

    private void checkLeadTime(Employment employment, Company company) {
        if (!employment.type().equals("employee") || !ground.enforces(R35_START_DATES)) {
            return;
        }
        ObjectNode form =
                content.form(countries.find(employment.countryCode()).orElseThrow(), FormKey.EMPLOYEE, "", company);
        int lead = form.at("/properties/provisional_start_date/x-jsf-presentation/meta/mot")
                .asInt();
        LocalDate earliest = Calendar.after(ground.today(), lead);
        if (Content.date(employment.startDate()).filter(earliest::isAfter).isPresent()) {
            throw Failure.message(409, "The start date must not be before " + earliest);
        }
    }
}
