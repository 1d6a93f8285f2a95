package dev.remotehiring.ui.consent;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.HireOutcome.ConsentRequired;
import dev.remotehiring.api.Person;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Addresses;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.stream.Collectors;

/** What a company does that is no customer of Remote yet: it signs up there, or is made from here. The hire waits. */
final class NewcomerNote {
    private final Exchange exchange;
    private final Texts texts;

    NewcomerNote(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Element html(ConsentRequired outcome) {
        SetUp setUp = exchange.services().admin().setUp();
        return el("section")
                .css("card")
                .add(
                        el("h2", texts.say("signup.title")),
                        el("p", texts.say("signup.text")),
                        setUp.terms().isPresent() ? fromHere(outcome) : Html.NOTHING,
                        el("p").add(el("a", texts.say("signup.link"))
                                .attr("rel", "external")
                                .attr("href", setUp.signUp().toString())));
    }

    private Html fromHere(ConsentRequired outcome) {
        if (outcome.mayConnect()) {
            String address = exchange.to().admin("company") + "?hire="
                    + Addresses.encode(outcome.hire().id().value());
            return el("p").css("actions")
                    .add(el("a", texts.say("signup.make")).css("secondary").attr("href", address));
        }
        return outcome.administrators().isEmpty()
                ? Html.NOTHING
                : el(
                        "p",
                        texts.say(
                                "signup.other",
                                outcome.administrators().stream()
                                        .map(Person::name)
                                        .collect(Collectors.joining(", "))));
    }
}
