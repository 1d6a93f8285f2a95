package dev.remotehiring.ui.hire;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.Onboarding;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;

/** What a recruiter does with a hire that is at Remote. */
public final class AfterHire {
    private AfterHire() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.post("/hires/*/cancel-onboarding", AfterHire::cancel).post("/hires/*/invite", AfterHire::invite);
    }

    private static Reply cancel(Exchange exchange) {
        Hire hire = exchange.services().hiring().cancelOnboarding(exchange.actor(), exchange.hire());
        return Reply.seeOther(exchange.to().hire(hire.id()));
    }

    /** What Remote says against it is kept nowhere: it is shown at once. */
    private static Reply invite(Exchange exchange) {
        Onboarding onboarding = exchange.services().hiring().invite(exchange.actor(), exchange.hire());
        if (onboarding.invitation().said().isEmpty()) {
            return Reply.seeOther(exchange.to().hire(exchange.hire()));
        }
        Hire hire = exchange.services().hiring().find(exchange.actor(), exchange.hire());
        return Reply.page(new HiredPage(exchange).page(hire, onboarding));
    }
}
