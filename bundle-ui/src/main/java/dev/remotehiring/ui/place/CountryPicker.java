package dev.remotehiring.ui.place;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Country;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A plain list of countries, which a script makes a box to type in. What Remote does not offer says why. */
final class CountryPicker {
    static final String ID = "country";

    private final Texts texts;

    CountryPicker(Texts texts) {
        this.texts = texts;
    }

    Element of(List<Country> countries, Optional<CountryCode> chosen) {
        Element select = el("select")
                .attr("id", ID)
                .attr("name", ID)
                .attr("autocomplete", "off")
                .flag("required", true)
                .attr("data-combobox", "")
                .attr("data-found", texts.say("placement.found", "{0}"))
                .attr("data-nothing", texts.say("placement.nothing"))
                .add(el("option", texts.say("form.choose")).attr("value", ""));
        countries.stream()
                .sorted(Comparator.comparing(this::name, texts.order()))
                .forEach(country -> select.add(option(country, chosen)));
        return select;
    }

    private Element option(Country country, Optional<CountryCode> chosen) {
        Element option = el("option", text(country))
                .attr("value", country.code().value())
                .attr("data-name", name(country))
                .attr("data-words", country.name() + " " + country.code())
                .flag("disabled", country.offered().isEmpty())
                .flag(
                        "selected",
                        chosen.equals(Optional.of(country.code()))
                                && !country.offered().isEmpty());
        for (EmploymentType type : EmploymentType.values()) {
            if (!country.offered().contains(type)) {
                option.attr("data-not-" + PlacePage.value(type), whyNot(country));
            }
        }
        return option;
    }

    private String name(Country country) {
        return texts.country(country.code(), country.name());
    }

    private String text(Country country) {
        return country.offered().containsAll(List.of(EmploymentType.values()))
                ? name(country)
                : texts.say("placement.option", name(country), whyNot(country));
    }

    private String whyNot(Country country) {
        return country.offered().stream()
                .findFirst()
                .map(only -> texts.of("placement.only", only))
                .orElseGet(() -> texts.say("placement.not"));
    }
}
