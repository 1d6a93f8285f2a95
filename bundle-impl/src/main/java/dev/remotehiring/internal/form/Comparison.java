package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.Difference;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldOrigin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a candidate says otherwise than Remote's record. What the candidate says nothing of is no difference. */
final class Comparison {
    private Comparison() {}

    /**
     * @param fields the form, filled with the candidate alone
     * @param atRemote what stands there, by the names of the form
     * @param whole whether that is all there is, so that what is not in it is not at Remote
     */
    static List<Difference> of(List<FilledField> fields, JsonNode atRemote, boolean whole) {
        return fields.stream()
                .filter(field -> field.origin() == FieldOrigin.CANDIDATE && field.hasValue())
                .map(field -> of(field, Draft.at(atRemote, field.field().path()), whole))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Difference> of(FilledField filled, JsonNode there, boolean whole) {
        Field field = filled.field();
        JsonNode here = filled.typed().value();
        boolean unknown = there.isMissingNode() && !whole;
        return unknown || same(field, here, there)
                ? Optional.empty()
                : Optional.of(new Difference(field.name(), field.label(), shown(field, here), shown(field, there)));
    }

    private static boolean same(Field field, JsonNode here, JsonNode there) {
        if (here.isNumber() && there.isNumber()) {
            return here.decimalValue().compareTo(there.decimalValue()) == 0;
        }
        return texts(field, here).equals(texts(field, there));
    }

    /** In no order; addresses in any case of their letters. */
    private static Set<String> texts(Field field, JsonNode value) {
        return each(value)
                .map(one -> Choices.text(one).strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .map(text -> field.kind() == FieldKind.EMAIL ? text.toLowerCase(Locale.ROOT) : text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> each(JsonNode value) {
        Stream<JsonNode> all = value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        return all.filter(one -> !one.isNull() && !one.isMissingNode());
    }

    /** As a person reads it. */
    private static String shown(Field field, JsonNode value) {
        return each(value).map(one -> words(field, one)).collect(Collectors.joining(", "));
    }

    private static String words(Field field, JsonNode value) {
        if (field.kind() == FieldKind.MONEY && value.isNumber()) {
            return Money.major(value).toPlainString();
        }
        return field.choices().label(Choices.text(value)).orElseGet(() -> Choices.text(value));
    }
}
