package dev.remotehiring.osgi;

import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.hostkit.InMemoryCandidates;
import dev.remotehiring.hostkit.InMemoryCredentials;
import dev.remotehiring.hostkit.InMemoryUsers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A host that keeps everything in memory; its ports can be taken away one by one. */
final class FakeHost implements AutoCloseable {
    private final BundleContext context;
    private final Map<Class<?>, Object> ports = new LinkedHashMap<>();
    private final Map<Class<?>, ServiceRegistration<?>> registrations = new LinkedHashMap<>();

    FakeHost(BundleContext context) {
        this.context = context;
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        ports.put(DataSource.class, database);
        ports.put(CredentialService.class, new InMemoryCredentials());
        ports.put(UserDirectory.class, new InMemoryUsers());
        ports.put(CandidateDirectory.class, new InMemoryCandidates());
        ports.keySet().forEach(this::offer);
    }

    InMemoryCredentials credentials() {
        return (InMemoryCredentials) ports.get(CredentialService.class);
    }

    InMemoryUsers users() {
        return (InMemoryUsers) ports.get(UserDirectory.class);
    }

    InMemoryCandidates candidates() {
        return (InMemoryCandidates) ports.get(CandidateDirectory.class);
    }

    /** What a query for numbers finds in the database. */
    List<Integer> numbers(String sql) throws SQLException {
        try (Connection connection = ((DataSource) ports.get(DataSource.class)).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<Integer> numbers = new ArrayList<>();
            while (row.next()) {
                numbers.add(row.getInt(1));
            }
            return numbers;
        }
    }

    void offer(Class<?> port) {
        registrations.put(port, context.registerService(port.getName(), ports.get(port), new Hashtable<>()));
    }

    void withdraw(Class<?> port) {
        registrations.remove(port).unregister();
    }

    @Override
    public void close() {
        registrations.values().forEach(ServiceRegistration::unregister);
    }
}
