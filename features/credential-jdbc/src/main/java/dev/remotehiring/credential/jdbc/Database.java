package dev.remotehiring.credential.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Borrows connections of the host's data source, one transaction each. */
final class Database {
    private static final int SECONDS = 10;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Something done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Does the work and commits it; on any failure rolls it back and throws. */
    <T> T run(Work<T> work) {
        try {
            return tryToRun(work);
        } catch (SQLException failed) {
            throw new CredentialStoreException("The database of the credentials failed.", failed);
        }
    }

    /** The same, for those who know what to do about a failure. */
    <T> T tryToRun(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return commit(connection, work);
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    private static <T> T commit(Connection connection, Work<T> work) throws SQLException {
        try {
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failed) {
            rollback(connection, failed);
            throw failed;
        }
    }

    private static void rollback(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            failed.addSuppressed(broken);
        }
    }

    /** A statement that gives up after a while, with its parameters. */
    static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(SECONDS);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }

    static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }
}
