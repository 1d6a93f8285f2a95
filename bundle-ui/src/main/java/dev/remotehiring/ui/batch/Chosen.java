package dev.remotehiring.ui.batch;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The applications that were chosen: each in a field {@code application}, as check boxes send them, or all in one field
 * {@code applications}, one a line. The latter is for many: containers take only so many fields.
 */
final class Chosen {
    private static final String EACH = "application";
    private static final String ALL = "applications";

    private final Exchange exchange;

    Chosen(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Each once, in the order in which they came. */
    List<ApplicationId> applications() {
        return Stream.concat(values(EACH), values(ALL).flatMap(String::lines))
                .filter(text -> !text.isBlank())
                .map(text -> exchange.id(text, ApplicationId::new))
                .distinct()
                .toList();
    }

    /** The hidden field that sends them again. */
    static Element field(List<ApplicationId> applications) {
        return Exchange.hidden(
                ALL, applications.stream().map(ApplicationId::value).collect(Collectors.joining("\n")));
    }

    private Stream<String> values(String name) {
        return exchange.parameters().getOrDefault(name, List.of()).stream();
    }
}
