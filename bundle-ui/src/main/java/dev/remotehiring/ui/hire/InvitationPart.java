package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.Invitation;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/** Inviting the person, which sends a real e-mail: to whom, or why not yet. */
final class InvitationPart {
    private final Exchange exchange;
    private final Texts texts;

    InvitationPart(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Html of(Hire hire, Invitation invitation) {
        String name = exchange.candidates().name(hire.application());
        return switch (invitation.state()) {
            case POSSIBLE -> section(name, said(invitation), to(name, invitation), button(hire, name));
            case INCOMPLETE ->
                section(
                        name,
                        said(invitation),
                        el("p", texts.say("invite.incomplete", name)),
                        missing(invitation.missing()));
            case GUARDED -> section(name, guarded(invitation));
            case INVITED, NOT_NOW -> said(invitation);
        };
    }

    private Element section(String name, Html... pieces) {
        return el("section").add(el("h2", texts.say("invite.title", name))).add(pieces);
    }

    private Html said(Invitation invitation) {
        return invitation.said().isEmpty()
                ? Html.NOTHING
                : el("div")
                        .css("note bad")
                        .attr("role", "alert")
                        .add(
                                el("p", texts.say("invite.refused")),
                                el("p", el("q", invitation.said())).attr("lang", "en"));
    }

    private Element to(String name, Invitation invitation) {
        return el(
                "p",
                invitation
                        .address()
                        .map(address -> texts.say("invite.to", name, address))
                        .orElseGet(() -> texts.say("invite.to.unknown", name)));
    }

    private Element guarded(Invitation invitation) {
        return el(
                        "p",
                        invitation
                                .address()
                                .map(address -> texts.say("invite.guarded", address))
                                .orElseGet(() -> texts.say("invite.guarded.unknown")))
                .css("note");
    }

    private Element button(Hire hire, String name) {
        return exchange.button(exchange.to().hire(hire.id(), "invite"), texts.say("invite.button", name), "secondary");
    }

    private Element missing(List<String> sections) {
        return el("ul").add(sections.stream().map(this::item).toList());
    }

    private Element item(String section) {
        return switch (section) {
            case "contract_details" -> el("li", texts.say("invite.missing.contract"));
            case "pricing_plan_details" -> el("li", texts.say("invite.missing.plan"));
            default -> el("li", section.replace('_', ' ')).attr("lang", "en");
        };
    }
}
