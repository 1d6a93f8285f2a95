package dev.remotehiring.internal.token;

import dev.remotehiring.internal.journal.Postgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Two nodes on PostgreSQL. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresTwoNodesTest extends TwoNodesContract {
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
}
