package dev.remotehiring.internal.gateway;

import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.StoredConnection;

/** How a connection is used that is yet to be chosen: by a click or in the background, and until when. */
@FunctionalInterface
public interface Approach {
    /** The access through a connection. */
    Access through(StoredConnection connection);

    /** Somebody waits. */
    static Approach byClick(Deadline deadline) {
        return connection -> new Access(connection, deadline);
    }

    /** Nobody waits. */
    static Approach inBackground(Deadline deadline) {
        return connection -> Access.inBackground(connection, deadline);
    }
}
