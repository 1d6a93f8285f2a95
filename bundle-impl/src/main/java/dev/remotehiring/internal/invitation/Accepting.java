package dev.remotehiring.internal.invitation;

import dev.remotehiring.admin.ConnectInvitation.State;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.ConnectCode;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.InvitedCallback;
import dev.remotehiring.api.InvitedTo;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.consent.Consent;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Invitations;
import dev.remotehiring.internal.journal.StoredInvitation;
import dev.remotehiring.internal.token.Fingerprint;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a visitor whom the host does not know can do with a code: look what it is for, set out for Remote's consent page,
 * and come back. Two things stand in for a login: whoever sets out has the code, and whoever comes back has the browser
 * that set out. The invitation and its maker's permission are looked at each time.
 */
public final class Accepting {
    private static final Logger LOG = LoggerFactory.getLogger(Accepting.class);

    /** Somebody who makes codes up keeps nobody else away for long: each costs one look by a key. */
    static final int MOST_LOOKUPS = 3_000;

    /** Of each code that exists: each use of one is written into the audit. */
    static final int MOST_KNOWN = 60;

    private final Settings settings;
    private final Invitations invitations;
    private final Inviters inviters;
    private final Consent consent;
    private final Clock clock;
    private final Pace lookups;
    private final Paces known;

    /**
     * @param settings the environment and the scopes
     * @param invitations the journal
     * @param inviters who invites
     * @param consent the way to Remote and back
     * @param clock tells what is good
     */
    public Accepting(Settings settings, Invitations invitations, Inviters inviters, Consent consent, Clock clock) {
        this.settings = settings;
        this.invitations = invitations;
        this.inviters = inviters;
        this.consent = consent;
        this.clock = clock;
        this.lookups = new Pace(clock, MOST_LOOKUPS);
        this.known = new Paces(clock, MOST_KNOWN);
    }

    /**
     * What came of a consent.
     *
     * @param inviter in whose name, in which tenant
     * @param outcome what came of it
     */
    public record Answered(Actor inviter, ConsentOutcome outcome) {}

    /** What a code is for; empty for one that is not good. */
    public Optional<InvitedTo> look(ConnectCode code, BrowserSession session) {
        Optional<StoredInvitation> known = known(code);
        Optional<StoredInvitation> good = known.filter(this::isGood);
        good.ifPresent(invitations::noteOpened);
        return good.map(invitation -> shown(invitation, false))
                .or(() -> known.filter(invitation -> wasUsedHere(invitation, session))
                        .map(invitation -> shown(invitation, true)));
    }

    /** Off to Remote's consent page. */
    public URI begin(ConnectCode code, BrowserSession session) {
        StoredInvitation invitation = known(code).filter(this::isGood).orElseThrow(Accepting::over);
        return consent.begin(
                new ConsentStart(invitation.from(), session, Optional.empty()), Optional.of(invitation.id()));
    }

    /** Takes the answer; empty when it answers no consent that began with an invitation. */
    public Optional<Answered> complete(InvitedCallback callback, Deadline deadline) {
        return callback.state()
                .flatMap(consent::invitationOf)
                .map(id -> invitations.find(id).orElseThrow(Accepting::over))
                .map(invitation -> new Answered(invitation.from(), completed(invitation, callback, deadline)));
    }

    private ConsentOutcome completed(StoredInvitation invitation, InvitedCallback callback, Deadline deadline) {
        Admission admission = new Admission(invitation, invitations, () -> {
            if (!isGood(invitations.find(invitation.id()).orElseThrow(Accepting::over))) {
                throw over();
            }
        });
        try {
            ConsentOutcome outcome = consent.complete(callback.by(invitation.from()), admission, deadline);
            if (outcome instanceof ConsentOutcome.WrongCompany) {
                invitations.endForOtherCompany(invitation);
            }
            if (outcome instanceof ConsentOutcome.Denied || outcome instanceof ConsentOutcome.NotAnAdmin) {
                noteDeclined(invitation);
            }
            return outcome;
        } catch (RuntimeException e) {
            admission.giveBack(e);
            throw e;
        }
    }

    /** The visitor has said no, and hears that, whatever goes wrong with the note of it. */
    private void noteDeclined(StoredInvitation invitation) {
        try {
            invitations.decline(invitation);
        } catch (RemoteHiringException e) {
            LOG.warn(
                    "Invitation {} was declined, but that could not be written down: it is still shown as open.",
                    invitation.id().value(),
                    e);
        }
    }

    private Optional<StoredInvitation> known(ConnectCode code) {
        lookups.step();
        Optional<StoredInvitation> found = invitations.ofCode(Fingerprint.full(code.reveal()));
        found.ifPresent(one -> known.of(one.id()).step());
        return found;
    }

    /** Whether it can be used; where it cannot, the attempt is written down. */
    private boolean isGood(StoredInvitation invitation) {
        State state = invitation.state(clock.instant());
        if (!state.good()) {
            invitations.noteRefused(invitation, state.name().toLowerCase(Locale.ROOT));
            return false;
        }
        if (!inviters.mayConnect(invitation.from())) {
            invitations.noteRefused(invitation, "inviter_not_permitted");
            return false;
        }
        return true;
    }

    private boolean wasUsedHere(StoredInvitation invitation, BrowserSession session) {
        return invitation.ended().equals(Optional.of(State.USED))
                && invitations.hasConnected(invitation.id(), Fingerprint.full(session.reveal()));
    }

    private InvitedTo shown(StoredInvitation invitation, boolean usedHere) {
        return new InvitedTo(
                inviters.name(invitation.from()),
                inviters.tenantName(invitation.from().tenant()),
                settings.environment().name(),
                List.of(settings.scopes().split(" ")),
                invitation.expiresAt(),
                usedHere);
    }

    private static RemoteHiringException over() {
        return new RemoteHiringException(ErrorCode.INVITATION_OVER);
    }
}
