package dev.remotehiring.internal.invitation;

import dev.remotehiring.admin.ConnectInvitationId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A pace for each invitation: whoever has the link of one, perhaps of one that is long over, keeps nobody away from
 * another. Those of invitations that nobody has brought for long are forgotten.
 */
final class Paces {
    static final int KEPT = 1_000;

    private final Clock clock;
    private final int most;
    private final Map<ConnectInvitationId, Pace> paces = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most how many a minute, of each */
    Paces(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    synchronized Pace of(ConnectInvitationId invitation) {
        Pace pace = paces.computeIfAbsent(invitation, id -> new Pace(clock, most));
        if (paces.size() > KEPT) {
            paces.remove(paces.keySet().iterator().next());
        }
        return pace;
    }
}
