package dev.remotehiring.ui.rules;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.admin.AdminLinks;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.FailureView;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules, each field with what it would get; one form for looking, trying and saving. */
final class RulesPage {
    private final Exchange exchange;
    private final Texts texts;
    private final TypedRules rules;
    private final Trial trial;

    RulesPage(Exchange exchange, TypedRules rules, Trial trial) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.rules = rules;
        this.trial = trial;
    }

    /** @param changed whether it may show something else than what is in force */
    Page page(boolean changed) {
        return Page.of(
                texts.say("rules.title"),
                AdminLinks.of(exchange),
                note(changed),
                el("p", texts.say("rules.text")).css("lead"),
                exchange.form(exchange.to().admin("rules"))
                        .flag("novalidate", true)
                        .add(new TrialChoice(texts, trial).html(), preview(), review(), actions()));
    }

    private Html note(boolean changed) {
        if (!rules.unnamed().isEmpty()) {
            return el("p", texts.say("rules.unnamed")).css("note bad").attr("role", "alert");
        }
        if (changed) {
            return el("p", texts.say("rules.unsaved")).css("note warn").attr("role", "status");
        }
        return exchange.parameter("saved").isPresent()
                ? el("p", texts.say("rules.saved")).css("note good").attr("role", "status")
                : Html.NOTHING;
    }

    private Html review() {
        return el("div")
                .css("field")
                .add(el("label")
                        .add(
                                el("input")
                                        .attr("type", "checkbox")
                                        .attr("id", TypedRules.REVIEW)
                                        .attr("name", TypedRules.REVIEW)
                                        .attr("value", "yes")
                                        .flag("checked", rules.rules().alwaysReview()),
                                Html.text(" " + texts.say("rules.review")))
                        .attr("for", TypedRules.REVIEW));
    }

    private Html preview() {
        if (!trial.isWanted()) {
            return Html.all(
                    el("h2", texts.say("rules.fields")), el("p", texts.say("rules.choose")), hiddenRest(Set.of()));
        }
        try {
            return fields(trial.form(exchange, rules.rules()));
        } catch (RemoteHiringException e) {
            return Html.all(trouble(e), hiddenRest(Set.of()));
        }
    }

    /** What is typed stays: it is said here instead of on a page of its own. */
    private Html trouble(RemoteHiringException e) {
        return el("div")
                .css("note bad")
                .attr("role", "alert")
                .add(
                        el("p", texts.of("error.title", e.kind())),
                        new FailureView(texts).of(FailureWords.of(e.failure(), texts)));
    }

    private Html fields(HireForm form) {
        List<Html> cards = new ArrayList<>();
        FieldCard card = new FieldCard(texts, rules);
        form.fields().forEach(field -> cards.add(card.html(field)));
        Set<String> shown = form.fields().stream()
                .filter(FieldCard::canBeChosen)
                .map(FormField::name)
                .collect(Collectors.toUnmodifiableSet());
        String candidate = exchange.candidates().name(exchange.id(trial.application(), ApplicationId::new));
        return Html.all(
                el("h2", texts.say("rules.form", form.countryName(), candidate)),
                el("p", texts.of("rules.type", form.type())).css("quiet"),
                Html.all(cards),
                hiddenRest(shown));
    }

    /** Rules of fields that this form does not have go along. */
    private Html hiddenRest(Set<String> shown) {
        return Html.all(rules.fields().stream()
                .filter(field -> !shown.contains(field))
                .<Html>map(field -> Html.all(
                        Exchange.hidden(TypedRules.source(field), rules.chosen(field)),
                        Exchange.hidden(TypedRules.value(field), rules.typed(field))))
                .toList());
    }

    private Element actions() {
        return el("div")
                .css("actions")
                .add(act("save", "rules.save", "primary"), act("undo", "rules.undo", "secondary"));
    }

    private Element act(String act, String words, String css) {
        return el("button", texts.say(words))
                .attr("type", "submit")
                .attr("name", "act")
                .attr("value", act)
                .css(css);
    }
}
