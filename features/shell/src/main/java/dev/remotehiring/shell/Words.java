package dev.remotehiring.shell;

import dev.remotehiring.api.Failure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How things are said at a console. */
final class Words {
    private Words() {}

    /** A constant, as a person types it. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A moment in UTC, to the second. */
    static String of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String of(Optional<Instant> moment) {
        return moment.map(Words::of).orElse("");
    }

    /** What happened, what to do, who can, and the number to quote. */
    static String of(Failure failure) {
        return failure.inEnglish() + " (" + failure.code().number() + ", for "
                + failure.code().remedy().who().words() + ")";
    }

    /** Text from elsewhere cannot steer the terminal. */
    static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}|[\\u0080-\\u009f\\u2028\\u2029]", " ");
    }
}
