package dev.remotehiring.internal.admin;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.grant.ClientCredentialsGrant;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.DroppedSecrets;
import dev.remotehiring.internal.journal.Leases;
import dev.remotehiring.internal.token.ClientRefusedException;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.Fingerprint;
import dev.remotehiring.internal.token.GrantRefusedException;
import dev.remotehiring.internal.token.TokenEndpoint;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces the client secret: the new one is proved before it counts, the old one goes when somebody says so. */
public final class SecretRotation {
    private static final Logger LOG = LoggerFactory.getLogger(SecretRotation.class);

    private final ClientSecrets secrets;
    private final TokenEndpoint endpoint;
    private final DroppedSecrets dropped;
    private final Leases leases;

    /**
     * @param secrets where they are kept
     * @param endpoint proves one
     * @param dropped what no node uses any more
     * @param leases hold tokens on their way between nodes
     */
    public SecretRotation(ClientSecrets secrets, TokenEndpoint endpoint, DroppedSecrets dropped, Leases leases) {
        this.secrets = secrets;
        this.endpoint = endpoint;
        this.dropped = dropped;
        this.leases = leases;
    }

    void replaceBy(Secret next, Deadline deadline) {
        if (dropped.contains(Fingerprint.full(next.reveal()))) {
            throw new RemoteHiringException(ErrorCode.SECRET_DROPPED_BEFORE);
        }
        try {
            endpoint.request(new ClientCredentialsGrant(), next, deadline);
        } catch (ClientRefusedException | GrantRefusedException e) {
            throw new RemoteHiringException(e, ErrorCode.SECRET_NOT_ACCEPTED);
        }
        secrets.replaceBy(next);
        LOG.info("The client secret was replaced. The one of before is tried too, until it is dropped.");
    }

    void dropOld() {
        Optional<Secret> old = secrets.before();
        if (old.isEmpty()) {
            throw new RemoteHiringException(ErrorCode.SECRET_IS_ONLY_ONE);
        }
        dropped.add(Fingerprint.full(old.get().reveal()));
        leases.forgetNotes();
        secrets.dropBefore(old.get());
        LOG.info("The older client secret was dropped, with all access tokens that were got with it.");
    }
}
