package dev.remotehiring.ui.rules;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldOption;
import dev.remotehiring.api.FieldOrigin;
import dev.remotehiring.api.FormField;
import dev.remotehiring.ui.form.ProblemWords;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import java.util.stream.Collectors;

/** A field of the form: what it would get, from where, and the choice of another source. */
final class FieldCard {
    private final Texts texts;
    private final TypedRules rules;

    FieldCard(Texts texts, TypedRules rules) {
        this.texts = texts;
        this.rules = rules;
    }

    /** What the form decides, and what a person must tick, is filled from nothing else. */
    static boolean canBeChosen(FormField field) {
        return field.kind() != FieldKind.FIXED && !acknowledges(field);
    }

    private static boolean acknowledges(FormField field) {
        return field.kind() == FieldKind.CHECKBOX
                && field.options().stream().map(FieldOption::value).noneMatch("true"::equals);
    }

    Html html(FormField field) {
        return el("section")
                .css("card")
                .add(
                        el("h3").text(field.label() + " ").add(el("code", field.name())),
                        el("p").text(value(field))
                                .add(el("span", " " + origin(field)).css("quiet")),
                        problems(field),
                        canBeChosen(field) ? choice(field) : Html.NOTHING);
    }

    private String value(FormField field) {
        String value = field.values().stream().map(one -> shown(field, one)).collect(Collectors.joining(", "));
        if (!value.isEmpty()) {
            return texts.say("rules.value", value);
        }
        return texts.say(field.required() ? "rules.missing" : "rules.empty");
    }

    private static String shown(FormField field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(FieldOption::label)
                .findFirst()
                .orElse(value);
    }

    private String origin(FormField field) {
        if (acknowledges(field)) {
            return texts.say("rules.ticked");
        }
        if (field.kind() == FieldKind.FIXED) {
            return texts.say("rules.fixed");
        }
        return field.origin() == FieldOrigin.NONE ? "" : texts.of("rules.origin", field.origin());
    }

    private Html problems(FormField field) {
        return Html.all(field.problems().stream()
                .map(problem -> el("p", new ProblemWords(texts).of(problem)).css("problem"))
                .toList());
    }

    private Html choice(FormField field) {
        String source = TypedRules.source(field.name());
        String value = TypedRules.value(field.name());
        boolean unnamed = rules.unnamed().containsKey(field.name());
        Element box = el("input")
                .attr("type", "text")
                .attr("id", value)
                .attr("name", value)
                .attr("value", rules.typed(field.name()))
                .attr("autocomplete", "off");
        return Html.all(
                el("div")
                        .css("field")
                        .add(
                                el("label", texts.say("rules.source", field.label()))
                                        .attr("for", source),
                                select(field.name(), source)),
                el("div")
                        .css(unnamed ? "field wrong" : "field")
                        .add(
                                el("label", texts.say("rules.which", field.label()))
                                        .attr("for", value),
                                unnamed ? problem(value) : Html.NOTHING,
                                unnamed
                                        ? box.attr("aria-invalid", "true").attr("aria-describedby", value + "-problem")
                                        : box));
    }

    private Element problem(String id) {
        return el("p", texts.say("rules.which.missing")).css("problem").attr("id", id + "-problem");
    }

    private Element select(String field, String name) {
        Element select = el("select").attr("id", name).attr("name", name);
        select.add(option("", texts.say("rules.builtin"), field));
        for (FieldSource.Kind kind : FieldSource.Kind.values()) {
            select.add(option(kind.name(), texts.of("rules.from", kind), field));
        }
        return select;
    }

    private Element option(String value, String words, String field) {
        return el("option", words).attr("value", value).flag("selected", value.equals(rules.chosen(field)));
    }
}
