package dev.remotehiring.ui.invitation;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.ConnectCode;
import dev.remotehiring.api.InvitedTo;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** Who asks the visitor for what, before anything happens. */
final class InvitedPage {
    private final Exchange exchange;
    private final Texts texts;

    InvitedPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /**
     * @param invited what for
     * @param code what the visitor brought, on its way into the next form; the answer is stored nowhere
     */
    Page page(InvitedTo invited, ConnectCode code) {
        return invited.usedHere()
                ? Page.of(
                        texts.say("invited.done.title"),
                        el("p", texts.say("invited.done.text")).css("lead"))
                : question(invited, code);
    }

    private Page question(InvitedTo invited, ConnectCode code) {
        return Page.of(
                texts.say("invited.title", invited.tenant()),
                el("p", texts.say("invited.text", invited.from(), invited.tenant()))
                        .css("lead"),
                facts(invited),
                allowed(invited),
                el("p", texts.say("invited.atremote")),
                el("p", texts.say("invited.stranger", invited.from())).css("note"),
                exchange.form(exchange.to().invited("accept"))
                        .css("actions")
                        .add(
                                Exchange.hidden(Exchange.SECRET, code.reveal()),
                                el("button", texts.say("button.consent"))
                                        .attr("type", "submit")
                                        .css("primary")));
    }

    private Element facts(InvitedTo invited) {
        return el("dl").css("facts")
                .add(
                        el("dt", texts.say("invited.from")),
                        el("dd", invited.from()),
                        el("dt", texts.say("invited.tenant")),
                        el("dd", invited.tenant()),
                        el("dt", texts.say("admin.environment")),
                        el("dd", texts.of("environment", invited.environment())),
                        el("dt", texts.say("invitation.until")),
                        el("dd", Moment.of(invited.expiresAt(), texts)));
    }

    private Html allowed(InvitedTo invited) {
        return el("section")
                .add(
                        el("h2", texts.say("invited.allowed")),
                        el("ul").add(invited.scopes().stream()
                                .map(scope -> el("li", words(scope)))
                                .toList()));
    }

    /** One that nobody has found words for is shown as Remote writes it. */
    private Html words(String scope) {
        return Scope.of(scope)
                .<Html>map(known -> Html.text(texts.of("scope", known)))
                .orElseGet(() -> el("code", scope));
    }
}
