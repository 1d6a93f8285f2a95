package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldOption;
import dev.remotehiring.api.FormField;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a field is filled in with. */
final class Controls {
    private static final int FEW = 8;

    private final FormField field;
    private final String id;
    private final String described;
    private final Texts texts;

    Controls(FormField field, String id, String described, Texts texts) {
        this.field = field;
        this.id = id;
        this.described = described;
        this.texts = texts;
    }

    Element input() {
        Element input = control(el("input").attr("type", type()), id)
                .flag("required", field.required())
                .attr("value", Answers.NUMBERS.contains(field.kind()) ? Numbers.typed(value(), texts) : value());
        String mode = mode();
        if (!mode.isEmpty()) {
            input.attr("inputmode", mode);
        }
        if (type().equals("date")) {
            field.limits().earliest().ifPresent(date -> input.attr("min", date.toString()));
            field.limits().latest().ifPresent(date -> input.attr("max", date.toString()));
        }
        return input;
    }

    Element longText() {
        return control(el("textarea"), id)
                .flag("required", field.required())
                .attr("rows", "4")
                .text(value());
    }

    Element select() {
        Element select = control(el("select"), id)
                .flag("required", field.required())
                .add(el("option", texts.say("form.choose")).attr("value", ""));
        field.options()
                .forEach(option -> select.add(English.mark(el("option", option.label()), texts)
                        .attr("value", option.value())
                        .flag("selected", isChosen(option))));
        return select;
    }

    /** A choice that is not required can be taken back. */
    Html radios() {
        List<FieldOption> options = new ArrayList<>(field.options());
        if (!field.required()) {
            options.add(new FieldOption("", texts.say("form.noanswer")));
        }
        return choices("radio", options);
    }

    /** The chosen ones come first, so that a long list shows what is in it. */
    Html boxes() {
        List<FieldOption> options = field.options().stream()
                .sorted(Comparator.comparing(option -> !isChosen(option)))
                .toList();
        Element boxes = choices("checkbox", options);
        return options.size() > FEW
                ? boxes.css("choices many").attr("data-filter", texts.say("form.filter", field.label()))
                : boxes;
    }

    Element box() {
        FieldOption option = field.options().stream().findFirst().orElse(new FieldOption("true", ""));
        return control(el("input").attr("type", "checkbox"), id)
                .flag("required", field.required())
                .attr("value", option.value())
                .flag("checked", isChosen(option));
    }

    private Element choices(String type, List<FieldOption> options) {
        List<Html> rows = new ArrayList<>();
        for (FieldOption option : options) {
            String own = rows.isEmpty() ? id : id + "-" + rows.size();
            boolean chosen = isChosen(option)
                    || option.value().isEmpty() && field.values().isEmpty();
            Element input = el("input")
                    .attr("type", type)
                    .attr("id", own)
                    .attr("name", Answers.PREFIX + field.name())
                    .attr("value", option.value())
                    .flag("required", field.required() && type.equals("radio"))
                    .flag("checked", chosen);
            rows.add(el("div").css("choice").add(invalid(input), label(option).attr("for", own)));
        }
        return el("div").css("choices").add(rows);
    }

    /** To take a choice back is our own word. */
    private Element label(FieldOption option) {
        Element label = el("label", option.label());
        return option.value().isEmpty() ? label : English.mark(label, texts);
    }

    private Element control(Element element, String own) {
        element.attr("id", own).attr("name", Answers.PREFIX + field.name()).attr("autocomplete", "off");
        if (!described.isEmpty()) {
            element.attr("aria-describedby", described);
        }
        return invalid(element);
    }

    private Element invalid(Element element) {
        return field.problems().isEmpty() ? element : element.attr("aria-invalid", "true");
    }

    private boolean isChosen(FieldOption option) {
        return field.values().contains(option.value());
    }

    private String value() {
        return field.values().isEmpty() ? "" : field.values().get(0);
    }

    /** A date input would swallow what is no date: then it is shown as text, to be mended. */
    private String type() {
        return switch (field.kind()) {
            case EMAIL -> "email";
            case TELEPHONE -> "tel";
            case DATE -> value().isEmpty() || isDate(value()) ? "date" : "text";
            default -> "text";
        };
    }

    private String mode() {
        return field.kind() == FieldKind.INTEGER
                ? "numeric"
                : field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.MONEY ? "decimal" : "";
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
