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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The credentials of a table, sealed by the master keys; nothing is ever written in clear. */
final class SealedCredentials implements CredentialService {
    private static final Logger LOG = LoggerFactory.getLogger(SealedCredentials.class);

    private final CredentialTable table;
    private final Seal seal;

    /** Makes the table and the master key where they are missing, and seals anew what an older master key sealed. */
    SealedCredentials(Settings settings, Database database, Clock clock) {
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
