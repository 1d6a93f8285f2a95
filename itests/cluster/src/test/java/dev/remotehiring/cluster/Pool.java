package dev.remotehiring.cluster;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A host's pool of connections. */
public final class Pool {
    private static final int MOST = 12;

    /** Killed in the midst of several transactions, H2 may come back without its last commits, or with rows locked. */
    private static final int MOST_OF_H2 = 1;

    private Pool() {}

    /** Opens one, on a JDBC address of PostgreSQL or H2. */
    public static HikariDataSource open(String address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setMaximumPoolSize(address.startsWith("jdbc:h2:") ? MOST_OF_H2 : MOST);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
