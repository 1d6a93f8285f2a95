package dev.remotehiring.demohost.wiring;

import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the client secret that the local Remote was started with into the credential service. */
@Component(
        service = {},
        immediate = true)
public final class ClientSecret {
    /**
     * @param bundle whose properties are the settings
     * @param credentials gets the secret
     */
    @Activate
    public ClientSecret(BundleContext bundle, @Reference CredentialService credentials) throws IOException {
        this(Settings.from(bundle::getProperty), credentials);
    }

    ClientSecret(Settings settings, CredentialService credentials) throws IOException {
        if (!settings.empty()
                && settings.gateway().isPresent()
                && settings.clientSecretFile().isPresent()) {
            CredentialKey key = key(settings.gateway().get(), settings.clientSecretAlias());
            store(credentials, key, read(settings.clientSecretFile().get()));
        }
    }

    private static CredentialKey key(URI gateway, String alias) {
        String issuer = gateway.getPort() < 0 ? gateway.getHost() : gateway.getHost() + ":" + gateway.getPort();
        return new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, issuer, alias);
    }

    private static Secret read(Path file) throws IOException {
        return new Secret(Files.readString(file).strip());
    }

    private static void store(CredentialService credentials, CredentialKey key, Secret secret) {
        Optional<VersionedSecret> before = credentials.find(key);
        if (before.map(VersionedSecret::secret).filter(secret::equals).isPresent()) {
            return;
        }
        long version = before.map(VersionedSecret::version).orElse(CredentialService.ABSENT);
        if (credentials.compareAndSet(key, secret, version).isEmpty()) {
            throw new IllegalStateException("Somebody else writes the client secret at the same time.");
        }
    }
}
