package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldOrigin;
import dev.remotehiring.internal.form.schema.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lays what is known onto the form. Which fields apply depends on values, and which values count depends on the fields
 * that apply: it goes round until nothing changes any more, or, for a form that contradicts itself, often enough.
 */
final class Filling {
    private static final int ROUNDS = 20;

    private final ObjectNode schema;
    private final Known known;
    private final CandidateMapping mapping;

    Filling(ObjectNode schema, Known known) {
        this.schema = schema;
        this.known = known;
        this.mapping = new CandidateMapping(known.candidate(), known.sources());
    }

    /** The fields that apply, with their values, and what they make together. */
    record Result(List<FilledField> fields, ObjectNode json) {}

    Result run() {
        Result result = new Result(List.of(), JsonNodeFactory.instance.objectNode());
        for (int round = 0; round < ROUNDS; round++) {
            Result next = round(result.json());
            if (next.json().equals(result.json()) && round > 0) {
                return next;
            }
            result = next;
        }
        return result;
    }

    private Result round(ObjectNode before) {
        FieldReader reader = new FieldReader(Conditions.resolve(schema, before), before);
        Draft draft = new Draft();
        reader.mandatoryObjects().forEach(draft::object);
        List<FilledField> filled = new ArrayList<>();
        for (Field field : reader.fields()) {
            FilledField one = fill(field, before);
            draft.put(field.path(), one.typed().value());
            filled.add(one);
        }
        return new Result(filled, draft.json());
    }

    private FilledField fill(Field field, JsonNode before) {
        Sourced source = source(field, before);
        Typed typed = Typed.of(field, source.texts());
        if (typed.value().isMissingNode() && wasEmptied(field)) {
            typed = new Typed(emptied(field, typed.value()), typed.problem());
        }
        return new FilledField(field, source.origin(), source.texts(), typed);
    }

    /** A value as text, and where it comes from. */
    private record Sourced(FieldOrigin origin, List<String> texts) {
        static Sourced of(FieldOrigin origin, List<String> texts) {
            return new Sourced(texts.isEmpty() ? FieldOrigin.NONE : origin, texts);
        }
    }

    private Sourced source(Field field, JsonNode before) {
        if (field.kind() == FieldKind.FIXED) {
            return Sourced.of(
                    FieldOrigin.FORM, field.fixed().isNull() ? List.of() : List.of(Choices.text(field.fixed())));
        }
        Sourced offered = offered(field, before);
        List<String> typed = known.answers().values().get(field.name());
        return typed == null || Set.copyOf(typed).equals(Set.copyOf(offered.texts()))
                ? offered
                : Sourced.of(FieldOrigin.TYPED, typed);
    }

    /** What is there before anybody types. Who leaves it as it is has not typed it. */
    private Sourced offered(Field field, JsonNode before) {
        List<String> mapped = mapping.texts(field);
        List<String> parent = field.path().subList(0, field.path().size() - 1);
        boolean sent = !Draft.at(before, parent).isMissingNode();
        return mapped.isEmpty() && sent
                ? Sourced.of(FieldOrigin.FORM, defaults(field))
                : Sourced.of(FieldOrigin.CANDIDATE, mapped);
    }

    private static List<String> defaults(Field field) {
        JsonNode value = field.property().schema().path("default");
        if (value.isMissingNode() || value.isNull() || field.acknowledges()) {
            return List.of();
        }
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(one -> texts.add(Choices.text(one)));
            return texts;
        }
        boolean money = field.kind() == FieldKind.MONEY && value.isNumber();
        return List.of(money ? Money.major(value).toPlainString() : Choices.text(value));
    }

    private boolean wasEmptied(Field field) {
        return known.answers().values().getOrDefault(field.name(), List.of("")).isEmpty();
    }

    /** An empty box says no, where no is a value; an empty field that must be sent is null, where null will do. */
    private static JsonNode emptied(Field field, JsonNode nothing) {
        if (!field.mandatory()) {
            return nothing;
        }
        if (field.kind() == FieldKind.CHECKBOX && !field.acknowledges()) {
            return BooleanNode.FALSE;
        }
        return field.property().isNullable() ? NullNode.getInstance() : nothing;
    }
}
