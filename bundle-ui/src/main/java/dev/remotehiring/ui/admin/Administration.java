package dev.remotehiring.ui.admin;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.ui.consent.Consents;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.Optional;

/** What an administrator does about the connection. The service refuses everybody else. */
public final class Administration {
    private Administration() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get("/admin", exchange -> Reply.page(new AdminPage(exchange).page()))
                .post("/admin/connect", exchange -> Consents.begin(exchange, Optional.empty()))
                .post("/admin/check", Administration::check)
                .post("/admin/disconnect", Administration::disconnect);
    }

    /** The result is the answer itself: looking once more is what a reload should do. */
    private static Reply check(Exchange exchange) {
        ConnectionCheck check = exchange.services().admin().check(exchange.actor(), connection(exchange));
        return Reply.page(new CheckPage(exchange).page(check));
    }

    /** Takes two clicks. */
    private static Reply disconnect(Exchange exchange) {
        ConnectionId connection = connection(exchange);
        if (exchange.parameter(DisconnectPage.SURE).isEmpty()) {
            return Reply.page(new DisconnectPage(exchange).page(connection));
        }
        exchange.services().admin().disconnect(exchange.actor(), connection);
        return Reply.seeOther(exchange.to().admin() + "?disconnected");
    }

    private static ConnectionId connection(Exchange exchange) {
        return exchange.id(exchange.parameter("connection").orElse(""), ConnectionId::new);
    }
}
