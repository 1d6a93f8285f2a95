package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** What the pages of a hire share. */
final class HireParts {
    private final Exchange exchange;
    private final Texts texts;

    HireParts(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** What the candidate is called. */
    String name(Hire hire) {
        return exchange.candidates().name(hire.application());
    }

    Element lead(String words) {
        return el("p", words).css("lead");
    }

    /** For the one who comes back from Remote. */
    Html connectedNote() {
        return exchange.parameter("connected").isPresent()
                ? el("p", texts.say("ready.connected")).css("note good").attr("role", "status")
                : Html.NOTHING;
    }

    /** For the one who saw something else before the click. */
    Html changedNote() {
        return note(AfterClick.CHANGED, "ready.changed");
    }

    /** For the one who clicked when the hire was over already. */
    Html overNote() {
        return note(AfterClick.OVER, "cancelled.before");
    }

    private Html note(String parameter, String words) {
        return exchange.parameter(parameter).isPresent()
                ? el("p", texts.say(words)).css("note").attr("role", "status")
                : Html.NOTHING;
    }

    /** Who began it and when, the other attempts, and the way back to the candidate. */
    Html facts(Hire hire) {
        Element started = el("p").css("quiet")
                .text(texts.say("hire.started", hire.startedBy().name()) + " ")
                .add(Moment.of(hire.startedAt(), texts));
        Html attempt = hire.attempt() > 1
                ? el("p", texts.say("hire.attempt", hire.attempt())).css("quiet")
                : Html.NOTHING;
        Html others = new Attempts(exchange).beside(hire);
        return Html.all(started, attempt, others, exchange.candidates().back(hire.application(), texts));
    }

    Element hireAgain(Hire hire) {
        return exchange.button(exchange.to().start(), texts.say("button.again"), "primary")
                .add(Exchange.hidden("application", hire.application().value()));
    }

    /** Giving up takes two clicks, with or without script. */
    Html giveUp(Hire hire) {
        return giveUp(hire, "cancel.text");
    }

    /** @param words what giving up means now */
    Html giveUp(Hire hire, String words) {
        return el("details")
                .css("give-up")
                .add(
                        el("summary", texts.say("cancel.open")),
                        el("p", texts.say(words)),
                        exchange.button(
                                exchange.to().hire(hire.id(), "cancel"), texts.say("cancel.button"), "secondary"));
    }
}
