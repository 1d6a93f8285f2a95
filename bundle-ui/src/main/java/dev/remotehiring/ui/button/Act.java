package dev.remotehiring.ui.button;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.host.Permission;
import dev.remotehiring.ui.web.Exchange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a click on a button does: a form that is posted, or an address that is opened.
 *
 * @param method {@code POST} or {@code GET}
 * @param address where to
 * @param hires whether it may hire, so that it stands out
 * @param parameters the fields of the form, its form token among them; none for a link
 */
record Act(String method, String address, boolean hires, Map<String, String> parameters) {
    private static final String POST = "POST";

    /** What there is to click; empty where nothing is possible. */
    static Optional<Act> of(HireStatus status, Exchange exchange) {
        Optional<Hire> hire = status.hire();
        return switch (status.availability()) {
            case NOT_CONNECTED, READY -> Optional.of(hire(status, exchange));
            case WAITING_FOR_CONSENT, NEEDS_DETAILS, IN_PROGRESS, UNKNOWN ->
                mayHire(exchange)
                        ? Optional.of(hire.map(known -> look(known, exchange)).orElseGet(() -> hire(status, exchange)))
                        : Optional.empty();
            case HIRED -> hire.filter(known -> mayHire(exchange)).map(known -> open(known, exchange));
            case NOT_POSSIBLE -> Optional.empty();
        };
    }

    /** Whether the reader may do anything with a hire but know of it. */
    static boolean mayHire(Exchange exchange) {
        return exchange.user().may(Permission.HIRE);
    }

    boolean isPost() {
        return method.equals(POST);
    }

    private static Act hire(HireStatus status, Exchange exchange) {
        Map<String, String> parameters = form(exchange);
        parameters.put("application", status.application().value());
        return new Act(POST, exchange.to().start(), true, parameters);
    }

    private static Act open(Hire hire, Exchange exchange) {
        return new Act(POST, exchange.to().hire(hire.id(), "open"), false, form(exchange));
    }

    private static Act look(Hire hire, Exchange exchange) {
        return new Act("GET", exchange.to().hire(hire.id()), false, Map.of());
    }

    private static Map<String, String> form(Exchange exchange) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(Exchange.TOKEN, exchange.token());
        return parameters;
    }
}
