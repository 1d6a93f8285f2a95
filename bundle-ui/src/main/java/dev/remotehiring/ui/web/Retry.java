package dev.remotehiring.ui.web;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import java.util.List;
import java.util.Set;

/** Offers to send again what was not done, with everything that was typed. */
final class Retry {
    private static final Set<String> NEVER_REPEATED = Set.of(Exchange.TOKEN, Exchange.SECRET);

    private Retry() {}

    /** The page for a form token that is missing or does not fit: the page was too old, or from before a login. */
    static Reply offer(Exchange exchange) {
        Texts texts = exchange.texts();
        return Reply.page(
                403,
                Page.of(
                        texts.say("retry.title"),
                        el("p", texts.say("retry.text")).css("lead"),
                        form(exchange)));
    }

    /** The same where something must be typed once more. */
    static Reply again(Exchange exchange, SecretForm form) {
        return Reply.page(403, form.page(exchange, List.of(exchange.texts().say("retry.secret"))));
    }

    /** The same request once more, as a button. */
    static Element form(Exchange exchange) {
        Element form = exchange.form(exchange.address()).css("actions");
        exchange.parameters().forEach((name, values) -> {
            if (!NEVER_REPEATED.contains(name)) {
                values.forEach(value -> form.add(Exchange.hidden(name, value)));
            }
        });
        return form.add(el("button", exchange.texts().say("retry.button"))
                .attr("type", "submit")
                .css("primary"));
    }
}
