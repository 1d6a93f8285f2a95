package dev.remotehiring.internal.form.schema;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The formats that are asserted. */
public final class Formats {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ATOM = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern DOT = Pattern.compile("\\.");

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
        int at = text.indexOf('@');
        return text.length() <= 254
                && at <= 64
                && at > 0
                && text.indexOf('.', at) > 0
                && consistsOf(ATOM, text.substring(0, at))
                && consistsOf(LABEL, text.substring(at + 1));
    }

    private static boolean consistsOf(Pattern part, String dotted) {
        return Stream.of(DOT.split(dotted, -1))
                .allMatch(one -> part.matcher(one).matches());
    }
}
