package dev.remotehiring.internal.journal;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Statements and transactions on the host's database, in the SQL that H2 and PostgreSQL share. */
public final class Database {
    /** Text that H2 and PostgreSQL both read as their own clock, in milliseconds. */
    static final String NOW = "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";

    private static final int LONGEST_NAME = 400;
    private static final int TRIES = 3;

    /** Deadlock and serialization failure of both, PostgreSQL's deadlock, H2's lock timeout and concurrent update. */
    private static final Set<String> CONTENDED = Set.of("40001", "40P01", "HYT00", "90131");

    private final DataSource source;
    private final Consumer<Database> first;
    private volatile boolean ready;

    /** @param source the host's, with the tables in it */
    public Database(DataSource source) {
        this(source, database -> {});
    }

    /**
     * A database that may be away when the plugin starts.
     *
     * @param source the host's
     * @param first what must have worked once before anything else, each time tried again until it has
     */
    public Database(DataSource source, Consumer<Database> first) {
        this.source = source;
        this.first = first;
    }

    /** Work inside one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T with(Transaction transaction) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Does the work in one transaction: all of it, or nothing. Where another's transaction was in its way, it is done
     * again from the beginning; so it must do nothing else.
     */
    <T> T transaction(Work<T> work) {
        prepare();
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = source.getConnection()) {
                return inside(connection, work);
            } catch (SQLException e) {
                if (!isContended(e) || attempt == TRIES) {
                    throw new RemoteHiringException(e, ErrorCode.DATABASE_FAILED);
                }
            }
        }
    }

    private void prepare() {
        if (!ready) {
            synchronized (this) {
                if (!ready) {
                    first.accept(new Database(source));
                    ready = true;
                }
            }
        }
    }

    /** Anything but a commit is a rollback: turning auto-commit on again would commit what is half done. */
    private static <T> T inside(Connection connection, Work<T> work) throws SQLException {
        boolean before = connection.getAutoCommit();
        boolean committed = false;
        connection.setAutoCommit(false);
        try {
            T result = work.with(new Transaction(connection));
            connection.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(before);
        }
    }

    /** A name as it fits into its column. */
    static String name(String text) {
        String clean = text.replace("\0", "");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }

    /** Statements of one transaction. Parameters are text, numbers, instants (as milliseconds) or null. */
    static final class Transaction {
        private final Connection connection;

        Transaction(Connection connection) {
            this.connection = connection;
        }

        int update(String sql, Object... parameters) throws SQLException {
            try (PreparedStatement statement = prepared(sql, parameters)) {
                return statement.executeUpdate();
            }
        }

        <T> List<T> list(Row<T> row, String sql, Object... parameters) throws SQLException {
            try (PreparedStatement statement = prepared(sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }

        <T> Optional<T> first(Row<T> row, String sql, Object... parameters) throws SQLException {
            return list(row, sql, parameters).stream().findFirst();
        }

        private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            try {
                for (int i = 0; i < parameters.length; i++) {
                    Object value = parameters[i];
                    statement.setObject(i + 1, value instanceof Instant instant ? instant.toEpochMilli() : value);
                }
                return statement;
            } catch (SQLException | RuntimeException e) {
                statement.close();
                throw e;
            }
        }
    }

    /** An instant that was written by {@link Transaction#update}; empty for null. */
    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Whether there is no connection to be had: trying again at once only takes time. */
    static boolean isAway(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || String.valueOf(failure.getSQLState()).startsWith("08");
    }

    /** Whether a statement failed because somebody else's transaction was in its way: a deadlock, or a row held for long. */
    private static boolean isContended(SQLException failure) {
        return CONTENDED.contains(String.valueOf(failure.getSQLState()));
    }

    /** Whether a statement failed because a unique key is taken. */
    public static boolean isTaken(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }
}
