package dev.remotehiring.internal.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal: names a text without telling it. */
public final class Fingerprint {
    private static final int ID = 32;

    private Fingerprint() {}

    /** Half of the hash, enough for an id. */
    static String of(String text) {
        return full(text).substring(0, ID);
    }

    /** The whole hash, 64 characters. */
    public static String full(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
