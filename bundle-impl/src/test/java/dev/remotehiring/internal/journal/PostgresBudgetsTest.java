package dev.remotehiring.internal.journal;

import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Budgets on PostgreSQL, where several nodes meet. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresBudgetsTest extends BudgetsContract {
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
