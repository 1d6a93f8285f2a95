package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Difference;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** What the candidate says otherwise than Remote does, beside each other. */
final class DifferenceTable {
    private final Texts texts;

    DifferenceTable(Texts texts) {
        this.texts = texts;
    }

    Html of(List<Difference> differences) {
        if (differences.isEmpty()) {
            return Html.NOTHING;
        }
        Element table = el("table")
                .css("differences")
                .add(
                        el("caption", texts.say("differences.text")),
                        el(
                                "thead",
                                el(
                                        "tr",
                                        head(texts.say("differences.field")),
                                        head(texts.say("differences.here")),
                                        head(texts.say("differences.remote")))),
                        el("tbody").add(differences.stream().map(this::row).toList()));
        return el("section").add(el("h2", texts.say("differences.title")), table);
    }

    private static Element head(String words) {
        return el("th", words).attr("scope", "col");
    }

    private Element row(Difference difference) {
        return el(
                "tr",
                el("th", difference.label()).attr("scope", "row").attr("lang", "en"),
                el("td", value(difference.here())),
                el("td", value(difference.atRemote())));
    }

    private String value(String value) {
        if (value.isBlank()) {
            return texts.say("differences.nothing");
        }
        try {
            return value.matches("\\d{4}-\\d{2}-\\d{2}") ? texts.date(LocalDate.parse(value)) : value;
        } catch (DateTimeException noDay) {
            return value;
        }
    }
}
