package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.PartnerCompany;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/**
 * The companies that let this platform act as Remote's partner, to choose the tenant's among; then that one by name, for
 * a yes. The service shows them to nobody who looks after one tenant only.
 */
final class CompaniesPage {
    /** The parameter with the chosen company. */
    static final String COMPANY = "company";

    private final Exchange exchange;
    private final Texts texts;

    CompaniesPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page() {
        List<PartnerCompany> companies = companies();
        return Page.of(
                texts.say("companies.title"),
                exchange.parameter("missing").isPresent()
                        ? el("p", texts.say("companies.missing"))
                                .css("note warn")
                                .attr("role", "alert")
                        : Html.NOTHING,
                el("p", texts.say("companies.text")).css("lead"),
                companies.isEmpty() ? el("p", texts.say("companies.none")) : form(companies),
                back(exchange.to().admin(), "admin.back"));
    }

    Page confirm(CompanyId id) {
        PartnerCompany company = companies().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.COMPANY_NOT_LISTED));
        if (isTaken(company)) {
            throw new RemoteHiringException(ErrorCode.COMPANY_TAKEN);
        }
        String tenant = exchange.actor().tenant().value();
        return Page.of(
                texts.say("companies.confirm", name(company)),
                el("p", texts.say("companies.confirm.text", name(company), tenant))
                        .css("lead"),
                facts(company),
                company.externalId().filter(made -> !made.equals(tenant)).isPresent()
                        ? el(
                                        "p",
                                        texts.say(
                                                "companies.made",
                                                company.externalId().get()))
                                .css("note warn")
                        : Html.NOTHING,
                exchange.button(exchange.to().admin("companies"), texts.say("companies.yes", name(company)), "primary")
                        .css("actions")
                        .add(Exchange.hidden(COMPANY, id.value()), Exchange.hidden(DisconnectPage.SURE, "yes")),
                back(exchange.to().admin("companies"), "companies.back"));
    }

    private List<PartnerCompany> companies() {
        return exchange.services().admin().partnerCompanies(exchange.actor());
    }

    private Element form(List<PartnerCompany> companies) {
        return exchange.form(exchange.to().admin("companies"))
                .add(
                        el("fieldset")
                                .css("field")
                                .add(
                                        el("legend", texts.say("companies.legend")),
                                        el("div")
                                                .css("choices many")
                                                .attr("data-filter", texts.say("companies.filter"))
                                                .add(companies.stream()
                                                        .map(this::choice)
                                                        .toList())),
                        el("div")
                                .css("actions")
                                .add(el("button", texts.say("companies.button"))
                                        .attr("type", "submit")
                                        .css("primary")));
    }

    private Element choice(PartnerCompany company) {
        String field = COMPANY + "-" + company.id().value();
        return el("div")
                .css("choice")
                .add(
                        el("input")
                                .attr("type", "radio")
                                .attr("id", field)
                                .attr("name", COMPANY)
                                .attr("value", company.id().value())
                                .flag("disabled", isTaken(company)),
                        el("label", name(company))
                                .attr("for", field)
                                .add(el("span", " " + more(company)).css("quiet")));
    }

    private String more(PartnerCompany company) {
        return company.connected()
                .map(tenant -> texts.say(isTaken(company) ? "companies.taken" : "companies.own", tenant.value()))
                .orElse(company.id().value());
    }

    private Element facts(PartnerCompany company) {
        return el("dl").css("facts")
                .add(
                        el("dt", texts.say("companies.name")),
                        el("dd", name(company)),
                        el("dt", texts.say("companies.id")),
                        el("dd").add(el("code", company.id().value())));
    }

    private boolean isTaken(PartnerCompany company) {
        TenantId own = exchange.actor().tenant();
        return company.connected().filter(tenant -> !tenant.equals(own)).isPresent();
    }

    private static String name(PartnerCompany company) {
        return company.name().isBlank() ? company.id().value() : company.name();
    }

    private Element back(String address, String words) {
        return el("p").css("actions")
                .add(el("a", texts.say(words)).css("secondary").attr("href", address));
    }
}
