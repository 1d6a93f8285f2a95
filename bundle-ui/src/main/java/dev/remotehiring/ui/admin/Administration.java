package dev.remotehiring.ui.admin;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.admin.Disconnection;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.ui.consent.Consents;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.List;
import java.util.Optional;

/** What an administrator does about the connection. The service refuses everybody else. */
public final class Administration {
    private Administration() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get("/admin", exchange -> Reply.page(new AdminPage(exchange).page()))
                .post("/admin/connect", exchange -> Consents.begin(exchange, Optional.empty()))
                .get("/admin/token", Administration::askForToken)
                .secret("/admin/token", Administration::connectByToken, Administration::tokenPage)
                .post("/admin/partner", Administration::connectAsPartner)
                .post("/admin/check", Administration::check)
                .post("/admin/confirm", Administration::confirm)
                .post("/admin/disconnect", Administration::disconnect)
                .get("/admin/disconnected", exchange -> Reply.page(new DisconnectedPage(exchange).page()))
                .get("/admin/actions", exchange -> Reply.page(new PendingActions(exchange).page(connection(exchange))))
                .get("/admin/companies", exchange -> Reply.page(new CompaniesPage(exchange).page()))
                .post("/admin/companies", Administration::chooseCompany);
    }

    private static Reply askForToken(Exchange exchange) {
        return Reply.page(tokenPage(exchange, List.of()));
    }

    /** Asks nobody: it is shown just when something has failed, too. */
    private static Page tokenPage(Exchange exchange, List<String> problems) {
        exchange.requireAdministrator();
        return new TokenPage(exchange).page(problems);
    }

    private static Reply connectByToken(Exchange exchange) {
        Optional<Secret> token = new TokenForm(exchange).pasted();
        if (token.isEmpty()) {
            String problem = exchange.texts().say("token.missing");
            return Reply.page(400, tokenPage(exchange, List.of(problem)));
        }
        Optional<CompanyId> confirmed = OtherCompany.in(exchange).map(OtherCompany::id);
        return exchange.services()
                .admin()
                .connect(exchange.actor(), token.get(), confirmed)
                .match(new AfterToken(exchange));
    }

    private static Reply connectAsPartner(Exchange exchange) {
        return exchange.services().admin().connectAsPartner(exchange.actor()).match(new AfterPartner(exchange));
    }

    /** The result is the answer itself: looking once more is what a reload should do. */
    private static Reply check(Exchange exchange) {
        ConnectionId connection = connection(exchange);
        ConnectionCheck check = exchange.services().admin().check(exchange.actor(), connection);
        return Reply.page(new CheckPage(exchange).page(connection, check));
    }

    private static Reply confirm(Exchange exchange) {
        CompanyId company = exchange.id(exchange.parameter("company").orElse(""), CompanyId::new);
        Connection confirmed =
                exchange.services().admin().confirmCompany(exchange.actor(), connection(exchange), company);
        return Reply.seeOther(exchange.to().connected(confirmed.id()));
    }

    /** Takes two clicks. */
    private static Reply disconnect(Exchange exchange) {
        ConnectionId connection = connection(exchange);
        if (exchange.parameter(DisconnectPage.SURE).isEmpty()) {
            return Reply.page(new DisconnectPage(exchange).page(connection));
        }
        Disconnection done = exchange.services().admin().disconnect(exchange.actor(), connection);
        return new DisconnectedPage(exchange).later(done);
    }

    /** Takes two clicks: the second one on the company's name. */
    private static Reply chooseCompany(Exchange exchange) {
        CompaniesPage page = new CompaniesPage(exchange);
        Optional<CompanyId> chosen =
                exchange.parameter(CompaniesPage.COMPANY).map(text -> exchange.id(text, CompanyId::new));
        if (chosen.isEmpty()) {
            return Reply.seeOther(exchange.to().admin("companies") + "?missing");
        }
        if (exchange.parameter(DisconnectPage.SURE).isEmpty()) {
            return Reply.page(page.confirm(chosen.get()));
        }
        return exchange.services()
                .admin()
                .connectAsPartner(exchange.actor(), chosen.get())
                .match(new AfterPartner(exchange));
    }

    private static ConnectionId connection(Exchange exchange) {
        return exchange.id(exchange.parameter("connection").orElse(""), ConnectionId::new);
    }
}
