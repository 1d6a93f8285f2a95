package dev.remotehiring.ui.settle;

import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.ui.web.Exchange;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The employment that somebody names: its id, or the address of its page at Remote, which ends in it. */
final class TypedEmployment {
    /** The name of the field. */
    static final String FIELD = "employment";

    private static final Pattern ID = Pattern.compile("(?:.*/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?");

    private TypedEmployment() {}

    /** As it was typed. */
    static String text(Exchange exchange) {
        return exchange.parameter(FIELD).orElse("");
    }

    /** The id; empty when there is none in what was typed. */
    static Optional<EmploymentId> in(Exchange exchange) {
        Matcher found = ID.matcher(text(exchange).strip().toLowerCase(Locale.ROOT));
        return found.matches() ? Optional.of(new EmploymentId(found.group(1))) : Optional.empty();
    }
}
