package dev.remotehiring.internal.gateway;

import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.StoredConnection;

/**
 * Through which connection a call goes, and by when it must be answered.
 *
 * @param connection the connection; decides the company
 * @param deadline of the whole piece of work that the call is part of
 */
public record Access(StoredConnection connection, Deadline deadline) {
    /** For work that nobody waits for. */
    public static Access inBackground(StoredConnection connection, Deadline deadline) {
        return new Access(connection, deadline);
    }
}
