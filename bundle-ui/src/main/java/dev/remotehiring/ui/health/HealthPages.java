package dev.remotehiring.ui.health;

import dev.remotehiring.admin.Health;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;

/** One true light with a reason, for users who look after the whole platform, and for monitors that log in as one. */
public final class HealthPages {
    private static final int UNAVAILABLE = 503;

    private HealthPages() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get("/admin/health", HealthPages::page).data("/health.json", HealthPages::data);
    }

    private static Reply page(Exchange exchange) {
        return Reply.page(new HealthPage(exchange).page(looked(exchange)));
    }

    /** Amber still works: a monitor that only reads the status raises no alarm for it. */
    private static Reply data(Exchange exchange) {
        Health health = looked(exchange);
        return Reply.json(health.light() == Health.Light.RED ? UNAVAILABLE : 200, HealthData.of(health));
    }

    private static Health looked(Exchange exchange) {
        exchange.requireOperator();
        return exchange.services().operations().health();
    }
}
