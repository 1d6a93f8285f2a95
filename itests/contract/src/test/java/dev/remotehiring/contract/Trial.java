package dev.remotehiring.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Hires through the stand-in with content that the independent validator has judged: both must agree. */
final class Trial {
    private final StandIn remote;
    private final String token;
    private final Form form;
    private final IndependentValidator judge;
    private final GoodContent good;

    /** A trial of a form. */
    Trial(StandIn remote, Form form) {
        this.remote = remote;
        this.token = remote.customerToken();
        this.form = form;
        this.judge = IndependentValidator.of(form.schema());
        this.good = new GoodContent(form, judge);
    }

    /** Good content is accepted. */
    void accepts() {
        assertAccepted(good.ofSomebodyNew());
    }

    /** In this field each value is refused, or accepted, as the independent validator does; and some are wrong. */
    void agreesOn(String field) {
        int refused = 0;
        for (JsonNode value : Values.TRIALS) {
            ObjectNode content = good.ofSomebodyNew().set(field, value);
            if (judge.accepts(content) && !hidesTheLogIn(content)) {
                assertAccepted(content);
            } else {
                assertRefused(field, content);
                refused++;
            }
        }
        assertTrue(refused > 0, "nothing is wrong in " + field);
    }

    /** Each required field must be there. */
    void asksFor(String field) {
        ObjectNode content = good.ofSomebodyNew();
        content.remove(field);
        assertRefused(field, content);
    }

    /** The schemas of version 4 would let the address to log in with be null; by that address the person is known. */
    private static boolean hidesTheLogIn(ObjectNode content) {
        return content.path(content.path("login_email").asText() + "_email").isNull();
    }

    private void assertAccepted(ObjectNode content) {
        StandIn.Answer answer = hire(content);
        assertEquals(201, answer.status(), () -> form + " refuses " + content + " with " + answer.body());
    }

    private void assertRefused(String field, ObjectNode content) {
        StandIn.Answer answer = hire(content);
        assertEquals(422, answer.status(), () -> form + " accepts " + content);
        assertTrue(answer.body().path("errors").has(field), () -> field + " is not named in " + answer.body());
    }

    private StandIn.Answer hire(ObjectNode content) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("country_code", form.country());
        body.put("type", form.type().sent());
        body.set("basic_information", content);
        return remote.post("/v1/employments?json_schema_version=" + form.version(), token, body);
    }
}
