package dev.remotehiring.ui.place;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Country;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.HireOutcome.PlacementRequired;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.PlacementProblem;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where and as what somebody is to work, and what was wrong with the place that was given. */
public final class PlacePage {
    private static final String TYPE = "type";
    private static final String PROBLEM = "place-problem";

    private final Exchange exchange;
    private final Texts texts;

    /** @param exchange for whom */
    public PlacePage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** What was chosen; empty when it is not a place. */
    public static Optional<Placement> chosen(Exchange exchange) {
        Optional<EmploymentType> type = Arrays.stream(EmploymentType.values())
                .filter(known -> exchange.parameter(TYPE).equals(Optional.of(value(known))))
                .findFirst();
        return exchange.parameter(CountryPicker.ID)
                .flatMap(CountryCode::of)
                .flatMap(country -> type.map(known -> new Placement(country, known)));
    }

    static String value(EmploymentType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param note what happened before, above the choice
     * @param waysOut below it
     */
    public Page page(PlacementRequired outcome, Html note, Html waysOut) {
        return Page.of(
                texts.say(
                        "placement.title",
                        exchange.candidates().name(outcome.hire().application())),
                note,
                problem(outcome),
                el("p", texts.say("placement.text")).css("lead"),
                form(outcome),
                waysOut,
                exchange.candidates().back(outcome.hire().application(), texts));
    }

    private Html problem(PlacementRequired outcome) {
        return words(outcome)
                .<Html>map(words -> el("div")
                        .css("summary")
                        .attr("role", "alert")
                        .attr("tabindex", "-1")
                        .add(el("p", words).attr("id", PROBLEM)))
                .orElse(Html.NOTHING);
    }

    private Optional<String> words(PlacementRequired outcome) {
        String name = outcome.country().map(code -> name(outcome, code)).orElse("");
        return switch (outcome.problem()) {
            case NONE -> exchange.parameter("missing").map(said -> texts.say("placement.missing"));
            case COUNTRY_MISSING -> Optional.of(texts.say("placement.nowhere"));
            case COUNTRY_UNKNOWN -> Optional.of(texts.say("placement.unknown", name));
            case NOT_OFFERED ->
                Optional.of(offered(outcome)
                        .map(only -> texts.of("placement.offered", only, name))
                        .orElseGet(() -> texts.say("placement.nobody", name)));
        };
    }

    private String name(PlacementRequired outcome, CountryCode code) {
        return texts.country(code, listed(outcome).map(Country::name).orElse(code.value()));
    }

    private static Optional<EmploymentType> offered(PlacementRequired outcome) {
        return listed(outcome).flatMap(country -> country.offered().stream().findFirst());
    }

    private static Optional<Country> listed(PlacementRequired outcome) {
        return outcome.countries().stream()
                .filter(country -> outcome.country().equals(Optional.of(country.code())))
                .findFirst();
    }

    private Element form(PlacementRequired outcome) {
        boolean wrong = outcome.problem() == PlacementProblem.COUNTRY_UNKNOWN
                || outcome.problem() == PlacementProblem.NOT_OFFERED;
        Element picker = new CountryPicker(texts).of(outcome.countries(), outcome.country());
        if (wrong) {
            picker.attr("aria-invalid", "true").attr("aria-describedby", PROBLEM);
        }
        return exchange.form(exchange.to().hire(outcome.hire().id(), "place"))
                .css("fields place")
                .add(
                        types(outcome.type()),
                        el("div")
                                .css("field")
                                .add(el("label", texts.say("placement.country")).attr("for", CountryPicker.ID), picker),
                        el("p", texts.say("placement.next")).css("quiet"),
                        el("div")
                                .css("actions")
                                .add(el("button", texts.say("placement.button"))
                                        .attr("type", "submit")
                                        .css("primary")));
    }

    private Element types(EmploymentType chosen) {
        List<Element> choices = Arrays.stream(EmploymentType.values())
                .map(type -> choice(type, chosen))
                .toList();
        return el("div")
                .css("field")
                .add(el("fieldset")
                        .add(
                                el("legend", texts.say("placement.type")),
                                el("div").css("choices").add(choices)));
    }

    private Element choice(EmploymentType type, EmploymentType chosen) {
        String id = TYPE + "-" + value(type);
        return el("div")
                .css("choice")
                .add(
                        el("input")
                                .attr("type", "radio")
                                .attr("id", id)
                                .attr("name", TYPE)
                                .attr("value", value(type))
                                .flag("checked", type == chosen),
                        el("label", texts.of("employment", type)).attr("for", id));
    }
}
