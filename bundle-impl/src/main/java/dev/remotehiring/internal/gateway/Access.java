package dev.remotehiring.internal.gateway;

import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.StoredConnection;

/**
 * Through which connection a call goes, by when it must be answered, and whether somebody waits for it.
 *
 * @param connection the connection; decides the company
 * @param deadline of the whole piece of work that the call is part of
 * @param urgency whether somebody waits
 */
public record Access(StoredConnection connection, Deadline deadline, Urgency urgency) {
    /** For a click. */
    public Access(StoredConnection connection, Deadline deadline) {
        this(connection, deadline, Urgency.CLICK);
    }

    /** For work that nobody waits for. */
    public static Access inBackground(StoredConnection connection, Deadline deadline) {
        return new Access(connection, deadline, Urgency.BACKGROUND);
    }
}
