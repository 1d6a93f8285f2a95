package dev.remotehiring.demohost.login;

import dev.remotehiring.demohost.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** Who is logged in where: the browser has a random text, the database its fingerprint. Logins survive a restart. */
public final class Sessions {
    /** The name of the browser's cookie. */
    public static final String COOKIE = "kestrel-session";

    static final Duration LENGTH = Duration.ofHours(12);

    private final Database database;
    private final Clock clock;

    /**
     * @param database where they are kept
     * @param clock ends them
     */
    public Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Logs a user in. @return what the browser keeps */
    public String begin(String login) {
        String token = Digests.random();
        database.update(
                "DELETE FROM ats_session WHERE until < ?", clock.instant().atOffset(ZoneOffset.UTC));
        database.update(
                "INSERT INTO ats_session (id, login, until) VALUES (?, ?, ?)",
                id(token),
                login,
                clock.instant().plus(LENGTH).atOffset(ZoneOffset.UTC));
        return token;
    }

    /** The login name of a session that has not ended. */
    Optional<String> login(String token) {
        return database
                .query(
                        "SELECT login FROM ats_session WHERE id = ? AND until > ?",
                        row -> row.getString(1),
                        id(token),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    /** Logs out. */
    public void end(String token) {
        database.update("DELETE FROM ats_session WHERE id = ?", id(token));
    }

    private static String id(String token) {
        return Digests.of("session", token);
    }
}
