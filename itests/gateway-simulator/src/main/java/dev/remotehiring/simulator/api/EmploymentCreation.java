package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R29_EMPLOYMENT_ENVELOPE;
import static dev.remotehiring.simulator.settings.Rule.R32_UNKNOWN_COUNTRY;
import static dev.remotehiring.simulator.settings.Rule.R33_EOR_GATE;
import static dev.remotehiring.simulator.settings.Rule.R37_EXTERNAL_ID;
import static dev.remotehiring.simulator.settings.Rule.R39_CREATED_IS_LISTED;
import static dev.remotehiring.simulator.settings.Rule.R41_NO_IDEMPOTENCY;
import static dev.remotehiring.simulator.settings.Rule.R44_RESERVE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.form.Countries;
import dev.remotehiring.simulator.form.Country;
import dev.remotehiring.simulator.form.FormKey;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.NewHire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code POST /v1/employments} (the Remote facts, section 3.1; rules 29 to 41). */
final class EmploymentCreation {
    private static final Set<String> MEMBERS = Set.of(
            "country_code",
            "basic_information",
            "type",
            "external_id",
            "company_id",
            "engaged_by_legal_entity_id",
            "bill_to_legal_entity_id",
            "engaged_by_entity_slug");
    private static final Map<String, String> FORMS =
            Map.of("employee", FormKey.EMPLOYEE, "contractor", FormKey.CONTRACTOR);
    private static final int LONGEST_EXTERNAL_ID = 64;
    private static final Duration NEVER = Duration.ofDays(36500);

    private final Ground ground;
    private final Countries countries;
    private final Content content;
    private final EmploymentJson json;
    private final Supplier<Duration> listLag;

    EmploymentCreation(
            Ground ground, Countries countries, Content content, EmploymentJson json, Supplier<Duration> listLag) {
        this.ground = ground;
        this.countries = countries;
        this.content = content;
        this.json = json;
        this.listLag = listLag;
    }

    Response create(Caller caller, Request request) {
        return create(caller, request, false);
    }

    /** {@code POST /v1/sandbox/employments}: the start date may be in the past. */
    Response createInSandbox(Caller caller, Request request) {
        return create(caller, request, true);
    }

    private Response create(Caller caller, Request request, boolean anyStart) {
        Company company = new Found(ground).activeCompany(caller);
        ObjectNode body = body(request);
        Country country = country(body);
        String type = type(body, country);
        ObjectNode basic = basicInformation(body);
        String version = request.query("json_schema_version").orElse("");
        ObjectNode form = content.form(country, FORMS.get(type), version, company);
        NewHire hire = new NewHire(company.id(), type, country.code(), externalId(body), basic);
        Optional<Employment> same = sameAs(hire);
        Employment employment = same.orElseGet(() -> checked(company, form, hire, anyStart));
        int status = anyStart ? 201 : ground.settings().employmentCreatedStatus();
        return Response.data(status, Json.object("employment", json.created(employment)));
    }

    private Employment checked(Company company, ObjectNode form, NewHire hire, boolean anyStart) {
        ObjectNode errors = content.check(form, hire.basicInformation());
        if (!anyStart && !errors.has("provisional_start_date")) {
            content.checkStart(form, hire.basicInformation(), errors);
        }
        content.checkEmail(company, hire.basicInformation(), errors, "");
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
        return added(company, hire);
    }

    private Employment added(Company company, NewHire hire) {
        Instant now = ground.now();
        Duration lag = ground.enforces(R39_CREATED_IS_LISTED) ? listLag.get() : NEVER;
        Employment employment = new Employment(hire, now, now.plus(lag));
        if (company.creditRisk().equals("deposit_required") && ground.enforces(R44_RESERVE)) {
            employment.moveTo("created_awaiting_reserve", "employment_creation", "created");
        }
        ground.world().add(employment);
        return employment;
    }

    private ObjectNode body(Request request) {
        ObjectNode raw = new Bodies(ground).read(request);
        ObjectNode errors = Json.object();
        for (String member : List.of("country_code", "basic_information")) {
            if (!raw.hasNonNull(member)) {
                errors.putArray(member).add("can't be blank");
            }
        }
        if (!errors.isEmpty() && ground.enforces(R29_EMPLOYMENT_ENVELOPE)) {
            throw Failure.invalid(errors);
        }
        return new Bodies(ground).read(request, MEMBERS);
    }

    private Country country(ObjectNode body) {
        String code = Bodies.required(body, "country_code");
        Optional<Country> country = countries.find(code);
        if (country.isPresent()) {
            return country.get();
        }
        if (!ground.enforces(R32_UNKNOWN_COUNTRY)) {
            return countries.find("PRT").orElseThrow();
        }
        throw ground.settings().unknownCountryStatus() == 404
                ? Failure.notFound("Country")
                : Failure.invalid("country_code", "is invalid");
    }

    private String type(ObjectNode body, Country country) {
        String type = body.path("type").asText("employee");
        if (!FORMS.containsKey(type)) {
            throw Failure.invalid("type", "is invalid");
        }
        boolean offered = type.equals("employee")
                ? country.eor()
                : !country.contractorProducts().isEmpty();
        if (!offered && ground.enforces(R33_EOR_GATE)) {
            throw Failure.invalid("country_code", "is not supported for " + type + " onboarding");
        }
        return offered ? type : "contractor";
    }

    private static ObjectNode basicInformation(ObjectNode body) {
        JsonNode basic = body.path("basic_information");
        if (basic instanceof ObjectNode object) {
            return object;
        }
        throw Failure.invalid("basic_information", "is invalid");
    }

    private String externalId(ObjectNode body) {
        String externalId = body.path("external_id").asText(null);
        if (externalId != null && externalId.length() > LONGEST_EXTERNAL_ID && ground.enforces(R37_EXTERNAL_ID)) {
            throw Failure.invalid("external_id", "should be at most 64 character(s)");
        }
        return externalId;
    }

    /** Only without rule 41: what an idempotent server would find. */
    private Optional<Employment> sameAs(NewHire hire) {
        if (ground.enforces(R41_NO_IDEMPOTENCY)) {
            return Optional.empty();
        }
        return ground.world().employmentsOf(hire.companyId()).stream()
                .filter(job -> job.basicInformation().equals(hire.basicInformation()))
                .findFirst();
    }
}
