package dev.remotehiring.credential.jdbc;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
 * usable configuration, master key or database there is no service, and nothing is ever written in clear.
 */
@Component(
        service = CredentialService.class,
        configurationPid = "dev.remotehiring.credential.jdbc",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "service.ranking:Integer=-100")
@Designate(ocd = Configuration.class)
public final class JdbcCredentialService implements CredentialService {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcCredentialService.class);

    private final CredentialTable table;
    private final Seal seal;

    /**
     * Makes the table and the master key where they are missing, and seals anew what an older master key sealed.
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
        new Migration(database).run();
        table = new CredentialTable(database);
        seal = new Seal(masterKeys(settings, clock));
        table.notSealedBy(seal.newestKey()).forEach(this::sealAnew);
    }

    @Override
    public Optional<VersionedSecret> find(CredentialKey key) {
        return table.find(key).flatMap(row -> open(key, row));
    }

    @Override
    public OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion) {
        if (expectedVersion == ABSENT) {
            return create(key, value);
        }
        long version = expectedVersion + 1;
        return versionIf(table.replace(key, expectedVersion, seal.close(value, key, version)), version);
    }

    @Override
    public boolean delete(CredentialKey key, long expectedVersion) {
        return table.delete(key, expectedVersion);
    }

    @Override
    public List<CredentialKey> list(TenantId tenant, CredentialKind kind) {
        return table.list(tenant, kind);
    }

    private OptionalLong create(CredentialKey key, Secret value) {
        Optional<Row> before = table.find(key);
        if (before.flatMap(Row::sealed).isPresent()) {
            return OptionalLong.empty();
        }
        long last = before.map(Row::version).orElse(ABSENT);
        Sealed sealed = seal.close(value, key, last + 1);
        boolean written = before.isPresent() ? table.revive(key, last, sealed) : table.insert(key, last + 1, sealed);
        return versionIf(written, last + 1);
    }

    private static OptionalLong versionIf(boolean written, long version) {
        return written ? OptionalLong.of(version) : OptionalLong.empty();
    }

    private Optional<VersionedSecret> open(CredentialKey key, Row row) {
        return row.sealed().map(value -> new VersionedSecret(seal.open(value, key, row.version()), row.version()));
    }

    private MasterKeys masterKeys(Settings settings, Clock clock) {
        MasterKeyFile file = new MasterKeyFile(settings.masterKeyFile());
        if (!file.exists() && settings.createMasterKey()) {
            if (!table.isEmpty()) {
                throw new CredentialStoreException("The master key file " + settings.masterKeyFile()
                        + " is missing, but credentials are stored that need it. Bring it back from the backup.");
            }
            file.create(LocalDate.now(clock));
            LOG.info("A new master key lies in {}. Back it up, apart from the database.", settings.masterKeyFile());
        }
        return file.read();
    }

    private void sealAnew(CredentialKey key) {
        try {
            table.find(key)
                    .ifPresent(row -> open(key, row)
                            .ifPresent(secret -> table.reseal(
                                    key, secret.version(), seal.close(secret.secret(), key, secret.version()))));
        } catch (CredentialStoreException closed) {
            LOG.error("The credential {} stays sealed as it is.", key.path(), closed);
        }
    }
}
