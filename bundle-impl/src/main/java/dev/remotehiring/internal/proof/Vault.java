package dev.remotehiring.internal.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's credential service, proved by a credential of our own that nobody uses: written, found, guarded against an
 * older version, deleted. It is not left behind.
 */
final class Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private final CredentialService credentials;
    private final String issuer;

    Vault(CredentialService credentials, String issuer) {
        this.credentials = credentials;
        this.issuer = issuer;
    }

    Proof prove() {
        CredentialKey key = new CredentialKey(
                Optional.empty(), CredentialKind.CLIENT_SECRET, issuer, "remote-hiring-proof-" + UUID.randomUUID());
        try {
            tryOut(key);
            return Proof.proved(Item.CREDENTIAL_SERVICE);
        } catch (RemoteHiringException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RemoteHiringException(e, ErrorCode.CREDENTIALS_AWAY);
        } finally {
            forget(key);
        }
    }

    private void tryOut(CredentialKey key) {
        long first = written(credentials.compareAndSet(key, secret(), CredentialService.ABSENT));
        Secret newer = secret();
        long second = written(credentials.compareAndSet(key, newer, first));
        requireFound(key, newer);
        boolean older = credentials.compareAndSet(key, secret(), first).isPresent();
        require(!older && !credentials.delete(key, first), ErrorCode.CREDENTIALS_UNGUARDED);
        requireFound(key, newer);
        require(
                credentials.delete(key, second) && credentials.find(key).isEmpty(),
                ErrorCode.CREDENTIALS_NOT_FORGOTTEN);
    }

    private static long written(OptionalLong version) {
        return version.orElseThrow(() -> new RemoteHiringException(ErrorCode.CREDENTIALS_LOST));
    }

    private void requireFound(CredentialKey key, Secret value) {
        Optional<Secret> found = credentials.find(key).map(VersionedSecret::secret);
        require(found.equals(Optional.of(value)), ErrorCode.CREDENTIALS_LOST);
    }

    private static void require(boolean fine, ErrorCode otherwise) {
        if (!fine) {
            throw new RemoteHiringException(otherwise);
        }
    }

    private void forget(CredentialKey key) {
        try {
            credentials.find(key).ifPresent(left -> credentials.delete(key, left.version()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The credential {} of a proof may have been left behind ({}); it may be deleted.",
                    key.name(),
                    e.toString());
        }
    }

    private static Secret secret() {
        return new Secret(UUID.randomUUID().toString());
    }
}
