package dev.remotehiring.ui.hire;

import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.RemoteLogin;
import dev.remotehiring.ui.page.Addresses;
import dev.remotehiring.ui.web.Reply;

/**
 * Where a click on Hire leads: into Remote when it hired, else to the page of the hire. Whoever is no user of Remote is not
 * thrown at its login page, but reads first what to do.
 */
final class AfterClick implements HireOutcome.Cases<Reply> {
    /** Says that what was seen is not what would be sent any more. */
    static final String CHANGED = "changed";

    /** Says that the hire was over before the click. */
    static final String OVER = "over";

    private final Addresses to;
    private final boolean seen;

    /** @param seen whether the click says what was seen */
    AfterClick(Addresses to, boolean seen) {
        this.to = to;
        this.seen = seen;
    }

    @Override
    public Reply hired(HireOutcome.Hired outcome) {
        HandOff way = outcome.handOff();
        return way.login() == RemoteLogin.NO_USER
                ? page(outcome.hire())
                : Reply.seeOther(way.reveal().toString());
    }

    @Override
    public Reply consentRequired(HireOutcome.ConsentRequired outcome) {
        return page(outcome.hire());
    }

    @Override
    public Reply detailsRequired(HireOutcome.DetailsRequired outcome) {
        return page(outcome.hire());
    }

    @Override
    public Reply placementRequired(HireOutcome.PlacementRequired outcome) {
        return page(outcome.hire());
    }

    @Override
    public Reply ready(HireOutcome.Ready outcome) {
        return seen ? page(outcome.hire(), CHANGED) : page(outcome.hire());
    }

    @Override
    public Reply inProgress(HireOutcome.InProgress outcome) {
        return page(outcome.hire());
    }

    @Override
    public Reply alreadyHired(HireOutcome.AlreadyHired outcome) {
        return page(outcome.hire());
    }

    @Override
    public Reply refused(HireOutcome.Refused outcome) {
        return page(outcome.hire());
    }

    @Override
    public Reply unresolved(HireOutcome.Unresolved outcome) {
        return page(outcome.hire());
    }

    @Override
    public Reply closed(HireOutcome.Closed outcome) {
        return page(outcome.hire(), OVER);
    }

    private Reply page(Hire hire, String what) {
        return Reply.seeOther(to.hire(hire.id()) + "?" + what + "=yes");
    }

    private Reply page(Hire hire) {
        return Reply.seeOther(to.hire(hire.id()));
    }
}
