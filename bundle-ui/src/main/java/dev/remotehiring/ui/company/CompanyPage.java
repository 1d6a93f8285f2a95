package dev.remotehiring.ui.company;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.net.URI;
import java.util.List;

/** Asks for what Remote needs of a new company, and shows its terms of service. What was typed stays. */
final class CompanyPage {
    private final Exchange exchange;
    private final Texts texts;
    private final URI terms;

    CompanyPage(Exchange exchange, URI terms) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.terms = terms;
    }

    /** @param problems what cannot be taken as it is */
    Page page(TypedCompany typed, List<FieldProblem> problems) {
        CompanyFields fields = new CompanyFields(exchange, problems);
        boolean connected =
                !exchange.services().admin().connections(exchange.actor()).isEmpty();
        return Page.of(
                texts.say("company.title"),
                fields.summary(),
                el("p", texts.say("company.text")).css("lead"),
                connected ? el("p", texts.say("company.connected")).css("note warn") : form(typed, fields),
                back());
    }

    private Element form(TypedCompany typed, CompanyFields fields) {
        return exchange.form(exchange.to().admin("company"))
                .css("fields")
                .flag("novalidate", true)
                .add(
                        NewCompanies.hire(exchange)
                                .<Html>map(hire -> Exchange.hidden(NewCompanies.HIRE, hire.value()))
                                .orElse(Html.NOTHING),
                        el("p", texts.say("company.all")).css("quiet"),
                        fields.text(TypedCompany.NAME, "organization", typed.name()),
                        fields.choice(
                                TypedCompany.COUNTRY, Choices.in(exchange.user().locale()), typed.country()),
                        fields.text(TypedCompany.OWNER_NAME, "name", typed.ownerName()),
                        fields.text(TypedCompany.OWNER_EMAIL, "email", typed.ownerEmail()),
                        fields.choice(TypedCompany.CURRENCY, Choices.same(TypedCompany.CURRENCIES), typed.currency()),
                        el("p").add(el("a", texts.say("company.terms"))
                                .attr("rel", "external")
                                .attr("href", terms.toString())),
                        fields.box(TypedCompany.TERMS, typed.accepted()),
                        el("div")
                                .css("actions")
                                .add(el("button", texts.say("company.button"))
                                        .attr("type", "submit")
                                        .css("primary")));
    }

    private Element back() {
        return NewCompanies.hire(exchange)
                .map(hire -> link(exchange.to().hire(hire), texts.say("consent.back")))
                .orElseGet(() -> link(exchange.to().admin(), texts.say("admin.back")));
    }

    private static Element link(String address, String words) {
        return el("p").css("actions").add(el("a", words).css("secondary").attr("href", address));
    }
}
