package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R23_TOKEN_KINDS;
import static dev.remotehiring.simulator.settings.Rule.R32_UNKNOWN_COUNTRY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.auth.TokenKind;
import dev.remotehiring.simulator.form.Countries;
import dev.remotehiring.simulator.form.Country;
import dev.remotehiring.simulator.form.FormKey;
import dev.remotehiring.simulator.form.Forms;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.settings.Settings.FormEnvelope;
import dev.remotehiring.simulator.world.Ground;
import java.util.List;
import java.util.Set;

/** {@code /v1/countries} (the Remote facts, sections 3.7 and 3.8). */
final class CountryResource {
    private static final Set<String> PARTNER_FORMS = Set.of("address_details", "company_basic_information");

    private final Ground ground;
    private final Countries countries;
    private final Forms forms;

    CountryResource(Ground ground, Countries countries, Forms forms) {
        this.ground = ground;
        this.countries = countries;
        this.forms = forms;
    }

    Response list() {
        return Response.data(countries.all().stream().map(Country::json).toList());
    }

    Response form(Caller caller, Request request, List<String> parts) {
        return form(caller, parts.get(0), parts.get(1), request);
    }

    /** {@code GET /v1/companies/schema?country_code=&form=}. */
    Response companySchema(Caller caller, Request request) {
        return form(
                caller,
                request.query("country_code").orElse(""),
                request.query("form").orElse("address_details"),
                request);
    }

    private Response form(Caller caller, String code, String form, Request request) {
        boolean partner = caller.kind() == TokenKind.PARTNER && ground.enforces(R23_TOKEN_KINDS);
        if (partner && !PARTNER_FORMS.contains(form)) {
            throw Failure.notFound("Company");
        }
        Country country = countries.find(code).orElseGet(() -> unknown(code));
        if (!Forms.isName(form)) {
            throw Failure.message(400, "invalid form");
        }
        String asked = request.query("json_schema_version").orElse("");
        int version = forms.version(country, form, asked)
                .orElseThrow(() -> asked.isEmpty() || "latest".equals(asked)
                        ? Failure.notFound("Form")
                        : Failure.message(400, "invalid json_schema_version"));
        ObjectNode schema = forms.find(
                        new FormKey(country.code(), form, version),
                        ground.world().company(caller.companyId()))
                .orElseThrow(() -> Failure.notFound("Form"));
        return Response.data(
                ground.settings().formEnvelope() == FormEnvelope.SCHEMA ? schema : versioned(schema, version));
    }

    private Country unknown(String code) {
        if (ground.enforces(R32_UNKNOWN_COUNTRY)) {
            throw Failure.notFound("Country");
        }
        return countries.all().stream()
                .filter(country -> country.alpha2().equals(code))
                .findFirst()
                .orElseGet(() -> countries.find("PRT").orElseThrow());
    }

    private static ObjectNode versioned(ObjectNode schema, int version) {
        ObjectNode data = Json.object();
        data.set("schema", schema);
        return data.put("version", version);
    }
}
