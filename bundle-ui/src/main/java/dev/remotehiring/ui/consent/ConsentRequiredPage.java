package dev.remotehiring.ui.consent;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireOutcome.ConsentRequired;
import dev.remotehiring.api.Person;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/**
 * The hire waits for a connection: go to Remote yourself, or ask somebody who can. Everybody may try, because only
 * Remote knows who is an admin of the company there.
 */
public final class ConsentRequiredPage {
    private final Exchange exchange;
    private final Texts texts;

    /** @param exchange for whom */
    public ConsentRequiredPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** @param giveUp the way out, below the rest */
    public Page page(ConsentRequired outcome, Html giveUp) {
        Hire hire = outcome.hire();
        return Page.of(
                texts.say("connect.title", exchange.candidates().name(hire.application())),
                outcome.asked().map(this::asked).orElse(Html.NOTHING),
                el("p", texts.say("connect.text")).css("lead"),
                el("p", texts.say("connect.kept")),
                yourself(outcome),
                somebodyElse(outcome),
                new NewcomerNote(exchange).html(outcome),
                giveUp,
                exchange.candidates().back(hire.application(), texts));
    }

    private Element yourself(ConsentRequired outcome) {
        String words = outcome.mayConnect() ? "connect.forall" : "connect.foryou";
        return el("section")
                .css("card")
                .add(
                        el("h2", texts.say("connect.yourself")),
                        el("p", texts.say("connect.role")),
                        el("p", texts.say(words)),
                        logIn(outcome),
                        exchange.button(
                                exchange.to().hire(outcome.hire().id(), "consent"),
                                texts.say("button.consent"),
                                "primary"));
    }

    /** Leads to a page of Remote's, so it opens beside this one. */
    private Html logIn(ConsentRequired outcome) {
        if (!outcome.mayLogInFirst()) {
            return Html.NOTHING;
        }
        return exchange.button(exchange.to().hire(outcome.hire().id(), "login"), texts.say("button.login"), "secondary")
                .attr("target", "_blank")
                .attr("rel", "noopener");
    }

    private Html somebodyElse(ConsentRequired outcome) {
        Element section = el("section").css("card").add(el("h2", texts.say("connect.else")));
        if (outcome.administrators().isEmpty()) {
            return section.add(el("p", texts.say("connect.nobody")));
        }
        return section.add(el("p", texts.say("connect.ask")))
                .add(el("ul").css("people")
                        .add(outcome.administrators().stream()
                                .map(person -> el("li").add(ask(outcome, person)))
                                .toList()));
    }

    private Element ask(ConsentRequired outcome, Person person) {
        if (outcome.asked()
                .filter(request -> isOwn(request) && request.to().equals(person))
                .isPresent()) {
            return el("p", texts.say("connect.already", person.name())).css("quiet");
        }
        String address = exchange.to().hire(outcome.hire().id(), "ask");
        return exchange.button(address, texts.say("button.ask", person.name()), "secondary")
                .add(Exchange.hidden("administrator", person.user().value()));
    }

    private boolean isOwn(ConnectionRequest request) {
        return request.from().user().equals(exchange.actor().user());
    }

    private Html asked(ConnectionRequest request) {
        String words = isOwn(request)
                ? texts.say("connect.asked", request.to().name())
                : texts.say(
                        "connect.asked.by", request.from().name(), request.to().name());
        return el("p").css("note good")
                .attr("role", "status")
                .text(words + " ")
                .add(el("time", texts.moment(request.at()))
                        .attr("datetime", request.at().toString()));
    }
}
