package dev.remotehiring.demohost.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Unguessable texts, and fingerprints that do not lead back to them. */
final class Digests {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Digests() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String of(String purpose, String secret) {
        try {
            byte[] text = (purpose + " " + secret).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java runtime has no SHA-256.", missing);
        }
    }
}
