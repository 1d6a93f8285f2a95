package dev.remotehiring.internal.consent;

import dev.remotehiring.admin.ConnectInvitationId;
import java.util.Optional;

/** What else holds for an answer from Remote, beside its state. */
public interface Terms {
    /** Whether the connection is for the whole tenant. */
    boolean shared();

    /** The invitation that the consent must have begun with; empty for a user of the host. */
    Optional<ConnectInvitationId> invitation();

    /** Before anything is done. It throws when the answer does not count. */
    void check();

    /** Just before the connection is kept. It throws when it must not be. */
    void take();

    /** The connection is kept: what goes wrong from here on does not undo that. */
    void kept();

    /**
     * Those of a user whom the host has logged in.
     *
     * @param shared whether the connection is for the whole tenant
     */
    static Terms ofUser(boolean shared) {
        return new Terms() {
            @Override
            public boolean shared() {
                return shared;
            }

            @Override
            public Optional<ConnectInvitationId> invitation() {
                return Optional.empty();
            }

            @Override
            public void check() {
                // who is logged in was looked at by the caller
            }

            @Override
            public void take() {
                // a user may connect as often as wanted
            }

            @Override
            public void kept() {
                // nothing was taken
            }
        };
    }
}
