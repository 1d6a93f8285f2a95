package dev.remotehiring.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.remotehiring.simulator.GatewaySimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may call what a hire calls: the published token kinds and scopes against the plugin, which acts with a company's
 * token and asks for one scope, and against what the stand-in lets through.
 */
class TokenKindsTest {
    /** What the plugin asks for in the consent, unless configured otherwise. */
    private static final String DEFAULT_SCOPE = "https://gateway.remote.com/company.manage";

    private static final String COMPANY_TOKEN = "OAuth2AuthorizationCode";
    private static final String CUSTOMER_TOKEN = "CustomerAPIToken";
    private static final String PARTNER_TOKEN = "OAuth2ClientCredentials";

    private static final Operation LIST = Operation.of("GET /v1/employments");
    private static final Operation FORM = Operation.of("GET /v1/countries/{country_code}/{form}");

    /** What the plugin calls with a bearer, and what to ask for here. */
    private static final Map<Operation, String> CALLED = Map.of(
            Operation.of("GET /v1/identity/current"),
            "/v1/identity/current",
            Operation.of("GET /v1/company-managers"),
            "/v1/company-managers",
            Operation.of("GET /v1/countries"),
            "/v1/countries",
            FORM,
            "/v1/countries/PRT/employment_basic_information",
            Operation.of("POST /v1/employments"),
            "/v1/employments",
            LIST,
            "/v1/employments",
            Operation.of("GET /v1/employments/{employment_id}"),
            "/v1/employments/unknown",
            Operation.of("POST /v1/magic-link"),
            "/v1/magic-link");

    private StandIn remote;

    @BeforeEach
    void start() {
        remote = new StandIn(GatewaySimulator.builder());
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @TestFactory
    Stream<DynamicNode> operation_thatThePluginCalls_isAllowedAsPublished() {
        JsonNode published = Published.tokenKinds();
        return CALLED.keySet().stream().map(operation -> {
            Allowed allowed = allowed(published, operation);
            return dynamicContainer(operation.toString(), tests(operation, allowed));
        });
    }

    private Stream<DynamicTest> tests(Operation operation, Allowed allowed) {
        return Stream.of(
                dynamicTest(
                        operation + " is for company tokens",
                        () -> assertTrue(allowed.kinds().contains(COMPANY_TOKEN))),
                dynamicTest(
                        operation + " is covered by the plugin's scope",
                        () -> assertTrue(
                                allowed.scopes().isEmpty() || allowed.scopes().contains(DEFAULT_SCOPE))),
                dynamicTest(operation + " takes the published kinds of token", () -> takesKinds(operation, allowed)),
                dynamicTest(operation + " takes each of the published scopes", () -> takesScopes(operation, allowed)));
    }

    private void takesKinds(Operation operation, Allowed allowed) {
        assertEquals(allowed.kinds().contains(CUSTOMER_TOKEN), lets(operation, remote.customerToken()));
        assertEquals(allowed.kinds().contains(COMPANY_TOKEN), lets(operation, remote.companyToken(DEFAULT_SCOPE)));
        assertEquals(allowed.kinds().contains(PARTNER_TOKEN), lets(operation, remote.partnerToken()));
    }

    private void takesScopes(Operation operation, Allowed allowed) {
        for (String scope : allowed.scopes()) {
            assertTrue(lets(operation, remote.companyToken(scope)), () -> operation + " with " + scope);
        }
        boolean anyScope = allowed.scopes().isEmpty();
        assertEquals(
                anyScope, lets(operation, remote.companyToken("timesheet:read")), operation + " with timesheet:read");
    }

    /** Whether the caller gets as far as the operation itself; what it then says about the request does not matter. */
    private boolean lets(Operation operation, String token) {
        assertNotEquals("", token);
        StandIn.Answer answer = operation.method().equals("GET")
                ? remote.get(CALLED.get(operation), token)
                : remote.post(CALLED.get(operation), token, JsonNodeFactory.instance.objectNode());
        boolean noCompany = answer.body().path("message").asText().equals("Company not found");
        return answer.status() != 401 && answer.status() != 403 && !noCompany;
    }

    private static Allowed allowed(JsonNode published, Operation operation) {
        for (JsonNode row : published) {
            if (new Operation(row.path("method").asText(), row.path("path").asText()).equals(operation)) {
                return deviating(operation, new Allowed(texts(row.path("tokenKinds")), texts(row.path("scopesAnyOf"))));
            }
        }
        throw new AssertionError(operation + " is not published");
    }

    /** Where the Remote facts, section 1, know better than the published table. */
    private static Allowed deviating(Operation operation, Allowed published) {
        if (operation.equals(LIST)) {
            assertEquals(new Allowed(List.of(), List.of()), published, "declared by now: take the deviation away");
            List<String> scopes = List.of(
                    "all:read", "all:write", "employment:read", "employment:write", "employments", DEFAULT_SCOPE);
            return new Allowed(List.of(CUSTOMER_TOKEN, COMPANY_TOKEN), scopes);
        }
        if (operation.equals(FORM)) {
            // section 3.7: a partner's token gets other forms only
            List<String> kinds = new ArrayList<>(published.kinds());
            assertTrue(kinds.remove(PARTNER_TOKEN), "not declared any more: take the deviation away");
            return new Allowed(kinds, published.scopes());
        }
        return published;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Kinds of token and scopes, any of which suffices; no scopes where none is needed. */
    private record Allowed(List<String> kinds, List<String> scopes) {}
}
