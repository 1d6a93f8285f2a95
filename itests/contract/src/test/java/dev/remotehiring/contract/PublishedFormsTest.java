package dev.remotehiring.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.remotehiring.simulator.GatewaySimulator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The stand-in with the vendor's forms: it serves them as they are, and refuses what an independent validator refuses. */
class PublishedFormsTest {
    private StandIn remote;

    @AfterEach
    void close() {
        if (remote != null) {
            remote.close();
        }
    }

    @TestFactory
    Stream<DynamicNode> hire_withAPublishedForm_agreesWithAnIndependentValidator() {
        List<Form> forms = Stream.of(Form.Type.values())
                .flatMap(type -> Published.forms(type.form()).stream().map(file -> Form.of(type, file)))
                .toList();
        remote = new StandIn(GatewaySimulator.builder().forms(Published.forms()));
        return forms.stream().map(form -> dynamicContainer(form.toString(), tests(form)));
    }

    private Stream<DynamicTest> tests(Form form) {
        Trial trial = new Trial(remote, form);
        return Stream.of(
                        Stream.of(
                                dynamicTest(form + " is served as it is", () -> assertServed(form)),
                                dynamicTest(form + " accepts good content", trial::accepts)),
                        required(form)
                                .map(field -> dynamicTest(form + " asks for " + field, () -> trial.asksFor(field))),
                        form.fields().stream()
                                .map(field -> dynamicTest(
                                        form + " refuses what is wrong in " + field, () -> trial.agreesOn(field))))
                .flatMap(tests -> tests);
    }

    private void assertServed(Form form) {
        StandIn.Answer answer = remote.get(form.address(), remote.customerToken());
        assertEquals(form.schema(), answer.body().path("data"));
    }

    private static Stream<String> required(Form form) {
        return StreamSupport.stream(form.schema().path("required").spliterator(), false)
                .map(name -> name.asText());
    }
}
