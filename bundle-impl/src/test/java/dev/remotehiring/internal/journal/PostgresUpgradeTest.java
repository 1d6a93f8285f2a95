package dev.remotehiring.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.Rows;
import dev.remotehiring.internal.Together;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Upgrades on PostgreSQL, for hosts of several nodes. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresUpgradeTest extends UpgradeContract {
    private static Postgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = new Postgres();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    DataSource empty() {
        return postgres.empty();
    }

    @Test
    void migrate_whileTheVersionBeforeIsAtWork_losesNothing() throws Exception {
        VersionTwo.tables(database, 2);

        Together.all(9, number -> {
            if (number == 0) {
                Schema.migrateBesideOthers(new Database(source));
            } else {
                beginUntilDone("hire-" + number);
            }
            return true;
        });

        assertEquals(8, hires.in(HireState.REQUESTED, Optional.empty()).size());
    }

    /** A node that meets the upgrade may be told that the database failed; the click that is repeated works. */
    private void beginUntilDone(String id) {
        for (int tries = 0; older.run("hire.again", "id", id).isEmpty(); tries++) {
            try {
                older.begin(id, id);
            } catch (RemoteHiringException e) {
                if (tries == 10) {
                    throw e;
                }
            }
        }
    }

    /** Two JVMs and more: nothing but the database is between them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void migrate_byManyNodesAtOnce_isDoneOnce(int version) throws Exception {
        if (version > 0) {
            VersionTwo.tables(new Database(source), version);
        }

        Together.all(6, number -> {
            Schema.migrateBesideOthers(new Database(source));
            return true;
        });

        assertEquals(List.of("5 3"), Rows.of(source, "SELECT version, oldest FROM rh_schema"));
    }
}
