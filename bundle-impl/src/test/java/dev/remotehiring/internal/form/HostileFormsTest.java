package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.remotehiring.api.FieldProblem.Kind;
import dev.remotehiring.api.FormField;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Forms and values that nobody would write in good faith, and forms of a time to come. */
class HostileFormsTest {
    @Test
    void nullEverywhere_isAFieldAllTheSame() {
        CountryForm form = Forms.form("""
                {"properties": {"x": {"type": null, "title": null, "description": null, "format": null, "default": null,
                   "oneOf": null, "anyOf": null, "enum": null, "items": null, "pattern": null, "maxLength": null,
                   "minimum": null, "properties": null, "x-jsf-presentation": null, "x-jsf-errorMessage": null,
                   "x-jsf-logic-validations": null, "deprecated": null}, "y": null},
                 "required": null, "allOf": null, "if": null, "then": null, "else": null, "x-jsf-order": null,
                 "x-jsf-logic": null, "additionalProperties": null}""");
        assertEquals(
                "{\"x\":\"1\"}", Forms.typed(form, "x", "1").basicInformation().toString());
    }

    @Test
    void nullInsideLists_isPassedOver() {
        CountryForm form = Forms.form("""
                {"properties": {"x": {"enum": [null, "a"], "type": ["string", null]}}, "required": [null],
                 "allOf": [null], "x-jsf-order": [null, "x"],
                 "x-jsf-logic": {"validations": {"v": null, "w": {"rule": null}}}}""");
        assertEquals(List.of("x"), Forms.names(Forms.typed(form)));
    }

    @Test
    void wrongTypesEverywhere_areAFieldAllTheSame() {
        CountryForm form = Forms.form("""
                {"properties": {"x": {"type": 7, "title": [], "oneOf": "a", "enum": {"a": 1}, "maxLength": "long",
                   "minimum": "small", "x-jsf-presentation": [], "default": {"a": 1}}},
                 "required": "x", "allOf": {"a": 1}, "x-jsf-order": "x", "x-jsf-logic": []}""");
        assertEquals(List.of("x"), Forms.names(Forms.typed(form, "x", "1")));
    }

    @Test
    void scriptInATitle_isLeftOut() {
        FormField field = Forms.field(Forms.typed(Forms.withX("""
                        {"title": "Name<script>alert(1)</script><img src=x onerror=alert(2)>",
                         "description": "<style>*{}</style>a < b &lt;b&gt; <!-- c --> <a href='javascript:x'>d</a"}""")), "x");
        assertEquals("Name", field.label());
        assertEquals("a < b <b> d", field.help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"string\"}",
                "{\"type\": \"string\", \"pattern\": \"^(a+)+$\"}",
                "{\"type\": \"string\", \"format\": \"email\"}"
            })
    void hugeValue_isTooLongAndQuicklySo(String property) {
        String huge = "a".repeat(5_000_000) + "!";
        Filled filled =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Forms.typed(Forms.withX(property), "x", huge));
        assertEquals(true, Forms.kinds(filled, "x").contains(Kind.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void patternThatTakesForEver_isLeftToRemote(String pattern) {
        CountryForm form = Forms.withX("{\"type\": \"string\", \"pattern\": \"" + pattern + "\"}");
        for (int length : new int[] {40, 2_000, 15_000}) {
            String typed = "a".repeat(length) + "!";
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Forms.typed(form, "x", typed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\": \"integer\"}", "{\"type\": \"number\"}"})
    void hugeNumber_isNone(String property) {
        Filled filled = Forms.typed(Forms.withX(property), "x", "9".repeat(1_000_000));
        assertEquals(List.of(Kind.NOT_A_NUMBER), Forms.kinds(filled, "x"));
    }

    @Test
    void markupInAValue_isSentAsTyped() {
        Filled filled = Forms.typed(Forms.withX("{\"type\": \"string\"}"), "x", "\"}<script>\\");
        assertEquals("\"}<script>\\", filled.basicInformation().path("x").asText());
    }

    @Test
    void unknownKeywordsAndInputs_areNamed() {
        assertEquals(Set.of("x-new", "$ref", "inputType signature"), Vocabulary.unknown(Forms.json("""
                        {"x-new": 1, "properties": {"x": {"$ref": "#/y", "x-jsf-presentation": {"inputType": "signature"}},
                                                    "type": {"title": "a property, no keyword"}}}""")));
    }

    @Test
    void unknownKeywords_areInTheLogOnceForEachForm() {
        Logger logger = (Logger) LoggerFactory.getLogger(Vocabulary.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        for (int click = 0; click < 3; click++) {
            Forms.withX("{\"type\": \"string\", \"x-jsf-told-once\": true}");
        }
        logger.detachAppender(log);
        logger.setLevel(null);
        assertEquals(1, log.list.size());
        assertEquals(Level.INFO, log.list.get(0).getLevel());
        assertTrue(log.list.get(0).getFormattedMessage().contains("[x-jsf-told-once]"));
    }

    @Test
    void whatCannotBeAskedHere_isNamedAndStandsInNobodysWay() {
        String lists = """
                {"properties": {"x": {"type": "string"},
                   "days": {"type": "array", "items": {"type": "object", "properties": {"day": {"type": "string"}}}},
                   "proof": {"type": "string", "x-jsf-presentation": {"inputType": "file"}},
                   "words": {"type": "null", "x-jsf-presentation": {"inputType": "statement"}}}}""";
        assertEquals(Set.of("field days", "field proof"), Vocabulary.unknown(Forms.json(lists)));
        Filled filled = Forms.typed(Forms.form(lists), "x", "1");
        assertEquals(List.of("x"), Forms.names(filled));
        assertEquals("{\"x\":\"1\"}", filled.basicInformation().toString());
    }

    @Test
    void unknownKeyword_doesNotStandInTheWay() {
        CountryForm form = Forms.withX("{\"type\": \"string\", \"x-jsf-hologram\": {\"if\": true}}");
        assertEquals(
                "{\"x\":\"1\"}", Forms.typed(form, "x", "1").basicInformation().toString());
    }

    @Test
    void propertyNamedLikeAnEnvelope_isNoReasonToSendMore() {
        CountryForm form =
                Forms.form("{\"properties\": {\"a.b\": {}, \"constructor\": {}}, \"additionalProperties\": false}");
        Filled filled = Forms.typed(form, "a.b", "1", "constructor", "2");
        assertEquals(
                "{\"a.b\":\"1\",\"constructor\":\"2\"}",
                filled.basicInformation().toString());
        assertFalse(filled.basicInformation().has("a"));
    }
}
