package dev.remotehiring.demohost.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs one statement after the other, each committed at once. */
public final class Database {
    private final DataSource source;

    /** @param source hands out connections */
    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * Makes something of a row.
     *
     * @param <T> what is made
     */
    public interface Row<T> {
        /** Reads the current row. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows that a query gives. */
    public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException("The database of the ATS failed.", failed);
        }
    }

    /** Changes rows. @return how many */
    public int update(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database of the ATS failed.", failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }
}
