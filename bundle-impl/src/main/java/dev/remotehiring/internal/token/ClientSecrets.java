package dev.remotehiring.internal.token;

import static dev.remotehiring.internal.token.ConnectionStore.asked;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import dev.remotehiring.internal.grant.JwtBearerGrant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The partner's client secret on the host's credential service, read anew for each token request. While it is being
 * replaced there are two: the one before goes on working here for as long as Remote takes it.
 */
public final class ClientSecrets {
    private static final String BEFORE = ".before";
    private static final int TRIES = 5;

    private final CredentialService credentials;
    private final String issuer;
    private final String alias;

    /**
     * @param credentials the host's vault
     * @param issuer the gateway's host: the secret of another one is never read
     * @param alias the name of the secret there
     */
    public ClientSecrets(CredentialService credentials, String issuer, String alias) {
        this.credentials = credentials;
        this.issuer = issuer;
        this.alias = alias;
    }

    /** The secrets to try, the newest first; never empty. */
    public List<Secret> usable() {
        return Stream.concat(Stream.of(newest()), before().stream()).toList();
    }

    /** The secret that counts. */
    public Secret newest() {
        return stored(alias)
                .map(VersionedSecret::secret)
                .orElseThrow(() -> new RemoteHiringException(
                        Kind.NOT_CONFIGURED,
                        "The platform's credential service has no client secret named \"" + alias + "\" for " + issuer
                                + ". The administrator has to store it there."));
    }

    /** Whether the newest is long enough to sign assertions with. */
    public boolean canSign() {
        return JwtBearerGrant.canSignWith(newest());
    }

    /** The one before, while both count. */
    public Optional<Secret> before() {
        return stored(alias + BEFORE).map(VersionedSecret::secret);
    }

    /** Puts a secret in the place of the newest, which stays usable as the one before. */
    public void replaceBy(Secret next) {
        Secret last = newest();
        if (last.equals(next)) {
            return;
        }
        write(alias + BEFORE, last);
        write(alias, next);
    }

    /** Forgets the one before. */
    public void dropBefore() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<VersionedSecret> stored = stored(alias + BEFORE);
            if (stored.isEmpty()
                    || asked(() ->
                            credentials.delete(key(alias + BEFORE), stored.get().version()))) {
                return;
            }
        }
        throw contended();
    }

    private void write(String name, Secret secret) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long version = stored(name).map(VersionedSecret::version).orElse(CredentialService.ABSENT);
            OptionalLong written = asked(() -> credentials.compareAndSet(key(name), secret, version));
            if (written.isPresent()) {
                return;
            }
        }
        throw contended();
    }

    private static RemoteHiringException contended() {
        return new RemoteHiringException(
                Kind.HOST_FAILED,
                "The client secret is being changed by someone else at the same time. Look at it and try again.");
    }

    private Optional<VersionedSecret> stored(String name) {
        return asked(() -> credentials.find(key(name)));
    }

    private CredentialKey key(String name) {
        return new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, issuer, name);
    }
}
