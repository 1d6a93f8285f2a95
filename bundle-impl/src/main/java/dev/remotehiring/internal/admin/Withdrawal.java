package dev.remotehiring.internal.admin;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.gateway.Companies;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a connection that one user withdrew from one that the whole company withdrew: Remote lists the companies that
 * let the partner act (the Remote facts, section 5.4). Where Remote does not say, it stays unsaid.
 */
public final class Withdrawal {
    private static final Logger LOG = LoggerFactory.getLogger(Withdrawal.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ConnectionStore connections;
    private final Companies companies;

    /**
     * @param connections where the reason is noted
     * @param companies who lets the partner act
     */
    public Withdrawal(ConnectionStore connections, Companies companies) {
        this.connections = connections;
        this.companies = companies;
    }

    /** Finds out why a connection by consent has ended, and notes it. */
    public void findOut(StoredConnection ended) {
        if (ended.kind() != Connection.Kind.CONSENT) {
            return;
        }
        try {
            boolean listed = companies.authorized(Deadline.in(LONGEST)).stream()
                    .anyMatch(company -> company.id().equals(ended.company()));
            connections
                    .find(ended.tenant(), ended.id())
                    .filter(now -> now.connectedAt().equals(ended.connectedAt()) && !now.isAlive())
                    .ifPresent(now -> connections.save(now.with(
                            listed ? Connection.Ended.WITHDRAWN_FOR_USER : Connection.Ended.WITHDRAWN_FOR_COMPANY)));
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.debug("Why the connection of tenant {} has ended is not known: {}", ended.tenant(), e.getMessage());
        }
    }
}
