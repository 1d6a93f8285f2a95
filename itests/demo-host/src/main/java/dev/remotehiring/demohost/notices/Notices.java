package dev.remotehiring.demohost.notices;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.demohost.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The notices of all users. */
public final class Notices {
    private static final String OF_USER = " FROM ats_notice WHERE tenant = ? AND user_id = ?";

    private final Database database;

    /** @param database where they are */
    public Notices(Database database) {
        this.database = database;
    }

    /** Keeps a notice, unless the same was kept before. */
    void add(Notice notice) {
        database.update(
                "INSERT INTO ats_notice (id, tenant, user_id, at, words, link, seen)"
                        + " SELECT ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM ats_notice WHERE id = ?)",
                notice.id(),
                notice.to().tenant().value(),
                notice.to().user().value(),
                notice.at().atOffset(ZoneOffset.UTC),
                notice.words(),
                notice.link(),
                notice.seen(),
                notice.id());
    }

    /** A user's notices, newest first. */
    List<Notice> of(Actor user) {
        return database.query(
                "SELECT id, tenant, user_id, at, words, link, seen" + OF_USER + " ORDER BY at DESC LIMIT 100",
                Notices::read,
                user.tenant().value(),
                user.user().value());
    }

    /** How many a user has not seen. */
    public long unread(Actor user) {
        return database.query(
                        "SELECT COUNT(*)" + OF_USER + " AND seen = FALSE",
                        row -> row.getLong(1),
                        user.tenant().value(),
                        user.user().value())
                .get(0);
    }

    /** The user has seen them all. */
    void seen(Actor user) {
        database.update(
                "UPDATE ats_notice SET seen = TRUE WHERE tenant = ? AND user_id = ?",
                user.tenant().value(),
                user.user().value());
    }

    private static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                row.getString(1),
                new Actor(new TenantId(row.getString(2)), new UserId(row.getString(3))),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7));
    }
}
