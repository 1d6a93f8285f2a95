package dev.remotehiring.ui;

import dev.remotehiring.ui.admin.Administration;
import dev.remotehiring.ui.batch.Batches;
import dev.remotehiring.ui.button.Buttons;
import dev.remotehiring.ui.company.NewCompanies;
import dev.remotehiring.ui.consent.Consents;
import dev.remotehiring.ui.cost.Costs;
import dev.remotehiring.ui.form.Typing;
import dev.remotehiring.ui.health.HealthPages;
import dev.remotehiring.ui.hire.AfterHire;
import dev.remotehiring.ui.hire.Hiring;
import dev.remotehiring.ui.invitation.ConnectInvitations;
import dev.remotehiring.ui.people.RemoteUsers;
import dev.remotehiring.ui.proof.Proving;
import dev.remotehiring.ui.review.Previews;
import dev.remotehiring.ui.rules.HiringRulesPages;
import dev.remotehiring.ui.settings.SettingsPages;
import dev.remotehiring.ui.settle.Settling;
import dev.remotehiring.ui.support.Support;
import dev.remotehiring.ui.tenant.TenantData;
import dev.remotehiring.ui.web.Aftermath;
import dev.remotehiring.ui.web.Routes;
import java.time.Clock;

/** Who answers what. */
final class AllRoutes {
    private AllRoutes() {}

    static Routes at(Clock clock) {
        Routes routes = new Routes();
        routes.get("/consent/trouble", new Aftermath(clock)::show);
        routes.forGuests().get("/invited/trouble", new Aftermath(clock)::show);
        Hiring.register(routes);
        AfterHire.register(routes);
        Consents.register(routes);
        Buttons.register(routes);
        Batches.register(routes);
        Typing.register(routes);
        Previews.register(routes);
        Administration.register(routes);
        RemoteUsers.register(routes);
        NewCompanies.register(routes);
        ConnectInvitations.register(routes);
        Settling.register(routes);
        TenantData.register(routes);
        Costs.register(routes);
        HiringRulesPages.register(routes);
        Support.register(routes);
        Proving.register(routes);
        HealthPages.register(routes);
        SettingsPages.register(routes);
        return routes;
    }
}
