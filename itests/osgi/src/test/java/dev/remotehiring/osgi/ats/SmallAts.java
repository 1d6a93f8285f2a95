package dev.remotehiring.osgi.ats;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.hostkit.InMemoryCandidates;
import dev.remotehiring.hostkit.InMemoryUsers;
import java.sql.SQLException;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Registers the host's ports as soon as it starts, and its database as soon as there is a driver. It hires by commands of
 * the shell: {@code ats:hire marta}.
 */
public final class SmallAts implements BundleActivator {
    static final Actor ADA = new Actor(new TenantId("acme"), new UserId("ada"));

    private ServiceTracker<DataSourceFactory, ServiceRegistration<DataSource>> databases;

    @Override
    public void start(BundleContext context) {
        context.registerService(UserDirectory.class, users(), new Hashtable<>());
        context.registerService(CandidateDirectory.class, candidates(), new Hashtable<>());
        context.registerService(
                Commands.class,
                new Commands(context),
                new Hashtable<>(Map.of("osgi.command.scope", "ats", "osgi.command.function", new String[] {
                    "secret", "connect", "consented", "hire", "save", "setting"
                })));
        databases = new ServiceTracker<>(context, DataSourceFactory.class, null) {
            @Override
            public ServiceRegistration<DataSource> addingService(ServiceReference<DataSourceFactory> driver) {
                return context.registerService(
                        DataSource.class,
                        database(context.getService(driver), context.getProperty("ats.data")),
                        new Hashtable<>());
            }

            @Override
            public void removedService(
                    ServiceReference<DataSourceFactory> driver, ServiceRegistration<DataSource> database) {
                database.unregister();
            }
        };
        databases.open();
    }

    @Override
    public void stop(BundleContext context) {
        databases.close();
    }

    private static DataSource database(DataSourceFactory driver, String folder) {
        Properties where = new Properties();
        where.setProperty(DataSourceFactory.JDBC_URL, "jdbc:h2:file:" + folder + "/ats;WRITE_DELAY=0");
        where.setProperty(DataSourceFactory.JDBC_USER, "ats");
        try {
            return driver.createDataSource(where);
        } catch (SQLException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static UserDirectory users() {
        return new InMemoryUsers()
                .put(
                        "ada",
                        new User(
                                ADA,
                                "Ada",
                                Optional.of("ada.admin@acme.example"),
                                Locale.ENGLISH,
                                Set.of(Permission.HIRE, Permission.CONNECT, Permission.OPERATE)));
    }

    private static CandidateDirectory candidates() {
        return new InMemoryCandidates()
                .put(
                        ADA.tenant(),
                        new Candidate(
                                new ApplicationId("marta"),
                                "Marta Silva",
                                Optional.of("marta@people.example"),
                                Optional.empty(),
                                Optional.of("Software Engineer"),
                                CountryCode.of("PRT"),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()));
    }
}
