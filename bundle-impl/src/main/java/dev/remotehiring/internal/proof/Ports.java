package dev.remotehiring.internal.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.UserDirectory;

/** The host's directories: asked for somebody and something that nobody has. */
final class Ports {
    private static final TenantId NOBODYS = new TenantId("remote-hiring-proof");

    private final UserDirectory users;
    private final CandidateDirectory candidates;

    Ports(UserDirectory users, CandidateDirectory candidates) {
        this.users = users;
        this.candidates = candidates;
    }

    Proof prove() {
        asked(() -> users.find(new Actor(NOBODYS, new UserId("nobody"))), ErrorCode.USERS_FAILED);
        asked(() -> candidates.find(NOBODYS, new ApplicationId("none")), ErrorCode.CANDIDATES_FAILED);
        return Proof.proved(Item.HOST);
    }

    private static void asked(Runnable question, ErrorCode otherwise) {
        try {
            question.run();
        } catch (RuntimeException e) {
            throw new RemoteHiringException(e, otherwise);
        }
    }
}
