package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** Something goes on by itself. The page looks again, ever more seldom, until it is stopped or ten minutes are over. */
final class InProgressPage {
    private static final int[] SECONDS = {2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233};
    private static final String LOOKED = "looked";

    private final Exchange exchange;
    private final Texts texts;
    private final HireParts parts;

    InProgressPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.parts = new HireParts(exchange);
    }

    Page page(Hire hire, String title, String words) {
        String address = exchange.to().hire(hire.id());
        int looked = looked();
        boolean goesOn = looked < SECONDS.length;
        Page page = Page.of(
                title,
                parts.lead(texts.say(words)).attr("role", "status"),
                goesOn ? el("p", texts.say("progress.refresh", SECONDS[looked])) : Html.NOTHING,
                el("p").css("actions").add(link(address, "progress.now"), goesOn ? stop(address) : Html.NOTHING),
                parts.facts(hire));
        return goesOn
                ? page.refreshing(new Page.Refresh(SECONDS[looked], address + "?" + LOOKED + "=" + (looked + 1)))
                : page;
    }

    private Html stop(String address) {
        return link(address + "?" + LOOKED + "=" + SECONDS.length, "progress.stop");
    }

    private Html link(String address, String words) {
        return el("a", texts.say(words)).css("secondary").attr("href", address);
    }

    private int looked() {
        return exchange.parameter(LOOKED)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .map(times -> Math.min(times, SECONDS.length))
                .orElse(0);
    }
}
