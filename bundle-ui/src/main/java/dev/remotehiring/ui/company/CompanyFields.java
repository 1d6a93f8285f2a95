package dev.remotehiring.ui.company;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.ui.form.ProblemWords;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;
import java.util.Map;

/** The fields of the form for a company, each with what is wrong with it, and the summary above them. */
final class CompanyFields {
    private static final List<String> NAMES = List.of(
            TypedCompany.NAME,
            TypedCompany.COUNTRY,
            TypedCompany.OWNER_NAME,
            TypedCompany.OWNER_EMAIL,
            TypedCompany.CURRENCY,
            TypedCompany.TERMS);

    private final Texts texts;
    private final List<FieldProblem> problems;

    CompanyFields(Exchange exchange, List<FieldProblem> problems) {
        this.texts = exchange.texts();
        this.problems = problems;
    }

    /** All problems, each with a link to its field; it takes the focus. */
    Html summary() {
        if (problems.isEmpty()) {
            return Html.NOTHING;
        }
        return el("div")
                .css("summary")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .attr("aria-labelledby", "summary-title")
                .flag("autofocus", true)
                .add(
                        el("h2", texts.say("form.problems")).attr("id", "summary-title"),
                        el("ul").add(problems.stream().map(this::item).toList()));
    }

    private Element item(FieldProblem problem) {
        String words = words(problem);
        return NAMES.contains(problem.field())
                ? el("li", el("a", label(problem.field()) + ": " + words).attr("href", "#" + problem.field()))
                : el("li").add(el("strong", problem.field()), Html.text(": " + words));
    }

    private String words(FieldProblem problem) {
        return new ProblemWords(texts).of(problem);
    }

    Element text(String field, String autocomplete, String value) {
        boolean email = field.equals(TypedCompany.OWNER_EMAIL);
        return around(
                field,
                el("input")
                        .attr("type", email ? "email" : "text")
                        .attr("autocomplete", autocomplete)
                        .attr("value", value));
    }

    /** @param options what it is called by its value */
    Element choice(String field, Map<String, String> options, String chosen) {
        Element select = el("select").add(el("option", texts.say("form.choose")).attr("value", ""));
        options.forEach((value, name) ->
                select.add(el("option", name).attr("value", value).flag("selected", value.equals(chosen))));
        return around(field, select);
    }

    Element box(String field, boolean checked) {
        Element box = el("input").attr("type", "checkbox").attr("value", "yes").flag("checked", checked);
        return el("div")
                .css(wrong(field))
                .add(
                        problem(field),
                        el("div")
                                .css("choice")
                                .add(
                                        named(field, box),
                                        el("label", label(field)).attr("for", field)));
    }

    private Element around(String field, Element control) {
        return el("div")
                .css(wrong(field))
                .add(el("label", label(field)).attr("for", field), problem(field), named(field, control));
    }

    private Element named(String field, Element control) {
        control.attr("id", field).attr("name", field).flag("required", true);
        return of(field).isEmpty()
                ? control
                : control.attr("aria-invalid", "true").attr("aria-describedby", field + "-problem");
    }

    private Html problem(String field) {
        return of(field).isEmpty()
                ? Html.NOTHING
                : el("div")
                        .css("problem")
                        .attr("id", field + "-problem")
                        .add(of(field).stream()
                                .map(problem -> el("p", words(problem)))
                                .toList());
    }

    private String wrong(String field) {
        return of(field).isEmpty() ? "field" : "field wrong";
    }

    private List<FieldProblem> of(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .toList();
    }

    private String label(String field) {
        return switch (field) {
            case TypedCompany.NAME -> texts.say("company.name");
            case TypedCompany.COUNTRY -> texts.say("company.country");
            case TypedCompany.OWNER_NAME -> texts.say("company.owner");
            case TypedCompany.OWNER_EMAIL -> texts.say("company.email");
            case TypedCompany.CURRENCY -> texts.say("company.currency");
            default -> texts.say("company.accept");
        };
    }
}
