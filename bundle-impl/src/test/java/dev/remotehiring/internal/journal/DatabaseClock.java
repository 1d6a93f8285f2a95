package dev.remotehiring.internal.journal;

import java.time.Duration;
import javax.sql.DataSource;

/** A database's clock that tests move, as far as budgets see: everything that is written lies further back then. */
public final class DatabaseClock {
    private final Database database;

    /** @param source where the tables are, or will be */
    public DatabaseClock(DataSource source) {
        database = new Database(source, Schema::migrate);
    }

    /** Time passes; a negative one puts the clock back. */
    public void advance(Duration time) {
        database.transaction(
                transaction -> transaction.update("UPDATE rh_budget SET resets_at = resets_at - ?", time.toMillis()));
    }
}
