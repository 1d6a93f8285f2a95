package dev.remotehiring.credential.jdbc;

import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a fresh random nonce. The associated data are the master key's id, the version and the path of the
 * credential, so that a text opens only in the row and at the version for which it was sealed.
 */
final class Seal {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeys keys;
    private final SecureRandom random = new SecureRandom();

    Seal(MasterKeys keys) {
        this.keys = keys;
    }

    /** The id of the key that seals. */
    String newestKey() {
        return keys.newest().id();
    }

    Sealed close(Secret secret, CredentialKey key, long version) {
        MasterKey master = keys.newest();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, master, nonce);
            cipher.updateAAD(associated(master, key, version));
            byte[] closed = cipher.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, nonce.length + closed.length);
            System.arraycopy(closed, 0, all, nonce.length, closed.length);
            return new Sealed(master.id(), Base64.getEncoder().encodeToString(all));
        } catch (GeneralSecurityException failed) {
            throw new CredentialStoreException("The credential " + key.path() + " cannot be encrypted.", failed);
        }
    }

    Secret open(Sealed sealed, CredentialKey key, long version) {
        MasterKey master = keys.get(sealed.masterKey());
        try {
            byte[] all = Base64.getDecoder().decode(sealed.text());
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, master, Arrays.copyOf(all, NONCE_BYTES));
            cipher.updateAAD(associated(master, key, version));
            byte[] open = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new Secret(new String(open, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException failed) {
            throw new CredentialStoreException(
                    "The credential " + key.path() + " does not open: its row was changed outside of the plugin, or the"
                            + " master key " + master.id() + " is another one than it was sealed with.",
                    failed);
        }
    }

    private static Cipher cipher(int mode, MasterKey master, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, master.key(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] associated(MasterKey master, CredentialKey key, long version) {
        return ("credential-jdbc/1 " + master.id() + " " + version + " " + key.path()).getBytes(StandardCharsets.UTF_8);
    }
}
