package dev.remotehiring.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every request of the plugin and every answer of the stand-in, in whatever tests ran before this one. */
class ExchangesTest {
    /** What a hire takes: none of these may be missing, or the checks would say nothing. */
    private static final List<String> NEEDED = List.of(
            "POST /auth/oauth2/token",
            "GET /v1/identity/current",
            "GET /v1/company-managers",
            "GET /v1/countries",
            "GET /v1/countries/{country_code}/{form}",
            "POST /v1/employments",
            "GET /v1/employments",
            "GET /v1/employments/{employment_id}",
            "POST /v1/magic-link");

    private final Differences differences = Differences.listed();
    private final Map<String, Check> requests = new TreeMap<>();
    private final Map<String, Check> answers = new TreeMap<>();

    @TestFactory
    Stream<DynamicNode> contract() {
        OpenApi openApi = new OpenApi(Published.openApi());
        List<Exchange> exchanges = Exchanges.below(Published.projectRoot());
        Contract contract = new Contract(openApi, operations(openApi, exchanges));
        exchanges.forEach(
                exchange -> check(contract, openApi.operation(exchange).toString(), exchange));
        return Stream.of(
                dynamicContainer("sent by the plugin", NEEDED.stream().map(this::sent)),
                dynamicContainer("requests of the plugin", tests(requests)),
                dynamicContainer("answers of the stand-in", tests(answers)),
                dynamicContainer(
                        "listed differences that occur",
                        differences.places().stream().map(this::occurs)));
    }

    private Set<Operation> operations(OpenApi openApi, List<Exchange> exchanges) {
        Set<Operation> operations = new HashSet<>();
        exchanges.forEach(exchange -> operations.add(openApi.operation(exchange)));
        differences.all().forEach(difference -> difference.otherOperation().ifPresent(operations::add));
        return operations;
    }

    private void check(Contract contract, String operation, Exchange exchange) {
        if (exchange.askedByThePlugin()) {
            requests.computeIfAbsent(operation, none -> new Check(contract, differences))
                    .request(exchange);
        }
        if (exchange.answeredByTheStandIn()) {
            String answer = operation + " " + exchange.status();
            answers.computeIfAbsent(answer, none -> new Check(contract, differences))
                    .answer(exchange);
        }
    }

    private DynamicTest sent(String operation) {
        return dynamicTest(
                "sent: " + operation,
                () -> assertTrue(
                        requests.containsKey(operation),
                        () -> "no test recorded " + operation + " below " + Published.projectRoot()
                                + ": run mvn verify for the whole project"));
    }

    private static Stream<DynamicTest> tests(Map<String, Check> checks) {
        return checks.entrySet().stream().map(check -> dynamicTest(check.getKey(), check.getValue()::verify));
    }

    private DynamicTest occurs(Differences.Place place) {
        return dynamicTest(
                place.toString(),
                () -> assertTrue(
                        differences.wasNeeded(place),
                        "no exchange differs in this way any more: take it off the list"));
    }
}
