package dev.remotehiring.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.simulator.GatewaySimulator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The forms that the stand-in brings along are JSON Schemas, and it keeps to them. */
class OwnFormsTest {
    /** The countries whose forms differ from the plain one. */
    private static final List<String> SPECIAL =
            List.of("PRT", "ESP", "FRA", "DEU", "NLD", "GBR", "CAN", "USA", "JPN", "BRA");

    private static final int LATEST = 4;
    private static final List<Integer> VERSIONS = List.of(1, 3, LATEST);

    private StandIn remote;
    private String token;

    @BeforeEach
    void start() {
        remote = new StandIn(GatewaySimulator.builder());
        token = remote.customerToken();
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void everyFormOfEveryCountry_isAJsonSchema() {
        IndependentValidator schemas = IndependentValidator.ofSchemas();
        List<String> wrong = new ArrayList<>();
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode country : remote.get("/v1/countries", token).body().path("data")) {
            for (JsonNode form : country.path("supported_json_schemas")) {
                String address = "/v1/countries/" + country.path("code").asText() + "/" + form.asText();
                JsonNode schema = remote.get(address, token).body().path("data");
                if (seen.add(schema)) {
                    schemas.problem(schema).ifPresent(text -> wrong.add(address + ": " + text));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(seen.size() > 10, () -> "only " + seen.size() + " different forms: the test says little");
    }

    @TestFactory
    Stream<DynamicTest> hire_withAnOwnForm_agreesWithAnIndependentValidator() {
        return Stream.of(Form.Type.values())
                .flatMap(type -> SPECIAL.stream()
                        .flatMap(country -> VERSIONS.stream().map(version -> new Form(type, country, version, null))))
                .map(served -> dynamicTest(served.toString(), () -> agree(served)));
    }

    private void agree(Form served) {
        JsonNode schema = remote.get(served.address(), token).body().path("data");
        assertEquals(Optional.empty(), IndependentValidator.ofSchemas().problem(schema));
        Form form = new Form(served.type(), served.country(), served.version(), schema);
        Trial trial = new Trial(remote, form);
        trial.accepts();
        Stream<String> fields = form.version() == LATEST ? form.fields().stream() : Stream.empty();
        fields.forEach(trial::agreesOn);
    }
}
