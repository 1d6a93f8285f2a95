package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.web.Exchange;

/** A page that looks again by itself, ever more seldom, until it is stopped or ten minutes are over. */
public final class LookingAgain {
    private static final int[] SECONDS = {2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233};
    private static final String LOOKED = "looked";

    private final Exchange exchange;
    private final String address;
    private final int looked;

    /** @param address the page, with a query or without */
    public LookingAgain(Exchange exchange, String address) {
        this.exchange = exchange;
        this.address = address;
        this.looked = looked(exchange);
    }

    /** When it looks again; the attributes are for the script that does so without a new page. */
    public Html note() {
        return goesOn()
                ? el("p", exchange.texts().say("progress.refresh", SECONDS[looked]))
                        .attr("data-again", after(looked + 1))
                        .attr("data-seconds", String.valueOf(SECONDS[looked]))
                : Html.NOTHING;
    }

    /** The ways to look now, and to stop. */
    public Element links() {
        return el("p").css("actions")
                .add(
                        link(address, "progress.now"),
                        goesOn() ? link(after(SECONDS.length), "progress.stop") : Html.NOTHING);
    }

    /** The page, which the browser loads again. */
    public Page reloading(Page page) {
        return goesOn() ? page.refreshing(new Page.Refresh(SECONDS[looked], after(looked + 1), false)) : page;
    }

    /** The page, whose script fetches what has changed; without script the browser loads it again. */
    public Page renewing(Page page) {
        return goesOn() ? page.refreshing(new Page.Refresh(SECONDS[looked], after(looked + 1), true)) : page;
    }

    private boolean goesOn() {
        return looked < SECONDS.length;
    }

    private String after(int times) {
        return address + (address.contains("?") ? "&" : "?") + LOOKED + "=" + times;
    }

    private Html link(String to, String words) {
        return el("a", exchange.texts().say(words)).css("secondary").attr("href", to);
    }

    private static int looked(Exchange exchange) {
        return exchange.parameter(LOOKED)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .map(times -> Math.min(times, SECONDS.length))
                .orElse(0);
    }
}
