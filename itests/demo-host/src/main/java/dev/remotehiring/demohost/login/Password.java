package dev.remotehiring.demohost.login;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Keeps passwords as salted PBKDF2 hashes: {@code <salt>.<hash>} in Base64. */
final class Password {
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Password() {}

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return base64(salt) + "." + base64(derive(password, salt));
    }

    static boolean matches(String password, String kept) {
        String[] parts = kept.split("\\.");
        byte[] expected = Base64.getDecoder().decode(parts[1]);
        return MessageDigest.isEqual(
                expected, derive(password, Base64.getDecoder().decode(parts[0])));
    }

    private static byte[] derive(String password, byte[] salt) {
        try {
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java runtime has no PBKDF2WithHmacSHA256.", missing);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
