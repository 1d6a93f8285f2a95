package dev.remotehiring.ui.batch;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/** Who is about to be hired, and what that means. Nothing has happened yet. */
final class AskPage {
    private final Exchange exchange;
    private final Texts texts;

    AskPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page(List<ApplicationId> applications) {
        List<Element> people = exchange.services().hiring().statuses(exchange.actor(), applications).stream()
                .map(this::person)
                .toList();
        return Page.of(
                texts.say("batch.ask"),
                el("p", texts.say("batch.ask.text")).css("lead"),
                el("ul").add(people),
                exchange.button(exchange.to().batch(), texts.say("batch.start", applications.size()), "primary")
                        .css("actions")
                        .add(Chosen.field(applications)));
    }

    /** Names are shown to those only who may hire the candidate. */
    private Element person(HireStatus status) {
        Availability availability = status.availability();
        String name = availability == Availability.NOT_POSSIBLE
                ? status.application().value()
                : exchange.candidates().name(status.application());
        Html words = availability == Availability.READY
                ? Html.NOTHING
                : Html.all(
                        Html.text(" "),
                        el("span", texts.of("availability", availability)).css("quiet"));
        return el("li").add(el("span", name).attr("dir", "auto"), words);
    }
}
