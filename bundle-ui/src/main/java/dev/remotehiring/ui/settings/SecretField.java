package dev.remotehiring.ui.settings;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/** The form for the client secret. Its field is always empty when it is shown. */
final class SecretField {
    private static final String ID = "client-secret";

    private final Exchange exchange;
    private final Texts texts;

    SecretField(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** On a page of its own. */
    Page page(List<String> problems) {
        return Page.of(
                texts.say("secret.title"),
                html(problems),
                el("p").css("actions")
                        .add(el("a", texts.say("secret.back"))
                                .css("secondary")
                                .attr("href", exchange.to().admin("settings"))));
    }

    /** @param problems what was wrong with the secret that was pasted */
    Element html(List<String> problems) {
        return exchange.form(exchange.to().admin("settings/secret"))
                .flag("novalidate", true)
                .add(
                        el("div")
                                .css(problems.isEmpty() ? "field" : "field wrong")
                                .add(
                                        el("label", texts.say("secret.label")).attr("for", ID),
                                        el("div")
                                                .css("help")
                                                .attr("id", ID + "-help")
                                                .add(el("p", texts.say("secret.help"))),
                                        problem(problems),
                                        input(problems)),
                        el("div")
                                .css("actions")
                                .add(el("button", texts.say("secret.button"))
                                        .attr("type", "submit")
                                        .css("secondary")));
    }

    private static Html problem(List<String> problems) {
        return problems.isEmpty()
                ? Html.NOTHING
                : el("div")
                        .css("problem")
                        .attr("id", ID + "-problem")
                        .attr("role", "alert")
                        .add(problems.stream().map(words -> el("p", words)).toList());
    }

    private static Element input(List<String> problems) {
        Element input = el("input")
                .attr("type", "password")
                .attr("id", ID)
                .attr("name", Exchange.SECRET)
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .attr("aria-describedby", problems.isEmpty() ? ID + "-help" : ID + "-problem " + ID + "-help");
        return problems.isEmpty() ? input : input.attr("aria-invalid", "true").flag("autofocus", true);
    }
}
