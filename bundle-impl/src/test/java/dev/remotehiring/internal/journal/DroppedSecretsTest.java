package dev.remotehiring.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.hostkit.MovableClock;
import dev.remotehiring.internal.Together;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Each use of a token asks whether its client secret was dropped: that must be cheap, and heard of within a second. */
class DroppedSecretsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Database database = new Database(counted(), Schema::migrate);
    private final DroppedSecrets here = new DroppedSecrets(database, clock);
    private final DroppedSecrets there = new DroppedSecrets(database, clock);

    private DataSource counted() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    connections.incrementAndGet();
                    if (away.get()) {
                        throw new SQLTransientConnectionException("away");
                    }
                    if (closed.get()) {
                        throw new IllegalStateException("the pool is closed");
                    }
                    return source.getConnection();
                });
    }

    private int asked(Runnable work) {
        int before = connections.get();
        work.run();
        return connections.get() - before;
    }

    @Test
    void add_here_isKnownHereAtOnceAndThereWithinASecond() {
        assertFalse(here.contains("a"));
        assertFalse(there.contains("a"));

        here.add("a");

        assertTrue(here.contains("a"));
        assertFalse(here.contains("b"));
        clock.advance(Duration.ofSeconds(1));
        assertTrue(there.contains("a"));
    }

    @Test
    void add_twice_isOnce() {
        here.add("a");
        there.add("a");

        assertTrue(here.contains("a"));
    }

    @Test
    void contains_whileThePoolThrowsWhatItLikes_isWhatWasKnown() {
        here.add("a");
        closed.set(true);
        clock.advance(Duration.ofSeconds(2));

        assertTrue(here.contains("a"));
        assertFalse(here.contains("b"));
    }

    @Test
    void contains_withinASecond_asksTheDatabaseOnce() {
        here.contains("a");

        assertEquals(0, asked(() -> here.contains("b")));
        clock.advance(Duration.ofSeconds(1));
        assertEquals(1, asked(() -> here.contains("a")));
    }

    @Test
    void contains_byManyAtOnce_asksTheDatabaseOnce() throws Exception {
        here.add("a");
        clock.advance(Duration.ofSeconds(1));
        int before = connections.get();

        assertTrue(Together.all(64, number -> here.contains("a")).stream().allMatch(found -> found));

        assertEquals(1, connections.get() - before);
    }

    @Test
    void contains_databaseAway_goesOnWithWhatWasKnownAndAsksOnceASecond() throws Exception {
        here.add("a");
        away.set(true);
        clock.advance(Duration.ofSeconds(1));
        int before = connections.get();

        assertTrue(Together.all(64, number -> here.contains("a") && !here.contains("b")).stream()
                .allMatch(found -> found));

        assertEquals(1, connections.get() - before);
        away.set(false);
        clock.advance(Duration.ofSeconds(1));
        assertEquals(1, asked(() -> here.contains("a")));
    }

    @Test
    void contains_clockPutBack_asksAgain() {
        here.contains("a");
        there.add("a");
        clock.advance(Duration.ofHours(-1));

        assertTrue(here.contains("a"));
    }
}
