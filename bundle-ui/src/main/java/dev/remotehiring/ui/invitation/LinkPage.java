package dev.remotehiring.ui.invitation;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.MadeConnectInvitation;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** The link of a new invitation, shown this once, with a sentence to send it in. */
final class LinkPage {
    private static final String CALLBACK = "/callback";

    private final Exchange exchange;
    private final Texts texts;

    LinkPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page(MadeConnectInvitation made) {
        String link = pages() + "/invited#" + made.code().reveal();
        String until = texts.moment(made.invitation().expiresAt());
        return Page.of(
                texts.say("invitation.link.title"),
                el("p", texts.say("invitation.link.text")).css("lead"),
                field(
                        "link",
                        "invitation.link",
                        "invitation.link.copy",
                        el("input").attr("type", "text").attr("value", link)),
                field(
                        "message",
                        "invitation.message",
                        "invitation.message.copy",
                        el("textarea", texts.say("invitation.sentence", tenant(), link, until))
                                .attr("rows", "6")),
                el("p", Moment.in("invitation.good", made.invitation().expiresAt(), texts)),
                el("p", texts.say("invitation.careful")).css("note warn"),
                el("p").css("actions")
                        .add(el("a", texts.say("invitation.link.back"))
                                .css("secondary")
                                .attr("href", exchange.to().admin("invite"))));
    }

    /** Copying takes a script, which shows the button. */
    private Html field(String id, String words, String copy, Element control) {
        return el("div")
                .css("field")
                .add(
                        el("label", texts.say(words)).attr("for", id),
                        control.attr("id", id).flag("readonly", true),
                        el("button", texts.say(copy))
                                .attr("type", "button")
                                .css("secondary")
                                .attr("data-copy-from", id)
                                .attr("data-copied", texts.say("invitation.copied"))
                                .flag("hidden", true),
                        el("span").attr("role", "status"));
    }

    /** Where the pages are for people outside: by the configured address, never by what a request says. */
    private String pages() {
        String callback = exchange.services().admin().setUp().redirectUri().toString();
        return callback.endsWith(CALLBACK)
                ? callback.substring(0, callback.length() - CALLBACK.length())
                : exchange.services()
                        .admin()
                        .setUp()
                        .redirectUri()
                        .resolve(exchange.to().base())
                        .toString();
    }

    private String tenant() {
        return exchange.services()
                .users()
                .tenantName(exchange.actor().tenant())
                .orElse(exchange.actor().tenant().value());
    }
}
