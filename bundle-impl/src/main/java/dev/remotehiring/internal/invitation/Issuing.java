package dev.remotehiring.internal.invitation;

import dev.remotehiring.admin.ConnectInvitation;
import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.admin.MadeConnectInvitation;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ConnectCode;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.journal.Invitations;
import dev.remotehiring.internal.journal.StoredInvitation;
import dev.remotehiring.internal.token.Fingerprint;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes, lists and withdraws connect invitations. Whoever calls has seen to it that the actor may connect. */
public final class Issuing {
    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int CODE_BYTES = 32;

    private final Invitations invitations;
    private final Inviters inviters;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param invitations the journal
     * @param inviters what they are called
     * @param clock tells until when they are good
     */
    public Issuing(Invitations invitations, Inviters inviters, Clock clock) {
        this.invitations = invitations;
        this.inviters = inviters;
        this.clock = clock;
    }

    /** A new one, with its code, of which only a hash is kept. */
    public MadeConnectInvitation make(Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ConnectCode code = newCode();
        StoredInvitation invitation = new StoredInvitation(
                new ConnectInvitationId(UUID.randomUUID().toString()),
                actor,
                now,
                now.plus(GOOD_FOR),
                Optional.empty(),
                Optional.empty());
        invitations.add(invitation, Fingerprint.full(code.reveal()));
        return new MadeConnectInvitation(shown(invitation), code);
    }

    private ConnectCode newCode() {
        byte[] bits = new byte[CODE_BYTES];
        random.nextBytes(bits);
        return new ConnectCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Those of the actor's tenant, newest first. */
    public List<ConnectInvitation> list(Actor actor) {
        return invitations.of(actor.tenant()).stream().map(this::shown).toList();
    }

    private ConnectInvitation shown(StoredInvitation invitation) {
        return invitation.shown(inviters.name(invitation.from()), clock.instant());
    }

    /** Withdraws an open one of the actor's tenant, whoever made it. */
    public void revoke(Actor actor, ConnectInvitationId id) {
        boolean revoked = invitations
                .find(id)
                .filter(invitation -> invitation.from().tenant().equals(actor.tenant()))
                .filter(invitation -> invitations.revoke(invitation, actor))
                .isPresent();
        if (!revoked) {
            throw new RemoteHiringException(ErrorCode.INVITATION_UNKNOWN);
        }
    }
}
