package dev.remotehiring.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a field's value must keep to, beyond its kind.
 *
 * @param earliest the first possible date
 * @param latest the last possible date
 * @param blocked dates on which nobody can start, for instance Remote's holiday season
 * @param discouraged dates that are possible and yet not wise: Remote may need longer then
 * @param leadTime how many working days Remote needs before a start date (the Remote facts, section 3.2)
 * @param maxLength how many characters
 * @param least the smallest number
 * @param most the largest number
 */
public record FieldLimits(
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Set<LocalDate> blocked,
        Set<LocalDate> discouraged,
        OptionalInt leadTime,
        OptionalInt maxLength,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most) {
    /** No limit. */
    public static final FieldLimits NONE = new FieldLimits(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());

    /** Keeps copies. */
    public FieldLimits {
        blocked = Set.copyOf(blocked);
        discouraged = Set.copyOf(discouraged);
    }
}
