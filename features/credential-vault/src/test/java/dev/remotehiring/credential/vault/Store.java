package dev.remotehiring.credential.vault;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.credential.vault.standin.KeyValueTwo;
import dev.remotehiring.credential.vault.standin.Policy;
import dev.remotehiring.credential.vault.standin.VaultStandIn;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

/** A Vault with one mount, and a token file whose token may do what the README says, and no more. */
final class Store implements AutoCloseable {
    static final CredentialKey KEY = key("company-1");
    static final String PATH = "v1/8:tenant-1/CONNECTION/15:gateway.example/9:company-1";
    static final String TOKEN = "hvs.marker-of-the-token-0815";

    private static final Duration TIME = Duration.ofSeconds(10);

    private final Path tokenFile;
    private final VaultStandIn vault = VaultStandIn.start();
    private final KeyValueTwo engine = vault.mount("", "secret");

    Store(Path folder) {
        tokenFile = folder.resolve("token");
        allow(TOKEN);
    }

    static CredentialKey key(String name) {
        return new CredentialKey(
                Optional.of(new TenantId("tenant-1")), CredentialKind.CONNECTION, "gateway.example", name);
    }

    VaultStandIn vault() {
        return vault;
    }

    KeyValueTwo engine() {
        return engine;
    }

    Path tokenFile() {
        return tokenFile;
    }

    /** Makes a token good, and writes it into the file. */
    void allow(String token) {
        vault.allow(token, "", readmePolicy());
        writeToken(token);
    }

    void writeToken(String text) {
        try {
            Files.deleteIfExists(tokenFile);
            Files.createFile(
                    tokenFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(tokenFile, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Settings settings() {
        return settings("secret");
    }

    Settings settings(String mount) {
        return new Settings(vault.address(), tokenFile, mount, "remote-hiring", Optional.empty(), Optional.empty());
    }

    VaultCredentialService start() {
        return new VaultCredentialService(settings(), TIME);
    }

    long write(CredentialKey key, String secret) {
        return start().compareAndSet(key, new Secret(secret), CredentialService.ABSENT)
                .orElseThrow();
    }

    /** Somebody with every right, past the plugin. */
    Operator operator() {
        return new Operator(vault);
    }

    static Policy readmePolicy() {
        try {
            String readme = Files.readString(Path.of("README.md"));
            int begin = readme.indexOf("```hcl");
            return Policy.parse(readme.substring(begin, readme.indexOf("```", begin + 3)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        vault.close();
    }
}
