package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.ExistingEmployment;
import dev.remotehiring.api.Hire;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

/** Remote has an employment of a person with the same e-mail address: a person decides whether it is this one. */
final class ExistingPerson {
    private static final String TITLE = "existing-title";

    private final Exchange exchange;
    private final Texts texts;

    ExistingPerson(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** @param email where the form asks for the e-mail address */
    Element box(Hire hire, ExistingEmployment existing, Optional<String> email) {
        return el("section")
                .css("existing card")
                .attr("aria-labelledby", TITLE)
                .add(
                        el("h2", texts.say("existing.title")).attr("id", TITLE),
                        el("p", texts.say("existing.text")),
                        facts(existing),
                        el("h3", texts.say("existing.same")),
                        el("p", texts.say("existing.use.text")),
                        exchange.button(exchange.to().hire(hire.id(), "link"), texts.say("existing.use"), "secondary")
                                .add(Exchange.hidden("employment", existing.id().value())),
                        el("h3", texts.say("existing.other")),
                        el("p", correct(email)));
    }

    private Element facts(ExistingEmployment existing) {
        Element facts = el("dl").css("facts");
        existing.shortId().ifPresent(shortId -> facts.add(el("dt", texts.say("hired.shortid")), el("dd", shortId)));
        facts.add(el("dt", texts.say("hired.status")), el("dd", texts.of("status", existing.status())));
        existing.hiredFor()
                .ifPresent(application -> facts.add(
                        el("dt", texts.say("existing.hiredfor")),
                        el("dd", exchange.candidates().name(application) + " (" + application + ")")));
        return facts;
    }

    private Html correct(Optional<String> email) {
        String words = texts.say("existing.correct");
        return email.<Html>map(anchor -> el("a", words).attr("href", "#" + anchor))
                .orElseGet(() -> Html.text(words));
    }
}
