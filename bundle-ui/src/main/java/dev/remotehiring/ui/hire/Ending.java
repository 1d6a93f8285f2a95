package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** The end of a hire that is at Remote: cancelling its onboarding, or closing what Remote has deleted. */
final class Ending {
    private final Exchange exchange;
    private final Texts texts;

    Ending(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** Two clicks, with or without script. */
    Element cancel(Hire hire) {
        return el("details")
                .css("give-up")
                .add(
                        el("summary", texts.say("ending.open")),
                        el("p", texts.say("ending.text")),
                        button(hire, "ending.button", "danger"));
    }

    Element close(Hire hire) {
        return el("div").css("actions").add(button(hire, "gone.button", "primary"));
    }

    private Element button(Hire hire, String words, String css) {
        return exchange.button(exchange.to().hire(hire.id(), "cancel-onboarding"), texts.say(words), css);
    }
}
