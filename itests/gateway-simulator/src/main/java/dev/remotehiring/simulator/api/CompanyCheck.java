package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R47_COMPANY_CREATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.form.Countries;
import dev.remotehiring.simulator.form.Country;
import dev.remotehiring.simulator.form.FormChecker;
import dev.remotehiring.simulator.form.FormKey;
import dev.remotehiring.simulator.form.Forms;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Ground;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is wrong with a company that is to be made or changed (the Remote facts, section 5.3; rule 47). */
record CompanyCheck(Ground ground, Countries countries, Forms forms) {
    private static final List<String> REQUIRED = List.of(
            "name",
            "country_code",
            "company_owner_email",
            "company_owner_name",
            "desired_currency",
            "terms_of_service_accepted_at");
    private static final List<String> MEMBERS = List.of(
            "name",
            "country_code",
            "desired_currency",
            "terms_of_service_accepted_at",
            "address_details",
            "bank_account_details",
            "tax_number",
            "registration_number",
            "phone_number",
            "external_id");
    private static final Set<String> CURRENCIES =
            Set.of("AUD", "CAD", "CHF", "DKK", "EUR", "GBP", "JPY", "NOK", "NZD", "SEK", "SGD", "USD");
    private static final Set<String> ONLY_PENDING =
            Set.of("name", "desired_currency", "tax_number", "registration_number");
    private static final Duration TERMS_AGE = Duration.ofMinutes(15);

    /** The members that are kept as they are. */
    Map<String, JsonNode> known(ObjectNode body) {
        Map<String, JsonNode> known = new TreeMap<>();
        MEMBERS.stream().filter(body::hasNonNull).forEach(member -> known.put(member, body.get(member)));
        return known;
    }

    void creation(ObjectNode body) {
        ObjectNode errors = Json.object();
        REQUIRED.stream()
                .filter(member -> body.path(member).asText().isBlank())
                .forEach(member -> errors.putArray(member).add("can't be blank"));
        if (ground.enforces(R47_COMPANY_CREATION)) {
            checkValues(body, errors);
            checkTerms(body.path("terms_of_service_accepted_at").asText(), errors);
        }
        boolean emailTaken = ground.world()
                .personByEmail(body.path("company_owner_email").asText())
                .isPresent();
        if (emailTaken) {
            errors.putArray("company_owner_email").add("has already been taken");
        }
        refuse(errors);
        refuseDuplicate(body.path("tax_number").asText());
    }

    void change(Company company, ObjectNode body) {
        ObjectNode errors = Json.object();
        if (!company.status().equals("pending")) {
            ONLY_PENDING.stream()
                    .filter(body::has)
                    .forEach(member -> errors.putArray(member).add("cannot be changed anymore"));
        }
        checkValues(body, errors);
        refuse(errors);
    }

    /** Whether nothing is missing for the company to be active. */
    boolean complete(Company company) {
        JsonNode details = company.details();
        boolean numbered = details.hasNonNull("tax_number") || details.hasNonNull("registration_number");
        return numbered && !details.path("address_details").isEmpty();
    }

    private void checkValues(ObjectNode body, ObjectNode errors) {
        if (body.hasNonNull("tax_number") && body.hasNonNull("registration_number")) {
            errors.putArray("tax_number").add("cannot be given together with registration_number");
        }
        if (body.has("desired_currency")
                && !CURRENCIES.contains(body.path("desired_currency").asText())) {
            errors.putArray("desired_currency").add("is invalid");
        }
        Optional<Country> country = countries.find(body.path("country_code").asText());
        if (body.has("country_code") && country.isEmpty()) {
            errors.putArray("country_code").add("is invalid");
        }
        if (body.has("address_details") && country.isPresent()) {
            ObjectNode form = forms.find(new FormKey(country.get().code(), "address_details", 1), Optional.empty())
                    .orElseThrow();
            ObjectNode wrong = FormChecker.check(form, body.get("address_details"));
            if (!wrong.isEmpty()) {
                errors.set("address_details", wrong);
            }
        }
    }

    private void checkTerms(String text, ObjectNode errors) {
        Optional<Instant> accepted = time(text);
        boolean fresh = accepted.filter(time -> !time.isAfter(ground.now()))
                .filter(time -> !time.isBefore(ground.now().minus(TERMS_AGE)))
                .isPresent();
        if (!fresh && !text.isEmpty()) {
            errors.putArray("terms_of_service_accepted_at").add("must be within the last 15 minutes");
        }
    }

    private void refuseDuplicate(String taxNumber) {
        ground.world().companies().stream()
                .filter(company -> !taxNumber.isEmpty())
                .filter(company -> company.details().path("tax_number").asText().equals(taxNumber))
                .findFirst()
                .ifPresent(company -> {
                    ObjectNode message = Json.object()
                            .put("code", "resource_already_exists")
                            .put("message", "The company with the provided EIN is already registered.")
                            .put("resource_id", company.id())
                            .put("resource_type", "company_creation");
                    throw new Failure(Response.json(409, Json.object("message", message)));
                });
    }

    private static void refuse(ObjectNode errors) {
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant());
        } catch (DateTimeException noTimeWithOffset) {
            return Optional.empty();
        }
    }
}
