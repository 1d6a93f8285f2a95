package dev.remotehiring.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Fills a form with what the independent validator accepts. */
final class GoodContent {
    private static final int AHEAD = 120;
    private static final int CHOICES = 4;
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Form form;
    private final IndependentValidator judge;
    private final Map<String, List<JsonNode>> choices = new LinkedHashMap<>();
    private final ObjectNode content;

    /** Fills as many fields as go together. */
    GoodContent(Form form, IndependentValidator judge) {
        this.form = form;
        this.judge = judge;
        form.fields().forEach(field -> choices.put(field, choices(field)));
        content = withOptional(required());
    }

    /** The content, about somebody new. */
    ObjectNode ofSomebodyNew() {
        ObjectNode copy = content.deepCopy();
        for (String field : form.fields()) {
            if (copy.path(field).asText().equals(Values.SOMEBODY)) {
                copy.put(field, "person" + PEOPLE.incrementAndGet() + "@example.org");
            }
        }
        return copy;
    }

    /** The required fields, and up to two more or otherwise where conditions ask for it. */
    private ObjectNode required() {
        ObjectNode least = JsonNodeFactory.instance.objectNode();
        form.schema()
                .path("required")
                .forEach(field ->
                        least.set(field.asText(), choices.get(field.asText()).get(0)));
        return Stream.of(Stream.of(least), otherwise(least), otherwise(least).flatMap(this::otherwise))
                .flatMap(tries -> tries)
                .filter(judge::accepts)
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + ": no good content found, "
                        + judge.problem(least).orElse("")));
    }

    private Stream<ObjectNode> otherwise(ObjectNode from) {
        return form.fields().stream()
                .flatMap(field -> choices.get(field).stream().map(value -> with(from, field, value)));
    }

    private ObjectNode withOptional(ObjectNode least) {
        ObjectNode more = least;
        for (String field : form.fields()) {
            if (!more.has(field)) {
                ObjectNode before = more;
                more = choices.get(field).stream()
                        .map(value -> with(before, field, value))
                        .filter(judge::accepts)
                        .findFirst()
                        .orElse(before);
            }
        }
        return more;
    }

    private static ObjectNode with(ObjectNode content, String field, JsonNode value) {
        return content.deepCopy().set(field, value);
    }

    private List<JsonNode> choices(String field) {
        JsonNode schema = form.schema().path("properties").path(field);
        if (field.equals("provisional_start_date")) {
            return List.of(JsonNodeFactory.instance.textNode(start(schema)));
        }
        IndependentValidator alone = IndependentValidator.of(schema);
        return Values.possible(schema).stream()
                .filter(value -> !value.isNull() && alone.accepts(value))
                .limit(CHOICES)
                .toList();
    }

    /** A working day ahead that is not blocked. */
    private static String start(JsonNode schema) {
        String blocked = schema.at("/x-jsf-presentation/blockedDates").toString();
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(AHEAD);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || blocked.contains(day.toString())) {
            day = day.plusDays(1);
        }
        return day.toString();
    }
}
