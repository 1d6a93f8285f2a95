package dev.remotehiring.ui.settle;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

/** The form that names the employment which a hire became. It keeps what was typed. */
final class EmploymentForm {
    private final Exchange exchange;
    private final Texts texts;

    EmploymentForm(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** @param problem what is wrong with what was typed */
    Element html(Hire hire, Optional<String> problem) {
        return exchange.form(exchange.to().toSettle(hire.id()) + "/created")
                .flag("novalidate", true)
                .add(
                        field(problem),
                        el("div")
                                .css("actions")
                                .add(el("button", texts.say("settle.has.button"))
                                        .attr("type", "submit")
                                        .css("primary")));
    }

    private Element field(Optional<String> problem) {
        return el("div")
                .css(problem.isEmpty() ? "field" : "field wrong")
                .add(
                        el("label", texts.say("settle.id")).attr("for", "employment"),
                        el("div").css("help").attr("id", "employment-help").add(el("p", texts.say("settle.id.help"))),
                        problem.<Html>map(EmploymentForm::problem).orElse(Html.NOTHING),
                        input(problem.isPresent()));
    }

    private static Element problem(String words) {
        return el("div")
                .css("problem")
                .attr("id", "employment-problem")
                .attr("role", "alert")
                .add(el("p", words));
    }

    private Element input(boolean wrong) {
        Element input = el("input")
                .attr("type", "text")
                .attr("id", "employment")
                .attr("name", TypedEmployment.FIELD)
                .attr("value", TypedEmployment.text(exchange))
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .flag("required", true)
                .attr("aria-describedby", wrong ? "employment-problem employment-help" : "employment-help");
        return wrong ? input.attr("aria-invalid", "true").flag("autofocus", true) : input;
    }
}
