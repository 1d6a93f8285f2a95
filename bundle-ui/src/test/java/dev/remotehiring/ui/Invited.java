package dev.remotehiring.ui;

import dev.remotehiring.admin.ConnectInvitation;
import dev.remotehiring.admin.ConnectInvitation.State;
import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.api.ConnectCode;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.InvitedTo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Adam's connect invitation, for all that the fakes say about it. */
final class Invited {
    static final ConnectCode CODE = new ConnectCode("only-who-has-this-code-may-connect-us-12345");
    static final String STATE = "s3cret-invited-state";
    static final Instant UNTIL = Hires.NOW.plus(Duration.ofDays(7));
    static final InvitedTo TO = new InvitedTo(
            "Adam <Admin> & Söhne",
            "Acme <GmbH>",
            EnvironmentName.SANDBOX,
            List.of("employment:write", "some:thing"),
            UNTIL,
            false);

    private Invited() {}

    static ConnectInvitation in(State state) {
        return new ConnectInvitation(
                new ConnectInvitationId("i-" + state),
                People.ADAM.person(),
                Hires.NOW,
                UNTIL,
                state,
                Optional.of(Hires.NOW).filter(at -> state != State.OPEN));
    }
}
