package dev.remotehiring.ui.tenant;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.Erasure;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;
import dev.remotehiring.ui.web.Reply;
import java.time.Instant;

/** What was erased, for the administrator's records. Its figures travel in the address, sealed: a reload erases nothing. */
final class ErasedPage {
    private static final String PURPOSE = "erasure";
    private static final String PARAMETER = "what";
    private static final String BETWEEN = " ";

    private ErasedPage() {}

    /** The way to that page. */
    static Reply later(Exchange exchange, Erasure erasure) {
        String figures = String.join(
                BETWEEN,
                erasure.at().toString(),
                String.valueOf(erasure.hires()),
                String.valueOf(erasure.unknown()),
                String.valueOf(erasure.connections()),
                String.valueOf(erasure.audit()));
        return Reply.seeOther(exchange.to().admin("erased") + "?" + PARAMETER + "=" + exchange.seal(PURPOSE, figures));
    }

    /** The page. */
    static Page of(Exchange exchange) {
        return exchange.parameter(PARAMETER)
                .flatMap(parcel -> exchange.open(PURPOSE, parcel))
                .map(ErasedPage::read)
                .map(erasure -> page(exchange, erasure))
                .orElseThrow(() -> new Halt(Halt.Reason.NO_SUCH_PAGE));
    }

    private static Erasure read(String figures) {
        String[] parts = figures.split(BETWEEN);
        return new Erasure(
                Instant.parse(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]));
    }

    private static Page page(Exchange exchange, Erasure erasure) {
        Texts texts = exchange.texts();
        Element facts = el("dl").css("facts")
                .add(
                        el("dt", texts.say("erased.at")),
                        el("dd", Moment.of(erasure.at(), texts)),
                        number(texts.say("erased.hires"), erasure.hires()),
                        number(texts.say("erased.connections"), erasure.connections()),
                        number(texts.say("erased.audit"), erasure.audit()));
        return Page.of(
                texts.say("erased.title", exchange.actor().tenant().value()),
                el("p", texts.say("erased.text")).css("lead").attr("role", "status"),
                facts,
                erasure.unknown() == 0
                        ? Html.NOTHING
                        : el("p", texts.say("erased.unknown", erasure.unknown()))
                                .css("note warn"),
                el("p").css("actions")
                        .add(el("a", texts.say("admin.back"))
                                .css("secondary")
                                .attr("href", exchange.to().admin())));
    }

    private static Html number(String words, int number) {
        return Html.all(el("dt", words), el("dd", String.valueOf(number)));
    }
}
