package dev.remotehiring.ui.people;

import dev.remotehiring.admin.RemoteRole;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.ui.page.Addresses;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.Optional;

/** What an administrator does about people whom Remote does not know. The service refuses everybody else. */
public final class RemoteUsers {
    /** The parameter of the page that says who was made a user. */
    static final String MADE = "made";

    private RemoteUsers() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get("/admin/people", exchange -> Reply.page(new PeoplePage(exchange).page()))
                .post("/admin/people", RemoteUsers::make);
    }

    /** From the page of a hire, back to it. */
    private static Reply make(Exchange exchange) {
        UserId user = exchange.id(exchange.parameter("user").orElse(""), UserId::new);
        RemoteRole role = exchange.id(exchange.parameter("role").orElse(""), RemoteRole::valueOf);
        Optional<HireId> hire = exchange.parameter("hire").map(text -> exchange.id(text, HireId::new));
        exchange.services().admin().createRemoteUser(exchange.actor(), user, role);
        return Reply.seeOther(hire.map(exchange.to()::hire)
                .orElseGet(() -> exchange.to().admin("people") + "?" + MADE + "=" + Addresses.encode(user.value())));
    }
}
