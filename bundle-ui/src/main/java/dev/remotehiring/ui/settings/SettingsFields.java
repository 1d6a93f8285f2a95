package dev.remotehiring.ui.settings;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.Setting;
import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields of the form, each with its help and what is wrong with it, and the summary above them. */
final class SettingsFields {
    private final Texts texts;
    private final TypedSettings typed;
    private final List<SettingProblem> problems;
    private final boolean canBeSaved;

    SettingsFields(Texts texts, TypedSettings typed, List<SettingProblem> problems, boolean canBeSaved) {
        this.texts = texts;
        this.typed = typed;
        this.problems = problems;
        this.canBeSaved = canBeSaved;
    }

    /** All problems, each with a link to its field; it takes the focus. */
    Html summary() {
        return problems.isEmpty()
                ? Html.NOTHING
                : el("div")
                        .css("summary")
                        .attr("role", "alert")
                        .attr("tabindex", "-1")
                        .attr("aria-labelledby", "summary-title")
                        .flag("autofocus", true)
                        .add(
                                el("h2", texts.say("form.problems")).attr("id", "summary-title"),
                                el("ul").add(problems.stream().map(this::item).toList()));
    }

    private Element item(SettingProblem problem) {
        return Arrays.stream(SettingsField.values())
                .filter(field -> field.key().equals(problem.key()))
                .findFirst()
                .map(field ->
                        el("li", el("a", label(field) + ": " + words(problem)).attr("href", "#" + field.anchor())))
                .orElseGet(() -> el("li").add(el("strong", problem.key()), Html.text(": " + words(problem))));
    }

    private String words(SettingProblem problem) {
        return FailureWords.of(problem.failure(), texts).happened();
    }

    private String label(SettingsField field) {
        return texts.of("settings.label", field);
    }

    /** One field. */
    Element of(SettingsField field) {
        Setting setting = typed.settings().get(field);
        Optional<SettingProblem> problem =
                problems.stream().filter(one -> one.key().equals(field.key())).findFirst();
        Element around = el("div").css(problem.isPresent() ? "field wrong" : "field");
        Element label = el("label", label(field)).attr("for", field.anchor());
        Element control =
                described(field, control(field, setting), problem.isPresent()).flag("disabled", !canBeSaved);
        return setting.kind() == Setting.Kind.SWITCH
                ? around.add(wrong(field, problem), el("div").css("choice").add(control, label), help(field))
                : around.add(label, help(field), wrong(field, problem), control);
    }

    private Element control(SettingsField field, Setting setting) {
        String value = typed.value(field);
        return switch (setting.kind()) {
            case SWITCH ->
                el("input").attr("type", "checkbox").attr("value", "true").flag("checked", value.equals("true"));
            case CHOICE -> choice(setting, value);
            case NUMBER ->
                el("input").attr("type", "text").attr("inputmode", "numeric").attr("value", value);
            case TEXT ->
                el("input").attr("type", "text").attr("spellcheck", "false").attr("value", value);
        };
    }

    /** A value that is none of them is shown nevertheless, so that nothing is chosen unseen. */
    private Element choice(Setting setting, String value) {
        Element select = el("select");
        if (!setting.options().contains(value)) {
            select.add(el("option", value).attr("value", value).flag("selected", true));
        }
        setting.options()
                .forEach(option -> select.add(
                        el("option", option(option)).attr("value", option).flag("selected", option.equals(value))));
        return select;
    }

    private String option(String value) {
        return SettingsOption.of(value)
                .map(option -> texts.of("settings.option", option))
                .orElse(value);
    }

    private static Element described(SettingsField field, Element control, boolean wrong) {
        String help = field.anchor() + "-help";
        control.attr("id", field.anchor())
                .attr("name", field.anchor())
                .attr("aria-describedby", wrong ? field.anchor() + "-problem " + help : help);
        return wrong ? control.attr("aria-invalid", "true") : control;
    }

    private Element help(SettingsField field) {
        return el("div")
                .css("help")
                .attr("id", field.anchor() + "-help")
                .add(el("p", texts.of("settings.help", field, "{employment}")));
    }

    private Html wrong(SettingsField field, Optional<SettingProblem> problem) {
        return problem.<Html>map(present -> el("div")
                        .css("problem")
                        .attr("id", field.anchor() + "-problem")
                        .add(el("p", words(present))))
                .orElse(Html.NOTHING);
    }
}
