package dev.remotehiring.ui.invitation;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/**
 * Where a link leads. Its code is behind the {@code #}, which reaches no server: a script moves it into the form and out
 * of the address; without script it is pasted.
 */
final class EntryPage {
    private final Exchange exchange;
    private final Texts texts;

    EntryPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** @param problems what was wrong with the code that was brought */
    Page page(List<String> problems) {
        return Page.of(
                texts.say("invited.enter.title"),
                el("p", texts.say("invited.enter.text")).css("lead"),
                exchange.form(exchange.to().invited())
                        .flag("novalidate", true)
                        .attr("data-takes-code", "secret")
                        .add(
                                field(problems),
                                el("div")
                                        .css("actions")
                                        .add(el("button", texts.say("invited.enter.button"))
                                                .attr("type", "submit")
                                                .css("primary"))));
    }

    private Element field(List<String> problems) {
        boolean fine = problems.isEmpty();
        Element input = el("input")
                .attr("type", "text")
                .attr("id", "secret")
                .attr("name", Exchange.SECRET)
                .attr("autocomplete", "off")
                .attr("autocapitalize", "none")
                .attr("spellcheck", "false")
                .attr("aria-describedby", fine ? "secret-help" : "secret-problem secret-help");
        return el("div")
                .css(fine ? "field" : "field wrong")
                .add(
                        el("label", texts.say("invited.enter.label")).attr("for", "secret"),
                        el("div").css("help").attr("id", "secret-help").add(el("p", texts.say("invited.enter.help"))),
                        fine ? Html.NOTHING : problem(problems),
                        fine ? input : input.attr("aria-invalid", "true").flag("autofocus", true));
    }

    private static Element problem(List<String> problems) {
        return el("div")
                .css("problem")
                .attr("id", "secret-problem")
                .attr("role", "alert")
                .add(problems.stream().map(words -> el("p", words)).toList());
    }
}
