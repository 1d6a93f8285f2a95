package dev.remotehiring.internal.form.schema;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats that are asserted. */
public final class Formats {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern EMAIL =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    private Formats() {}

    /** A date that exists, written {@code YYYY-MM-DD}; else empty. */
    public static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether it is an address as RFC 5321 has it (section 4.1.2, without quoted parts), with a dot in its domain. */
    public static boolean isEmail(String text) {
        return text.length() <= 254
                && text.indexOf('@') <= 64
                && EMAIL.matcher(text).matches();
    }
}
