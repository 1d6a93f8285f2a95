package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldLimits;
import dev.remotehiring.internal.form.schema.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what a property's value must keep to, also where plain JSON Schema does not look. */
final class Limits {
    private Limits() {}

    static FieldLimits of(Property property, FieldKind kind) {
        return new FieldLimits(
                date(property.presentation("minDate")),
                date(property.presentation("maxDate")),
                dates(property.presentation("blockedDates")),
                dates(property.presentation("softBlockedDates")),
                positive(property.presentation("meta").path("mot")),
                positive(property.schema().path("maxLength")),
                number(property.schema().path("minimum"), kind),
                number(property.schema().path("maximum"), kind));
    }

    private static Optional<LocalDate> date(JsonNode text) {
        return Formats.date(text.asText(""));
    }

    private static Set<LocalDate> dates(JsonNode texts) {
        Set<LocalDate> dates = new HashSet<>();
        texts.forEach(text -> date(text).ifPresent(dates::add));
        return dates;
    }

    private static OptionalInt positive(JsonNode number) {
        return number.isInt() && number.intValue() > 0 ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    private static Optional<BigDecimal> number(JsonNode limit, FieldKind kind) {
        if (!limit.isNumber()) {
            return Optional.empty();
        }
        return Optional.of(kind == FieldKind.MONEY ? Money.major(limit) : limit.decimalValue());
    }
}
