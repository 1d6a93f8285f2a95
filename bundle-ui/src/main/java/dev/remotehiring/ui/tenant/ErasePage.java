package dev.remotehiring.ui.tenant;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** Says what goes and what stays, and has the tenant's id typed. */
final class ErasePage {
    private static final String FIELD = "tenant";

    private final Exchange exchange;
    private final Texts texts;
    private final String tenant;

    ErasePage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.tenant = exchange.actor().tenant().value();
    }

    /** Whether the tenant's id was typed. */
    boolean isConfirmed() {
        return typed().strip().equals(tenant);
    }

    /** @param wrong whether something else was typed */
    Page page(boolean wrong) {
        return Page.of(
                texts.say("erase.title", tenant),
                el("p", texts.say("erase.text")).css("lead"),
                el("h2", texts.say("erase.goes")),
                list("erase.goes.hires", "erase.goes.connections", "erase.goes.audit"),
                el("h2", texts.say("erase.stays")),
                list("erase.stays.remote", "erase.stays.platform", "erase.stays.record"),
                el(
                        "p",
                        el("a", texts.say("tenant.export"))
                                .attr("href", exchange.to().admin("export"))),
                form(wrong),
                el("p").css("actions")
                        .add(el("a", texts.say("erase.back"))
                                .css("secondary")
                                .attr("href", exchange.to().admin())));
    }

    private Element list(String... keys) {
        Element list = el("ul");
        for (String key : keys) {
            list.add(el("li", texts.say(key)));
        }
        return list;
    }

    private Element form(boolean wrong) {
        return exchange.form(exchange.to().admin("erase"))
                .flag("novalidate", true)
                .add(
                        el("div")
                                .css(wrong ? "field wrong" : "field")
                                .add(
                                        el("label", texts.say("erase.label", tenant))
                                                .attr("for", FIELD),
                                        wrong ? problem() : Html.NOTHING,
                                        input(wrong)),
                        el("div")
                                .css("actions")
                                .add(el("button", texts.say("erase.button"))
                                        .attr("type", "submit")
                                        .css("danger")));
    }

    private Element problem() {
        return el("div")
                .css("problem")
                .attr("id", "tenant-problem")
                .attr("role", "alert")
                .add(el("p", texts.say("erase.wrong", tenant)));
    }

    private Element input(boolean wrong) {
        Element input = el("input")
                .attr("type", "text")
                .attr("id", FIELD)
                .attr("name", FIELD)
                .attr("value", typed())
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .flag("required", true);
        return wrong
                ? input.attr("aria-invalid", "true")
                        .attr("aria-describedby", "tenant-problem")
                        .flag("autofocus", true)
                : input;
    }

    private String typed() {
        return exchange.parameter(FIELD).orElse("");
    }
}
