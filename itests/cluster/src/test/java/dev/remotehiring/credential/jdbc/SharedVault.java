package dev.remotehiring.credential.jdbc;

import dev.remotehiring.host.CredentialService;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;

/** The credential service of every node: one table, one master key. */
public final class SharedVault {
    private SharedVault() {}

    /** The service on a database; the key file is made if it is not there. */
    public static CredentialService open(Path masterKey, DataSource database) {
        return new JdbcCredentialService(new Settings(masterKey, true), database, Clock.systemUTC());
    }
}
