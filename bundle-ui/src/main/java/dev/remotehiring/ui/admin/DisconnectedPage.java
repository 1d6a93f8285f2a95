package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.Disconnection;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;
import dev.remotehiring.ui.web.Reply;
import java.time.Instant;

/**
 * What was erased of a connection, for the administrator's records, and what is left to switch off at Remote. It travels
 * in the address, sealed: a reload erases nothing.
 */
final class DisconnectedPage {
    private static final String PURPOSE = "disconnection";
    private static final String PARAMETER = "what";
    private static final String BETWEEN = "\u001f";
    private static final int PARTS = 8;

    private final Exchange exchange;
    private final Texts texts;

    DisconnectedPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** What was connected. */
    enum What {
        CONSENT,
        PARTNER_TOKEN,
        CUSTOMER_TOKEN,
        ASSERTION,
        UNREADABLE
    }

    /** The way to that page. */
    Reply later(Disconnection done) {
        String proof = String.join(
                BETWEEN,
                done.at().toString(),
                done.connection().map(one -> one.kind().name()).orElse(What.UNREADABLE.name()),
                done.connection().map(ConnectionCard::company).orElse(""),
                String.valueOf(done.assertions()),
                String.valueOf(done.consents()),
                String.valueOf(done.requests()),
                done.entry().orElse(""),
                done.correlation().orElse(""));
        return Reply.seeOther(
                exchange.to().admin("disconnected") + "?" + PARAMETER + "=" + exchange.seal(PURPOSE, proof));
    }

    /** The page. */
    Page page() {
        return exchange.parameter(PARAMETER)
                .flatMap(parcel -> exchange.open(PURPOSE, parcel))
                .map(text -> page(text.split(BETWEEN, PARTS)))
                .orElseThrow(() -> new Halt(Halt.Reason.NO_SUCH_PAGE));
    }

    private Page page(String[] parts) {
        What what = What.valueOf(parts[1]);
        String company = what == What.UNREADABLE ? texts.say("connection.unreadable") : parts[2];
        String app = exchange.services().admin().setUp().webApp().toString();
        return Page.of(
                texts.say("disconnected.title", company),
                el("p", texts.say("admin.disconnected") + " " + texts.say("disconnected.text"))
                        .css("lead")
                        .attr("role", "status"),
                erased(parts, what),
                el("h2", texts.say("disconnected.left")),
                el("p", texts.of("disconnected.remote", what, app)),
                el("p").css("actions")
                        .add(el("a", texts.say("admin.back"))
                                .css("secondary")
                                .attr("href", exchange.to().admin())));
    }

    private Element erased(String[] parts, What what) {
        return el("dl").css("facts")
                .add(
                        el("dt", texts.say("erased.at")),
                        el("dd", Moment.of(Instant.parse(parts[0]), texts)),
                        el("dt", texts.say("disconnected.secret")),
                        el("dd", texts.say(what == What.ASSERTION ? "disconnected.nosecret" : "disconnected.gone")),
                        fact("disconnected.assertions", parts[3]),
                        fact("disconnected.consents", parts[4]),
                        fact("disconnected.requests", parts[5]),
                        el("dt", texts.say("disconnected.entry")),
                        parts[6].isEmpty()
                                ? el("dd", texts.say("disconnected.noentry"))
                                : el("dd").add(el("code", parts[6])),
                        parts[7].isEmpty()
                                ? Html.NOTHING
                                : Html.all(
                                        el("dt", texts.say("disconnected.correlation")),
                                        el("dd").add(el("code", parts[7]))));
    }

    private Html fact(String key, String number) {
        return Html.all(el("dt", texts.say(key)), el("dd", number));
    }
}
