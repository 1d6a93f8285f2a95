package dev.remotehiring.demohost.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * The demo's database: an H2 file that stands being killed. What is committed is on the disk: left to itself, H2 waits for
 * half a second. One transaction goes on at a time: killed in the midst of several, H2 may come back without its last
 * commits, or with rows that nobody can change any more.
 */
final class Pool {
    private static final int MOST = 1;

    private Pool() {}

    static HikariDataSource open(DataSourceFactory h2, Path data) {
        Properties properties = new Properties();
        properties.setProperty(
                DataSourceFactory.JDBC_URL,
                "jdbc:h2:file:" + data.resolve("database").resolve("ats") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        properties.setProperty(DataSourceFactory.JDBC_USER, "ats");
        HikariConfig config = new HikariConfig();
        config.setPoolName("ats");
        config.setMaximumPoolSize(MOST);
        try {
            config.setDataSource(h2.createDataSource(properties));
        } catch (SQLException failed) {
            throw new IllegalStateException("The database of the ATS cannot be opened.", failed);
        }
        return new HikariDataSource(config);
    }
}
