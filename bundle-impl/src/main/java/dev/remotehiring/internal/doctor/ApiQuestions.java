package dev.remotehiring.internal.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.internal.doctor.Question.Answer;
import dev.remotehiring.internal.gateway.Operation;
import dev.remotehiring.internal.http.NoAnswerException;
import dev.remotehiring.internal.token.Partner;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the REST API leaves open. */
final class ApiQuestions {
    /** An id that nobody has. */
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private static final int SOME_COUNTRIES = 4;
    private static final List<String> VERSIONS = List.of("1", "3", "latest");

    private ApiQuestions() {}

    static List<Question> all() {
        return List.of(
                new Question("7", "With which status identity/current answers", ApiQuestions::identity),
                new Question("6", "How what Remote does not know is refused", ApiQuestions::unknown),
                new Question("6", "How an employment without details is refused", ApiQuestions::refusedEmployment),
                new Question("8", "Which versions of the forms are served, and what latest is", ApiQuestions::forms),
                new Question("11", "Whether magic links are on, and how they are refused", ApiQuestions::links),
                new Question("13", "How many requests are allowed, and how that is told", ApiQuestions::limits),
                new Question("18", "What login_email may be", ApiQuestions::logins));
    }

    private static Answer unknown(Visit visit) throws NoAnswerException, Unasked {
        StoredConnection company = visit.company();
        Seen employment = visit.ask(company, Operation.READ_EMPLOYMENT, NOBODY, Map.of());
        Seen odd = visit.ask(company, Operation.READ_EMPLOYMENT, "examination", Map.of());
        Seen country = visit.ask(company, Operation.READ_HIRE_FORM, "XXX", Map.of());
        Seen twoLetters = visit.ask(company, Operation.READ_HIRE_FORM, "PT", Map.of());
        return new Answer(
                "An unknown employment is answered " + employment.status() + ", an unknown country " + country.status()
                        + ".",
                "employment with an unknown id: " + employment.line(),
                "employment with no id at all: " + odd.line(),
                "form of country XXX: " + country.line(),
                "form of country PT, two letters: " + twoLetters.line());
    }

    /** Nothing can be made of it: all that is required is missing. */
    private static Answer refusedEmployment(Visit visit) throws NoAnswerException, Unasked {
        visit.requireWriting();
        StoredConnection company = visit.company();
        Seen empty = visit.send(company, Operation.CREATE_EMPLOYMENT, body("PRT"));
        Seen country = visit.send(company, Operation.CREATE_EMPLOYMENT, body("XXX"));
        return new Answer(
                "Without details it is answered " + empty.status() + ", with an unknown country " + country.status()
                        + ".",
                "no details: " + empty.line(),
                "country XXX: " + country.line());
    }

