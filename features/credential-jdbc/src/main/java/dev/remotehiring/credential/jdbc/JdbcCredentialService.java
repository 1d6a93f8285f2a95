package dev.remotehiring.credential.jdbc;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps credentials sealed in a table. Its ranking is negative: a credential service of the host's own wins. Without a
 * usable configuration or master key there is no service. The database may be away when it starts: then each use tries
 * again. A service that could not be made would not be asked for a second time.
 */
@Component(
        service = CredentialService.class,
        configurationPid = "dev.remotehiring.credential.jdbc",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "service.ranking:Integer=-100")
@Designate(ocd = Configuration.class)
public final class JdbcCredentialService implements CredentialService {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcCredentialService.class);

    private final Supplier<SealedCredentials> opening;
    private SealedCredentials opened;

    /**
     * Opens the table, unless the database is away.
     *
     * @param configuration where the master key is
     * @param dataSource the host's database
     */
    @Activate
    public JdbcCredentialService(Configuration configuration, @Reference(name = "dataSource") DataSource dataSource) {
        this(Settings.from(configuration), dataSource, Clock.systemUTC());
    }

    JdbcCredentialService(Settings settings, DataSource dataSource, Clock clock) {
        Database database = new Database(dataSource);
        opening = () -> new SealedCredentials(settings, database, clock);
        try {
            opened();
        } catch (CredentialStoreException e) {
            if (!(e.getCause() instanceof SQLException)) {
                throw e;
            }
            LOG.warn("The credentials cannot be had before the database is there: {}", e.getMessage());
        }
    }

    @Override
    public Optional<VersionedSecret> find(CredentialKey key) {
        return opened().find(key);
    }

    @Override
    public OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion) {
        return opened().compareAndSet(key, value, expectedVersion);
    }

    @Override
    public boolean delete(CredentialKey key, long expectedVersion) {
        return opened().delete(key, expectedVersion);
    }

    @Override
    public List<CredentialKey> list(TenantId tenant, CredentialKind kind) {
        return opened().list(tenant, kind);
    }

    private synchronized SealedCredentials opened() {
        if (opened == null) {
            opened = opening.get();
        }
        return opened;
    }
}
