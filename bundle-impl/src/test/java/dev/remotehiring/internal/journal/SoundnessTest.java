package dev.remotehiring.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.internal.Rows;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A database whose transactions are none is found out. */
class SoundnessTest {
    private final JdbcDataSource real = new JdbcDataSource();

    SoundnessTest() {
        real.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** As a data source does that is part of a larger transaction: it commits when it likes. */
    private DataSource committingAtOnce() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> heedless(real.getConnection()));
    }

    private static Connection heedless(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().matches("setAutoCommit|commit|rollback")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Soundness.Seen seen(DataSource source) {
        return new Soundness(new Database(source, Schema::migrate)).look();
    }

    private List<String> left() {
        return Rows.of(real, "SELECT name FROM rh_lease");
    }

    @Test
    void look_goodDatabase_takesBackAndTellsTheVersion() {
        Soundness.Seen seen = seen(real);
        assertEquals(true, seen.takesBack());
        assertEquals(Rows.of(real, "SELECT version FROM rh_schema"), List.of(Integer.toString(seen.version())));
        assertEquals(List.of(), left());
    }

    @Test
    void look_databaseThatKeepsAll_isFoundOutAndCleanedUp() {
        assertEquals(false, seen(committingAtOnce()).takesBack());
        assertEquals(List.of(), left());
    }
}
