package dev.remotehiring.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A credential service that is not one to rely on is found out, and nothing is left in it. */
class VaultTest {
    /** A vault that can be as careless as a test wants. */
    private static class Careless implements CredentialService {
        final Map<CredentialKey, VersionedSecret> kept = new HashMap<>();
        long versions;

        @Override
        public Optional<VersionedSecret> find(CredentialKey key) {
            return Optional.ofNullable(kept.get(key));
        }

        boolean isExpected(CredentialKey key, long version) {
            return find(key).map(VersionedSecret::version).orElse(ABSENT) == version;
        }

        @Override
        public OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion) {
            if (!isExpected(key, expectedVersion)) {
                return OptionalLong.empty();
            }
            kept.put(key, new VersionedSecret(value, ++versions));
            return OptionalLong.of(versions);
        }

        @Override
        public boolean delete(CredentialKey key, long expectedVersion) {
            return isExpected(key, expectedVersion) && kept.remove(key) != null;
        }

        @Override
        public List<CredentialKey> list(TenantId tenant, CredentialKind kind) {
            return List.of();
        }
    }

    private static void faulty(ErrorCode code, Careless vault) {
        RemoteHiringException failure = assertThrows(RemoteHiringException.class, () -> prove(vault));
        assertEquals(code, failure.failure().code());
    }

    private static Proof prove(Careless vault) {
        return new Vault(vault, "gateway.example").prove();
    }

    @Test
    void prove_vaultThatKeepsItsContract_isProvedAndLeftEmpty() {
        Careless vault = new Careless();
        assertEquals(Proof.proved(Item.CREDENTIAL_SERVICE), prove(vault));
        assertEquals(Map.of(), vault.kept);
        assertEquals(2, vault.versions);
    }

    @Test
    void prove_vaultThatFindsNothing_loses() {
        faulty(ErrorCode.CREDENTIALS_LOST, new Careless() {
            @Override
            public Optional<VersionedSecret> find(CredentialKey key) {
                return Optional.empty();
            }

            @Override
            boolean isExpected(CredentialKey key, long version) {
                return true;
            }
        });
    }

    @Test
    void prove_vaultThatTakesAnyVersion_isUnguardedAndLeftEmpty() {
        Careless vault = new Careless() {
            @Override
            boolean isExpected(CredentialKey key, long version) {
                return true;
            }
        };
        faulty(ErrorCode.CREDENTIALS_UNGUARDED, vault);
        assertEquals(Map.of(), vault.kept);
    }

    @Test
    void prove_vaultThatDeletesNothing_isFoundOut() {
        faulty(ErrorCode.CREDENTIALS_NOT_FORGOTTEN, new Careless() {
            @Override
            public boolean delete(CredentialKey key, long expectedVersion) {
                return false;
            }
        });
    }

    @Test
    void prove_vaultThatBreaksHalfWay_isCleanedUpAllTheSame() {
        Careless vault = new Careless() {
            private int writes;

            @Override
            public OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion) {
                if (++writes == 3) {
                    throw new IllegalStateException("the vault is being restarted");
                }
                return super.compareAndSet(key, value, expectedVersion);
            }
        };
        faulty(ErrorCode.CREDENTIALS_AWAY, vault);
        assertEquals(Map.of(), vault.kept);
    }
}
