package dev.remotehiring.internal.token;

import static dev.remotehiring.internal.token.ConnectionStore.asked;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import dev.remotehiring.internal.grant.JwtBearerGrant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
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
        Secret newest = newest();
        return Stream.concat(Stream.of(newest), before(newest).stream()).toList();
    }

    /** The secret that counts. */
    public Secret newest() {
        return current().secret();
    }

    private VersionedSecret current() {
        return stored(alias).orElseThrow(() -> new RemoteHiringException(ErrorCode.SECRET_MISSING, alias, issuer));
    }

    /** Whether the newest is long enough to sign assertions with. */
    public boolean canSign() {
        return JwtBearerGrant.canSignWith(newest());
    }

    /** The one before, while both count. */
    public Optional<Secret> before() {
        return before(newest());
    }

    /** A replacement that was broken off between its two writes leaves the newest behind as the one before. */
    private Optional<Secret> before(Secret newest) {
        return stored(alias + BEFORE).map(VersionedSecret::secret).filter(secret -> !secret.equals(newest));
    }

    /**
     * Keeps the first secret.
     *
     * @return whether there was none
     */
    public boolean keepFirst(Secret first) {
        return asked(() -> credentials.compareAndSet(key(alias), first, CredentialService.ABSENT))
                .isPresent();
    }

    /**
     * Puts a secret in the place of the newest, which stays usable as the one before.
     *
     * @throws RemoteHiringException when someone else put another one there meanwhile; that one counts
     */
    public void replaceBy(Secret next) {
        replace(next, this::writeBefore);
    }

    /** As {@link #replaceBy}, by one that nobody has proved: the one before, which may be the good one, stays. */
    public void replaceUnproved(Secret next) {
        replace(next, last -> {
            if (before(last).isEmpty()) {
                writeBefore(last);
            }
        });
    }

    private void replace(Secret next, Consumer<Secret> remember) {
        VersionedSecret last = current();
        if (last.secret().equals(next)) {
            return;
        }
        remember.accept(last.secret());
        if (asked(() -> credentials.compareAndSet(key(alias), next, last.version()))
                .isEmpty()) {
            throw contended();
        }
    }

    /** Forgets the one before, unless it is another one by now. */
    public void dropBefore(Secret old) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<VersionedSecret> stored =
                    stored(alias + BEFORE).filter(before -> before.secret().equals(old));
            if (stored.isEmpty()
                    || asked(() ->
                            credentials.delete(key(alias + BEFORE), stored.get().version()))) {
                return;
            }
        }
        throw contended();
    }

    private void writeBefore(Secret secret) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            long version = stored(alias + BEFORE).map(VersionedSecret::version).orElse(CredentialService.ABSENT);
            OptionalLong written = asked(() -> credentials.compareAndSet(key(alias + BEFORE), secret, version));
            if (written.isPresent()) {
                return;
            }
        }
        throw contended();
    }

    private static RemoteHiringException contended() {
        return new RemoteHiringException(ErrorCode.SECRET_CONTENDED);
    }

    private Optional<VersionedSecret> stored(String name) {
        return asked(() -> credentials.find(key(name)));
    }

    private CredentialKey key(String name) {
        return new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, issuer, name);
    }
}
