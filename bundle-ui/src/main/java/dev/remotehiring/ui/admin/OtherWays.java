package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.host.Permission;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/** The ways to connect without Remote's consent page, folded away: most companies need neither. */
final class OtherWays {
    private final Exchange exchange;
    private final Texts texts;

    OtherWays(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Element html() {
        return el("details")
                .add(el("summary", texts.say("other.open")))
                .add(byToken(), asPartner(), amongAll(), newCompany());
    }

    private Html byToken() {
        return Html.all(
                el("h3", texts.say("token.title")),
                el("p", texts.say("token.text")),
                new TokenForm(exchange).html(List.of(), texts.say("token.button")));
    }

    private Html asPartner() {
        return Html.all(
                el("h3", texts.say("partner.title")),
                el("p", texts.say("partner.text")),
                exchange.button(exchange.to().admin("partner"), texts.say("partner.button"), "secondary")
                        .css("actions"));
    }

    /** Only for whoever looks after all tenants: the others must not see each other's companies. */
    private Html amongAll() {
        return exchange.user().may(Permission.OPERATE)
                ? Html.all(
                        el("h3", texts.say("companies.title")),
                        el("p", texts.say("companies.lead")),
                        el("p").css("actions")
                                .add(el("a", texts.say("companies.open"))
                                        .css("secondary")
                                        .attr("href", exchange.to().admin("companies"))))
                : Html.NOTHING;
    }

    /** Where the set-up lets this platform make companies at Remote. */
    private Html newCompany() {
        return exchange.services().admin().setUp().terms().isEmpty()
                ? Html.NOTHING
                : Html.all(
                        el("h3", texts.say("company.title")),
                        el("p", texts.say("company.text")),
                        el("p").css("actions")
                                .add(el("a", texts.say("company.title"))
                                        .css("secondary")
                                        .attr("href", exchange.to().admin("company"))));
    }
}
