package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.Failure;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.FailureView;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** What came of asking Remote who a connection speaks for. */
final class CheckPage {
    private final Exchange exchange;
    private final Texts texts;

    CheckPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page(ConnectionId connection, ConnectionCheck check) {
        return Page.of(
                title(check),
                check.failure().map(this::failure).orElse(Html.NOTHING),
                check.otherCompany().map(company -> other(check)).orElse(Html.NOTHING),
                facts(check),
                el("div")
                        .css("actions")
                        .add(
                                check.otherCompany()
                                        .map(company -> decision(connection, company, check))
                                        .orElse(Html.NOTHING),
                                el("a", texts.say("admin.back"))
                                        .css("secondary")
                                        .attr("href", exchange.to().admin())));
    }

    private String title(ConnectionCheck check) {
        if (check.otherCompany().isPresent()) {
            return texts.say("check.other");
        }
        return texts.say(check.works() ? "check.works" : "check.fails");
    }

    private Html other(ConnectionCheck check) {
        return Html.all(
                check.company().isBlank()
                        ? Html.NOTHING
                        : el("p", texts.say("check.other.text", check.company()))
                                .css("note warn"),
                el("p", texts.say("check.decide")));
    }

    private Html decision(ConnectionId connection, CompanyId company, ConnectionCheck check) {
        String name = check.company().isBlank() ? company.value() : check.company();
        return Html.all(
                act("confirm", texts.say("check.confirm", name), "primary", connection)
                        .add(Exchange.hidden("company", company.value())),
                act("disconnect", texts.say("admin.disconnect"), "danger", connection));
    }

    private Element act(String action, String words, String css, ConnectionId connection) {
        return exchange.button(exchange.to().admin(action), words, css)
                .add(Exchange.hidden("connection", connection.value()));
    }

    private Html failure(Failure failure) {
        return Html.all(
                el("p", texts.of("error.title", failure.code().kind())).css("note bad"),
                new FailureView(texts).of(FailureWords.of(failure, texts)));
    }

    private Element facts(ConnectionCheck check) {
        Element facts = el("dl").css("facts");
        if (!check.company().isBlank()) {
            facts.add(el("dt", texts.say("check.company")), el("dd", check.company()));
        }
        if (!check.user().isBlank()) {
            facts.add(el("dt", texts.say("check.user")), el("dd", check.user()));
        }
        return facts.add(
                el("dt", texts.say("check.at")),
                el("dd").add(el("time", texts.moment(check.at()))
                        .attr("datetime", check.at().toString())));
    }
}
