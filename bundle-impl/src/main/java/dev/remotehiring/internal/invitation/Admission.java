package dev.remotehiring.internal.invitation;

import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.consent.Terms;
import dev.remotehiring.internal.journal.Invitations;
import dev.remotehiring.internal.journal.StoredInvitation;
import java.util.Optional;

/**
 * The terms of one answer to an invited visitor: the connection is the tenant's, and the invitation is used up just before
 * it is kept, by one answer only.
 */
final class Admission implements Terms {
    private final StoredInvitation invitation;
    private final Invitations invitations;
    private final Runnable check;
    private boolean taken;

    Admission(StoredInvitation invitation, Invitations invitations, Runnable check) {
        this.invitation = invitation;
        this.invitations = invitations;
        this.check = check;
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public Optional<ConnectInvitationId> invitation() {
        return Optional.of(invitation.id());
    }

    @Override
    public void check() {
        check.run();
    }

    @Override
    public void take() {
        taken = invitations.use(invitation);
        if (!taken) {
            throw new RemoteHiringException(ErrorCode.INVITATION_OVER);
        }
    }

    @Override
    public void kept() {
        taken = false; // nothing of it can be given back any more
    }

    /**
     * Nothing was kept after all.
     *
     * @param why what went wrong; it is told, whatever goes wrong here
     */
    void giveBack(RuntimeException why) {
        if (!taken) {
            return;
        }
        try {
            invitations.reopen(invitation);
        } catch (RemoteHiringException second) {
            why.addSuppressed(second);
        }
    }
}
