package dev.remotehiring.ui.settle;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.Hire;
import dev.remotehiring.ui.hire.SearchFacts;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is the matter with one hire, and what can be said about it. */
final class SettlePage {
    private final Exchange exchange;
    private final Texts texts;

    SettlePage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** @param problem what is wrong with the employment that was named */
    Page page(HireToSettle wanted, Optional<String> problem) {
        Hire hire = wanted.hire();
        return Page.of(
                texts.say("settle.one", exchange.candidates().name(hire.application())),
                el("p", texts.of("why", wanted.why())).css("lead"),
                matter(wanted, problem),
                el("p").css("actions")
                        .add(
                                link(exchange.to().toSettle(), "settle.back"),
                                link(exchange.to().hire(hire.id()), "settle.hire")));
    }

    private Html matter(HireToSettle wanted, Optional<String> problem) {
        return switch (wanted.why()) {
            case UNKNOWN -> unknown(wanted, problem);
            case DOUBLE -> twice(wanted, problem);
            case EXISTING_PERSON -> existing(wanted, problem);
        };
    }

    private Html unknown(HireToSettle wanted, Optional<String> problem) {
        return Html.all(
                wanted.search().map(new SearchFacts(texts)::of).orElse(Html.NOTHING),
                section("settle.has", new EmploymentForm(exchange).html(wanted.hire(), problem)),
                section("settle.hasnot", hasNot(wanted.hire(), "settle.hasnot.text", "settle.hasnot.button")));
    }

    /** Which of the two stays is for a person to say; removing the other happens at Remote. */
    private Html twice(HireToSettle wanted, Optional<String> problem) {
        Hire hire = wanted.hire();
        List<EmploymentId> both = Stream.of(hire.employment(), wanted.other())
                .flatMap(Optional::stream)
                .toList();
        return Html.all(
                refused(problem),
                el("ol").add(
                                el("li", texts.say("settle.double.look")),
                                el("li", texts.say("settle.double.remove")),
                                el("li", texts.say("settle.double.say"))),
                section(
                        "settle.keep",
                        Html.all(both.stream().map(id -> keep(hire, id)).toList())),
                section("settle.removed", hasNot(hire, "settle.removed.text", "settle.removed.button")));
    }

    private Html keep(Hire hire, EmploymentId employment) {
        boolean known = hire.employment().equals(Optional.of(employment));
        return el("div")
                .css("choice-of-two")
                .add(
                        el("p", texts.say(known ? "settle.known" : "settle.second") + " ")
                                .add(el("code", employment.value())),
                        take(hire, employment, texts.say("settle.keep.button", employment.value())));
    }

    private Html existing(HireToSettle wanted, Optional<String> problem) {
        Html use = wanted.other()
                .<Html>map(id -> section(
                        "settle.existing",
                        Html.all(
                                el("p", texts.say("settle.existing.text") + " ").add(el("code", id.value())),
                                take(wanted.hire(), id, texts.say("existing.use")))))
                .orElse(Html.NOTHING);
        return Html.all(
                refused(problem),
                use,
                section("settle.gone", hasNot(wanted.hire(), "settle.gone.text", "settle.gone.button")));
    }

    private Element take(Hire hire, EmploymentId employment, String words) {
        return exchange.button(exchange.to().toSettle(hire.id()) + "/created", words, "secondary")
                .add(Exchange.hidden(TypedEmployment.FIELD, employment.value()));
    }

    /** Takes two clicks, with or without script. */
    private Html hasNot(Hire hire, String words, String button) {
        return el("details")
                .add(
                        el("summary", texts.say("settle.sure")),
                        el("p", texts.say(words)),
                        exchange.button(
                                exchange.to().toSettle(hire.id()) + "/not-created", texts.say(button), "danger"));
    }

    private static Html refused(Optional<String> problem) {
        return problem.<Html>map(words -> el("p", words).css("note bad").attr("role", "alert"))
                .orElse(Html.NOTHING);
    }

    private Element section(String title, Html content) {
        return el("section").css("card").add(el("h2", texts.say(title)), content);
    }

    private Element link(String address, String words) {
        return el("a", texts.say(words)).css("secondary").attr("href", address);
    }
}
