package dev.remotehiring.ui.review;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;

/** Answers to those who want to see what a click on Hire would send. */
public final class Previews {
    private Previews() {}

    /** Adds the route. */
    public static void register(Routes routes) {
        routes.get("/preview", Previews::show);
    }

    private static Reply show(Exchange exchange) {
        ApplicationId application =
                exchange.id(exchange.parameter("application").orElse(""), ApplicationId::new);
        return Reply.page(
                new PreviewPage(exchange).page(exchange.services().hiring().preview(exchange.actor(), application)));
    }
}
