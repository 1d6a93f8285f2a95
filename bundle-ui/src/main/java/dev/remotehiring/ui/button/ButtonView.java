package dev.remotehiring.ui.button;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** One button: what a click would do, for which company, and whether it is real. */
final class ButtonView {
    private static final String ACTION = "remote-hire-action";
    private static final String CALM = ACTION + " calm";
    private static final String NOTE = "remote-hire-note";

    private final Exchange exchange;
    private final Texts texts;

    ButtonView(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Html html(HireStatus status) {
        return el("div")
                .css("remote-hire")
                .attr("data-availability", status.availability().name())
                .attr("lang", texts.language())
                .add(
                        action(status),
                        el("p", words(status)).css(NOTE),
                        company(status),
                        lastAttempt(status),
                        environment(status));
    }

    private Html action(HireStatus status) {
        return switch (status.availability()) {
            case NOT_CONNECTED, READY -> hire(status);
            case WAITING_FOR_CONSENT, NEEDS_DETAILS, IN_PROGRESS, UNKNOWN -> look(status);
            case HIRED -> open(status);
            case NOT_POSSIBLE -> Html.NOTHING;
        };
    }

    private Html hire(HireStatus status) {
        return exchange.button(exchange.to().start(), texts.say("button.hire"), ACTION)
                .add(Exchange.hidden("application", status.application().value()));
    }

    private Html look(HireStatus status) {
        return status.hire()
                .<Html>map(hire -> el("a", texts.of("button.look", status.availability()))
                        .css(CALM)
                        .attr("href", exchange.to().hire(hire.id())))
                .orElseGet(() -> hire(status));
    }

    private Html open(HireStatus status) {
        return status.hire()
                .<Html>map(
                        hire -> exchange.button(exchange.to().hire(hire.id(), "open"), texts.say("button.open"), CALM))
                .orElse(Html.NOTHING);
    }

    /** What it says beside the button. */
    String words(HireStatus status) {
        boolean queued = status.availability() == HireStatus.Availability.IN_PROGRESS
                && status.hire()
                        .filter(hire -> hire.state() == HireState.QUEUED)
                        .isPresent();
        return queued ? texts.say("button.queued") : texts.of("availability", status.availability());
    }

    private Html company(HireStatus status) {
        return status.company()
                .<Html>map(
                        company -> el("p", texts.say("button.company", company)).css(NOTE))
                .orElse(Html.NOTHING);
    }

    /** An attempt that is over is history: the button works again. */
    private Html lastAttempt(HireStatus status) {
        return status.hire()
                .filter(hire -> hire.state().isOver())
                .<Html>map(hire -> el("p").css(NOTE).add(last(hire)))
                .orElse(Html.NOTHING);
    }

    private Element last(Hire hire) {
        String words = hire.state() == HireState.REFUSED ? "button.refused" : "button.over";
        return el("a", texts.say(words)).attr("href", exchange.to().hire(hire.id()));
    }

    private Html environment(HireStatus status) {
        return status.environment().isForTesting()
                ? el("p", texts.of("environment", status.environment())).css("remote-hire-testing")
                : Html.NOTHING;
    }
}
