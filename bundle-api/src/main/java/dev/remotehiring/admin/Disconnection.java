package dev.remotehiring.admin;

import dev.remotehiring.api.Connection;
import java.time.Instant;
import java.util.Optional;

/**
 * What was erased of a connection.
 *
 * @param at when
 * @param connection the connection as it was; empty when what was stored could not be read
 * @param assertions how many connections by assertion went with it
 * @param consents how many consents that were under way
 * @param requests how many requests to connect that it had answered
 * @param entry the id of the audit's entry; empty when it could not be written
 * @param correlation the correlation id of that entry and of the log
 */
public record Disconnection(
        Instant at,
        Optional<Connection> connection,
        int assertions,
        int consents,
        int requests,
        Optional<String> entry,
        Optional<String> correlation) {}
