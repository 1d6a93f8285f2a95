package dev.remotehiring.ui.invitation;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.ConnectInvitation;
import dev.remotehiring.admin.ConnectInvitation.State;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/** The connect invitations of the last weeks: what became of each, and the way to withdraw those that are open. */
final class InvitePage {
    private final Exchange exchange;
    private final Texts texts;

    InvitePage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page() {
        List<ConnectInvitation> all = exchange.services().admin().connectInvitations(exchange.actor());
        return Page.of(
                texts.say("invitation.title"),
                exchange.parameter("revoked").isPresent()
                        ? el("p", texts.say("invitation.revoked"))
                                .css("note good")
                                .attr("role", "status")
                        : Html.NOTHING,
                el("p", texts.say("invitation.text")).css("lead"),
                el("p", texts.say("invitation.once")),
                exchange.button(exchange.to().admin("invite"), texts.say("invitation.make"), "primary")
                        .css("actions"),
                el("section").add(el("h2", texts.say("invitation.list")), list(all)),
                el(
                        "p",
                        el("a", texts.say("admin.back"))
                                .attr("href", exchange.to().admin())));
    }

    private Html list(List<ConnectInvitation> all) {
        return all.isEmpty()
                ? el("p", texts.say("invitation.none"))
                : Html.all(all.stream().map(this::card).toList());
    }

    private Element card(ConnectInvitation invitation) {
        Element card = el("article")
                .css("card")
                .add(
                        el("h3", texts.of("invitation.state", invitation.state())),
                        warning(invitation),
                        el("dl").css("facts")
                                .add(
                                        el("dt", texts.say("invitation.by")),
                                        el("dd", invitation.from().name()),
                                        el("dt", texts.say("invitation.at")),
                                        el("dd", Moment.of(invitation.madeAt(), texts)),
                                        el("dt", texts.say("invitation.until")),
                                        el("dd", Moment.of(invitation.expiresAt(), texts)),
                                        ended(invitation)));
        return invitation.state().good() ? card.add(revoke(invitation)) : card;
    }

    private Html ended(ConnectInvitation invitation) {
        return invitation
                .endedAt()
                .<Html>map(at -> Html.all(el("dt", texts.say(since(invitation))), el("dd", Moment.of(at, texts))))
                .orElse(Html.NOTHING);
    }

    private static String since(ConnectInvitation invitation) {
        return invitation.state() == State.DECLINED ? "invitation.declined.at" : "invitation.ended";
    }

    private Html warning(ConnectInvitation invitation) {
        return switch (invitation.state()) {
            case OTHER_COMPANY -> el("p", texts.say("invitation.other")).css("note warn");
            case DECLINED -> el("p", texts.say("invitation.declined")).css("note");
            case OPEN, USED, REVOKED, EXPIRED -> Html.NOTHING;
        };
    }

    private Element revoke(ConnectInvitation invitation) {
        return exchange.button(exchange.to().admin("invite/revoke"), texts.say("invitation.revoke"), "danger")
                .add(Exchange.hidden("invitation", invitation.id().value()));
    }
}
