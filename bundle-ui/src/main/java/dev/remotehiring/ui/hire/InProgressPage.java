package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.Search;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** Something goes on by itself: what, since when, and what a click does about it. */
final class InProgressPage {
    private final Exchange exchange;
    private final Texts texts;
    private final HireParts parts;

    InProgressPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.parts = new HireParts(exchange);
    }

    /** It is being sent. */
    Page sending(Hire hire) {
        return page(hire, "progress.title", lead("progress.text"), since("progress.since", hire), Html.NOTHING);
    }

    /** It waits for its turn: a click goes first, and it can still be given up. */
    Page queued(Hire hire) {
        Html now = el("div")
                .css("actions")
                .add(exchange.button(exchange.to().hire(hire.id()), texts.say("queued.now"), "primary"));
        return page(
                hire,
                "queued.title",
                lead("queued.text"),
                Html.all(since("queued.since", hire), now),
                parts.giveUp(hire, "queued.cancel"));
    }

    /** No answer came: what is being done about it. */
    Page unresolved(Hire hire, Search search) {
        return page(
                hire,
                "unresolved.title",
                lead("unresolved.text"),
                new SearchFacts(texts).of(search),
                search.connected() ? Html.NOTHING : reconnect(hire));
    }

    private Page page(Hire hire, String title, Html lead, Html facts, Html more) {
        LookingAgain again = new LookingAgain(exchange, exchange.to().hire(hire.id()));
        return again.reloading(Page.of(
                texts.say(title, parts.name(hire)), lead, facts, again.note(), again.links(), more, parts.facts(hire)));
    }

    private Html lead(String words) {
        return parts.lead(texts.say(words)).attr("role", "status");
    }

    private Html since(String words, Hire hire) {
        return el("p", Moment.in(words, hire.changedAt(), texts));
    }

    private Html reconnect(Hire hire) {
        return exchange.button(exchange.to().hire(hire.id(), "consent"), texts.say("error.reconnect"), "primary")
                .css("actions");
    }
}
