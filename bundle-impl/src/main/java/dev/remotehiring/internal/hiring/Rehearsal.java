package dev.remotehiring.internal.hiring;

import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Approach;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.HireDetails;
import java.time.Duration;
import java.util.Optional;

/** What a candidate would look like under rules that need not be in force. Writes nothing down. */
public final class Rehearsal {
    private static final Duration LONGEST = Duration.ofSeconds(18);

    private final People people;
    private final Connecting connecting;
    private final Preparation preparation;

    /**
     * @param people who may, and the candidates
     * @param connecting through which connection Remote is asked
     * @param preparation fills the form
     */
    public Rehearsal(People people, Connecting connecting, Preparation preparation) {
        this.people = people;
        this.connecting = connecting;
        this.preparation = preparation;
    }

    /**
     * The form of a place, filled.
     *
     * @throws RemoteHiringException when there is no form, or no connection to ask for it
     */
    public HireForm of(Actor actor, HiringRules rules, ApplicationId application, Optional<Placement> place) {
        User user = people.permitted(actor, Permission.CONNECT);
        Candidate candidate = people.required(actor.tenant(), application);
        Access access = connecting
                .access(user, Approach.byClick(Deadline.in(LONGEST)))
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.FORM_NOT_ASKED));
        HireDetails details = place.map(HireDetails.NONE::at).orElse(HireDetails.NONE);
        return preparation
                .prepare(access, details, candidate, rules)
                .anyForm()
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.FORM_NOT_THERE));
    }
}
