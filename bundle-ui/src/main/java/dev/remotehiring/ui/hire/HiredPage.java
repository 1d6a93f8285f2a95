package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Employment;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remote has the employment: how it goes there, and the way in. */
final class HiredPage {
    private static final Logger LOG = LoggerFactory.getLogger(HiredPage.class);

    private final Exchange exchange;
    private final Texts texts;
    private final HireParts parts;

    HiredPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.parts = new HireParts(exchange);
    }

    Page page(Hire hire) {
        return Page.of(
                texts.say("hired.title", parts.name(hire)),
                parts.lead(texts.say("hired.text")),
                new LoginNote(exchange).wayIn(hire),
                status(hire),
                parts.facts(hire));
    }

    /** The page stands without the status: the way into Remote matters more. */
    private Html status(Hire hire) {
        try {
            return status(exchange.services().hiring().employment(exchange.actor(), hire.id()));
        } catch (RemoteHiringException noStatus) {
            LOG.info("The status of hire {} cannot be read now: {}", hire.id(), noStatus.kind(), noStatus);
            return el("p", texts.say("hired.nostatus")).css("quiet");
        }
    }

    private Html status(Employment employment) {
        Html id = employment
                .shortId()
                .<Html>map(shortId -> Html.all(el("dt", texts.say("hired.shortid")), el("dd", shortId)))
                .orElse(Html.NOTHING);
        return el("dl").css("facts")
                .add(
                        el("dt", texts.say("hired.status")),
                        el("dd", texts.of("status", employment.status())),
                        id,
                        el("dt", texts.say("hired.read")),
                        el("dd", Moment.of(employment.readAt(), texts)));
    }
}
