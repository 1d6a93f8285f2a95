package dev.remotehiring.ui.button;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

/** One button as a piece of a page: what a click would do, for which company, and whether it is real. */
final class ButtonView {
    private static final String ACTION = "remote-hire-action";
    private static final String NOTE = "remote-hire-note";

    private final Exchange exchange;
    private final Texts texts;
    private final ButtonWords words;

    ButtonView(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.words = new ButtonWords(exchange);
    }

    Html html(HireStatus status) {
        Optional<Act> act = Act.of(status, exchange);
        return el("div")
                .css("remote-hire")
                .attr("data-availability", status.availability().name())
                .attr("lang", texts.language())
                .add(
                        act.map(known -> action(known, status)).orElse(Html.NOTHING),
                        el("p", words.sentence(status)).css(NOTE),
                        preview(status),
                        company(status, act),
                        onboarding(status),
                        lastAttempt(status),
                        act.filter(Act::hires).isPresent() ? Html.NOTHING : badge(status));
    }

    private Html action(Act act, HireStatus status) {
        String css = act.hires() ? ACTION : ACTION + " calm";
        if (!act.isPost()) {
            return el("a", words.label(status)).css(css).attr("href", act.address());
        }
        Element form = el("form").attr("method", "post").attr("action", act.address());
        act.parameters().forEach((name, value) -> form.add(Exchange.hidden(name, value)));
        return form.add(el("button")
                .attr("type", "submit")
                .css(css)
                .add(Html.text(words.label(status)), act.hires() ? badge(status) : Html.NOTHING));
    }

    /** On the button that hires, so that nobody takes it for real; else below. */
    private Html badge(HireStatus status) {
        return words.badge(status)
                .<Html>map(badge -> Html.all(Html.text(" "), el("span", badge).css("remote-hire-testing")))
                .orElse(Html.NOTHING);
    }

    /** Where a click would send something, what that is. */
    private Html preview(HireStatus status) {
        return Buttons.preview(status, exchange)
                .<Html>map(address -> el("p").css(NOTE)
                        .add(el("a", texts.say("button.preview")).attr("href", address)))
                .orElse(Html.NOTHING);
    }

    /** A button that hires names the company itself. */
    private Html company(HireStatus status, Optional<Act> act) {
        return status.company()
                .filter(company -> act.filter(Act::hires).isEmpty())
                .<Html>map(
                        company -> el("p", texts.say("button.company", company)).css(NOTE))
                .orElse(Html.NOTHING);
    }

    private Html onboarding(HireStatus status) {
        if (status.availability() != Availability.HIRED) {
            return Html.NOTHING;
        }
        Html state = words.onboarding(status)
                .<Html>map(known -> el("p").css(NOTE).add(el("strong", known), Html.text(" "), read(status)))
                .orElse(Html.NOTHING);
        Html link = status.hire()
                .filter(hire -> Act.mayHire(exchange))
                .<Html>map(hire -> link(hire, texts.say("button.onboarding")))
                .orElse(Html.NOTHING);
        return Html.all(state, link);
    }

    private Html read(HireStatus status) {
        return status.onboardingReadAt()
                .map(at -> Moment.in("button.asof", at, texts))
                .orElse(Html.NOTHING);
    }

    /** An attempt that is over is history: the button works again. */
    private Html lastAttempt(HireStatus status) {
        return status.hire()
                .filter(hire -> hire.state().isOver() && Act.mayHire(exchange))
                .<Html>map(hire -> Html.all(
                        words.refusal(status)
                                .<Html>map(why -> el("p", why).css(NOTE))
                                .orElse(Html.NOTHING),
                        link(hire, texts.say(hire.state() == HireState.REFUSED ? "button.refused" : "button.over"))))
                .orElse(Html.NOTHING);
    }

    private Html link(Hire hire, String label) {
        return el("p").css(NOTE).add(el("a", label).attr("href", exchange.to().hire(hire.id())));
    }
}
