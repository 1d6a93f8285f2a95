package dev.remotehiring.ui.rules;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import java.util.List;
import java.util.Locale;

/** On whom the rules are tried, and where. Its button comes first in the form: the enter key tries, and does not save. */
final class TrialChoice {
    private final Texts texts;
    private final Trial trial;

    TrialChoice(Texts texts, Trial trial) {
        this.texts = texts;
        this.trial = trial;
    }

    Html html() {
        return el("section")
                .css("card")
                .add(
                        el("h2", texts.say("rules.try")),
                        field(
                                Trial.APPLICATION,
                                texts.say("rules.candidate"),
                                el("input")
                                        .attr("type", "text")
                                        .attr("id", Trial.APPLICATION)
                                        .attr("name", Trial.APPLICATION)
                                        .attr("value", trial.application())
                                        .attr("autocomplete", "off")),
                        field(Trial.COUNTRY, texts.say("rules.country"), countries()),
                        field(Trial.TYPE, texts.say("rules.as"), types()),
                        el("div")
                                .css("actions")
                                .add(el("button", texts.say("rules.show"))
                                        .attr("type", "submit")
                                        .attr("name", "act")
                                        .attr("value", "try")
                                        .css("secondary")));
    }

    private static Element field(String name, String label, Element control) {
        return el("div").css("field").add(el("label", label).attr("for", name), control);
    }

    private Element countries() {
        Element select = el("select").attr("id", Trial.COUNTRY).attr("name", Trial.COUNTRY);
        select.add(option("", texts.say("rules.country.own"), trial.country()));
        List<Texts.Country> all = texts.countries(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        all.forEach(country -> select.add(option(country.code(), country.name(), trial.country())));
        return select;
    }

    private Element types() {
        Element select = el("select").attr("id", Trial.TYPE).attr("name", Trial.TYPE);
        for (EmploymentType type : EmploymentType.values()) {
            select.add(option(
                    type.name(), texts.of("rules.type", type), trial.type().name()));
        }
        return select;
    }

    private static Element option(String value, String words, String chosen) {
        return el("option", words).attr("value", value).flag("selected", value.equals(chosen));
    }
}
