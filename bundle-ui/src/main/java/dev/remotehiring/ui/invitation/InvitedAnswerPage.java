package dev.remotehiring.ui.invitation;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;

/** Says what came of an invited visitor's consent, at a clean address. */
final class InvitedAnswerPage {
    private final Exchange exchange;
    private final Texts texts;

    InvitedAnswerPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page() {
        InvitedAnswer answer = InvitedAnswer.of(exchange.word()).orElseThrow(() -> new Halt(Halt.Reason.NO_SUCH_PAGE));
        return Page.of(
                texts.of("invited.answer.title", answer),
                el("p", texts.of("invited.answer.text", answer)).css("lead"),
                Company.in(exchange)
                        .<Html>map(name ->
                                el("dl").css("facts").add(el("dt", texts.say("consent.offered")), el("dd", name)))
                        .orElse(Html.NOTHING));
    }
}