    private static ObjectNode body(String country) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("country_code", country);
        body.putObject("basic_information");
        return body;
    }

    private static Answer identity(Visit visit) throws NoAnswerException {
        List<String> seen = new ArrayList<>();
        Set<Integer> codes = new TreeSet<>();
        Seen partner = visit.ask(new Partner(), Operation.IDENTITY, "", Map.of());
        seen.add("client credentials: " + partner.line());
        codes.add(partner.status());
        if (visit.connection().isPresent()) {
            StoredConnection company = visit.connection().get();
            Seen identity = visit.ask(company, Operation.IDENTITY, "", Map.of());
            seen.add((company.tokenKind() == TokenKind.CUSTOMER ? "customer token: " : "company token: ")
                    + identity.line());
            codes.add(identity.status());
        }
        return new Answer("It answers " + codes + ". What creates something was not asked: it would leave that.", seen);
    }

    private static Answer forms(Visit visit) throws NoAnswerException, Unasked {
        StoredConnection company = visit.company();
        List<String> seen = new ArrayList<>();
        Set<String> latest = new TreeSet<>();
        for (String country : countries(visit, company)) {
            StringBuilder line = new StringBuilder(country).append(':');
            for (String version : VERSIONS) {
                if (visit.deadline().isPast()) {
                    return new Answer("The time was over; latest looks like " + latest + " so far.", seen);
                }
                Seen form =
                        visit.ask(company, Operation.READ_HIRE_FORM, country, Map.of("json_schema_version", version));
                String looks = form.status() / 100 == 2 ? looks(schema(form)) : "";
                line.append(' ')
                        .append(version)
                        .append('=')
                        .append(form.status())
                        .append(looks.isEmpty() ? "" : " (" + looks + ")");
                if (version.equals("latest") && !looks.isEmpty()) {
                    latest.add(looks);
                }
            }
            seen.add(line.toString());
        }
        return new Answer("In " + seen.size() + " countries latest looks like " + latest + ".", seen);
    }

    private static List<String> countries(Visit visit, StoredConnection company) throws NoAnswerException {
        List<String> codes = new ArrayList<>();
        for (JsonNode country : visit.ask(company, Operation.LIST_COUNTRIES, "", Map.of())
                .json()
                .path("data")) {
            String code = country.path("code").asText("");
            boolean hires = country.path("eor_onboarding").asBoolean(false);
            if (hires && code.matches("[A-Z]{3}") && codes.size() < SOME_COUNTRIES) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** In either of its envelopes. */
    private static JsonNode schema(Seen form) {
        JsonNode data = form.json().path("data");
        return data.path("schema").isObject() ? data.path("schema") : data;
    }

    /** By the fields that came and went with the versions (the Remote facts, section 3.2). */
    private static String looks(JsonNode schema) {
        JsonNode properties = schema.path("properties");
        if (properties.has("login_email")) {
            return "version 4";
        }
        boolean requiresTax = false;
        for (JsonNode name : schema.path("required")) {
            requiresTax |= name.asText().startsWith("tax_");
        }
        return properties.has("email") ? requiresTax ? "version 3" : "version 1" : "another version";
    }

    private static Answer links(Visit visit) throws NoAnswerException, Unasked {
        visit.requireTesting();
        StoredConnection company = visit.company();
        if (company.tokenKind() == TokenKind.CUSTOMER) {
            throw new Unasked("The connection is by an API token, and Remote makes no links for those.");
        }
        Seen nobody = visit.send(company, Operation.CREATE_MAGIC_LINK, link(NOBODY));
        List<String> seen = new ArrayList<>(List.of("for nobody: " + nobody.line()));
        if (!visit.mayWrite() || company.remoteUser().isEmpty()) {
            return new Answer(
                    nobody.status() == 403
                            ? "They are off, it seems."
                            : "They seem to be on: one for nobody is answered " + nobody.status() + ".",
                    seen);
        }
        Seen own = visit.send(
                company,
                Operation.CREATE_MAGIC_LINK,
                link(company.remoteUser().get().value()));
        seen.add("for the connection's own user: " + own.line());
        seen.add("it leads to " + own.json().path("data").path("url").asText("nowhere"));
        return new Answer(own.status() / 100 == 2 ? "They are on." : "They are refused.", seen);
    }

    private static ObjectNode link(String user) {
        return JsonNodeFactory.instance.objectNode().put("user_id", user).put("path", "/dashboard");
    }

    private static Answer limits(Visit visit) throws NoAnswerException {
        List<String> seen = new ArrayList<>();
        seen.add("client credentials: "
                + visit.ask(new Partner(), Operation.IDENTITY, "", Map.of()).limits());
        if (visit.connection().isPresent()) {
            seen.add("the company: "
                    + visit.ask(visit.connection().get(), Operation.IDENTITY, "", Map.of())
                            .limits());
        }
        return new Answer(
                "As the headers say. What a refusal looks like was not asked: it would use up the rate.", seen);
    }

    private static Answer logins(Visit visit) throws NoAnswerException, Unasked {
        StoredConnection company = visit.company();
        List<String> countries = countries(visit, company);
        if (countries.isEmpty()) {
            throw new Unasked("Remote lists no country.");
        }
        Seen form = visit.ask(company, Operation.READ_HIRE_FORM, countries.get(0), Map.of());
        JsonNode login = schema(form).path("properties").path("login_email");
        return new Answer(
                login.isMissingNode() ? "The form does not ask for it." : "It may be " + Seen.choices(login) + ".",
                countries.get(0) + ": " + form.status());
    }
}
