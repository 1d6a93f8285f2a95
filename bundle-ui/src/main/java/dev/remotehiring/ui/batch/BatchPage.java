package dev.remotehiring.ui.batch;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Batch;
import dev.remotehiring.api.Hire;
import dev.remotehiring.ui.hire.LookingAgain;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/**
 * How far many hires are. While it goes on, the script puts what has changed in its place; only the news in words is
 * read out, and it changes seldom. Without script the browser loads the page again.
 */
final class BatchPage {
    private final Exchange exchange;
    private final Texts texts;

    BatchPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page(Batch batch) {
        Tally tally = new Tally(batch);
        Places places = Places.of(batch, exchange.parameter(Places.PARAMETER));
        String address = exchange.to().batch(batch.id()) + places.query();
        LookingAgain again = new LookingAgain(exchange, address);
        Page page = Page.of(
                texts.say("batch.title"),
                el("div")
                        .attr("role", "status")
                        .attr("data-live", "news")
                        .add(el("p", news(tally)).css("lead")),
                el("div").attr("data-live", "tally").add(tally.html(texts)),
                el("div").attr("data-live", "again").add(tally.goesOn() ? again(again) : Html.NOTHING),
                el("div").attr("data-live", "hires").add(table(places)),
                others(batch, places),
                el("p").css("quiet")
                        .text(texts.say("hire.started", batch.startedBy().name()) + " ")
                        .add(Moment.of(batch.startedAt(), texts)));
        return tally.goesOn() ? again.renewing(page) : page;
    }

    private String news(Tally tally) {
        String goes = texts.say(tally.goesOn() ? "batch.goes" : "batch.over");
        return tally.needSomebody() == 0 ? goes : goes + " " + texts.say("batch.look", tally.needSomebody());
    }

    private static Html again(LookingAgain again) {
        return Html.all(again.note(), again.links());
    }

    private Element table(Places places) {
        return el("table")
                .add(
                        el("caption", texts.say("batch.caption", places.from(), places.to())),
                        el("thead")
                                .add(el("tr").add(
                                                el("th", texts.say("batch.candidate"))
                                                        .attr("scope", "col"),
                                                el("th", texts.say("batch.state"))
                                                        .attr("scope", "col"))),
                        el("tbody").add(places.hires().stream().map(this::row).toList()));
    }

    private Element row(Hire hire) {
        Element name = el("a", exchange.candidates().name(hire.application()))
                .attr("href", exchange.to().hire(hire.id()))
                .attr("dir", "auto");
        return el("tr").add(el("th", name).attr("scope", "row"), el("td", texts.of("state", hire.state())));
    }

    private Html others(Batch batch, Places places) {
        if (places.count() == 1) {
            return Html.NOTHING;
        }
        Element links = el("p").css("actions");
        places.before().ifPresent(before -> links.add(link(batch, before, "batch.before")));
        places.after().ifPresent(after -> links.add(link(batch, after, "batch.after")));
        return el("nav", links).attr("aria-label", texts.say("batch.pages", places.number(), places.count()));
    }

    private Html link(Batch batch, String query, String words) {
        return el("a", texts.say(words))
                .css("secondary")
                .attr("href", exchange.to().batch(batch.id()) + query);
    }
}
