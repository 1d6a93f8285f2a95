package dev.remotehiring.internal.admin;

import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Upkeep;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a connection that nobody has used for a day, one at a time: the next click finds its access renewed, and a
 * connection that was withdrawn is known before somebody needs it.
 */
public final class Probes implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Probes.class);
    private static final Duration LONGEST = Duration.ofSeconds(18);

    private final Upkeep upkeep;
    private final ConnectionStore connections;
    private final Speaking speaking;

    /**
     * @param upkeep which one
     * @param connections what is there
     * @param speaking proves one
     */
    public Probes(Upkeep upkeep, ConnectionStore connections, Speaking speaking) {
        this.upkeep = upkeep;
        this.connections = connections;
        this.speaking = speaking;
    }

    @Override
    public void run() {
        try {
            upkeep.next().ifPresent(this::look);
        } catch (RuntimeException e) { // whatever it is: a round that throws would be the last one
            LOG.warn("Connections that nobody uses could not be looked at: {}", e.getMessage(), e);
        }
    }

    private void look(Upkeep.Due due) {
        Optional<StoredConnection> connection = connections.find(due.tenant(), due.connection());
        if (connection.isEmpty()) {
            upkeep.forget(due.tenant(), due.connection());
            return;
        }
        if (connection.get().isAlive()
                && speaking.check(Access.inBackground(connection.get(), Deadline.in(LONGEST)))
                        .works()) {
            upkeep.used(due.tenant(), due.connection());
        }
    }
}
