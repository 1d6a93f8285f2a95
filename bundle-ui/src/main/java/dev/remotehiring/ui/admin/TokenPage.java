package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/**
 * Asks for the company's API token. Where the token that was pasted before belongs to another company than the connected
 * one, it says what that means and asks for it once more, as a yes.
 */
final class TokenPage {
    private final Exchange exchange;
    private final Texts texts;

    TokenPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** @param problems what was wrong with the token that was pasted */
    Page page(List<String> problems) {
        return OtherCompany.in(exchange)
                .map(other -> other(other, problems))
                .orElseGet(() -> Page.of(
                        texts.say("token.title"),
                        el("p", texts.say("token.text")).css("lead"),
                        new TokenForm(exchange).html(problems, texts.say("token.button")),
                        back(texts.say("admin.back"))));
    }

    private Page other(OtherCompany other, List<String> problems) {
        return Page.of(
                texts.say("token.other.title"),
                el("p", texts.say("token.other.text", other.offered(), other.connected()))
                        .css("lead"),
                companies(other),
                el("p", texts.say("token.other.again")),
                new TokenForm(exchange)
                        .html(problems, texts.say("token.other.button", other.offered()))
                        .add(Exchange.hidden(OtherCompany.PARAMETER, other.sealed(exchange))),
                back(texts.say("token.other.back", other.connected())));
    }

    private Html companies(OtherCompany other) {
        return el("dl").css("facts")
                .add(
                        el("dt", texts.say("consent.connected")),
                        el("dd", other.connected()),
                        el("dt", texts.say("consent.offered")),
                        el("dd", other.offered()));
    }

    private Element back(String words) {
        return el("p").css("actions")
                .add(el("a", words).css("secondary").attr("href", exchange.to().admin()));
    }
}
