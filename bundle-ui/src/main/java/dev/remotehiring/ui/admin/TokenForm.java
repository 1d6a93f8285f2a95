package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.host.Secret;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form for a company's API token. Its field is always empty when it is shown. */
final class TokenForm {
    private final Exchange exchange;
    private final Texts texts;

    TokenForm(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** What was pasted; the service says whether it can be a token. */
    Optional<Secret> pasted() {
        return exchange.parameter(Exchange.SECRET)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Secret::new);
    }

    /**
     * @param problems what was wrong with the token that was pasted
     * @param button what the button says
     */
    Element html(List<String> problems, String button) {
        return exchange.form(exchange.to().admin("token"))
                .flag("novalidate", true)
                .add(
                        field(problems),
                        el("div")
                                .css("actions")
                                .add(el("button", button).attr("type", "submit").css("primary")));
    }

    private Element field(List<String> problems) {
        return el("div")
                .css(problems.isEmpty() ? "field" : "field wrong")
                .add(
                        el("label", texts.say("token.label")).attr("for", "token"),
                        help(),
                        problem(problems),
                        input(problems));
    }

    private Element help() {
        return el("div")
                .css("help")
                .attr("id", "token-help")
                .add(el("p", texts.say("token.where")), el("p", texts.say("token.access")));
    }

    private static Html problem(List<String> problems) {
        return problems.isEmpty()
                ? Html.NOTHING
                : el("div")
                        .css("problem")
                        .attr("id", "token-problem")
                        .attr("role", "alert")
                        .add(problems.stream().map(words -> el("p", words)).toList());
    }

    private static Element input(List<String> problems) {
        List<String> described = new ArrayList<>(List.of("token-help"));
        if (!problems.isEmpty()) {
            described.add(0, "token-problem");
        }
        Element input = el("input")
                .attr("type", "password")
                .attr("id", "token")
                .attr("name", Exchange.SECRET)
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .attr("aria-describedby", String.join(" ", described));
        return problems.isEmpty() ? input : input.attr("aria-invalid", "true").flag("autofocus", true);
    }
}
