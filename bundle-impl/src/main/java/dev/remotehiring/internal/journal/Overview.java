package dev.remotehiring.internal.journal;

import dev.remotehiring.admin.Figure;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tables hold of all tenants together, for whoever runs the platform: counts and ids. */
public final class Overview {
    private final Database database;
    private final String issuer;
    private final Clock clock;

    /**
     * @param database where
     * @param issuer the gateway's host: what is of another environment is not seen
     * @param clock tells how old something is
     */
    public Overview(Database database, String issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * A connection that there is or was.
     *
     * @param tenant whose
     * @param connection which
     */
    public record Known(TenantId tenant, ConnectionId connection) {}

    /** The connections of all tenants that were ever used, those that are to be looked at last first. */
    public List<Known> connections() {
        return database.transaction(transaction -> transaction.list(
                row -> new Known(new TenantId(row.getString("tenant")), new ConnectionId(row.getString("connection"))),
                "SELECT tenant, connection FROM rh_connection WHERE issuer = ? ORDER BY look_at DESC",
                issuer));
    }

    /**
     * The newest rows of the audit, each as one line of ids and words.
     *
     * @param most how many at most
     */
    public List<String> audit(int most) {
        return database.transaction(transaction -> transaction.list(
                row -> String.join(
                        " ",
                        Instant.ofEpochMilli(row.getLong("at")).toString(),
                        "tenant=" + row.getString("tenant"),
                        "user=" + row.getString("user_id"),
                        row.getString("action"),
                        row.getString("subject"),
                        "result=" + row.getString("result"),
                        "correlation=" + row.getString("correlation")),
                "SELECT at, tenant, user_id, action, subject, result, correlation FROM rh_audit WHERE issuer = ?"
                        + " ORDER BY at DESC FETCH FIRST " + most + " ROWS ONLY",
                issuer));
    }

    private record Standing(String state, long hires, Optional<Instant> oldest) {}

    /**
     * How many hires there are in each state, and for those that are not over how many seconds ago the one that has stood
     * longest last changed; 0 where there is none.
     */
    public List<Figure> hires() {
        Instant now = clock.instant();
        List<Standing> found = database.transaction(this::standings);
        Stream<Standing> none = Stream.of(HireState.values())
                .map(HireState::name)
                .filter(state ->
                        found.stream().noneMatch(standing -> standing.state().equals(state)))
                .map(state -> new Standing(state, 0, Optional.of(now)));
        return Stream.concat(found.stream(), none)
                .flatMap(standing -> figures(standing, now))
                .toList();
    }

    private List<Standing> standings(Transaction transaction) throws SQLException {
        return transaction.list(
                row -> new Standing(row.getString("state"), row.getLong("hires"), Database.instant(row, "oldest")),
                "SELECT state, COUNT(*) AS hires, MIN(changed_at) AS oldest FROM rh_hire WHERE issuer = ?"
                        + " GROUP BY state",
                issuer);
    }

    private static Stream<Figure> figures(Standing standing, Instant now) {
        Map<String, String> state = Map.of("state", standing.state().toLowerCase(Locale.ROOT));
        Figure count = new Figure("remote.hiring.hires", state, Figure.Kind.GAUGE, standing.hires(), 0);
        Stream<Figure> age = standing
                .oldest()
                .filter(oldest -> goesOn(standing.state()))
                .map(oldest -> Math.max(0, now.toEpochMilli() - oldest.toEpochMilli()) / 1_000d)
                .map(seconds -> new Figure("remote.hiring.hires.oldest", state, Figure.Kind.GAUGE, seconds, 0))
                .stream();
        return Stream.concat(Stream.of(count), age);
    }

    /** A state of a newer version goes on, as far as is known here. */
    private static boolean goesOn(String state) {
        return Stream.of(HireState.values())
                .filter(known -> known.name().equals(state))
                .noneMatch(known -> known.isOver() || known == HireState.CREATED);
    }
}
