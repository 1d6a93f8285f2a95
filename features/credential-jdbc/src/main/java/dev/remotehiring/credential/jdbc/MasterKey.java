package dev.remotehiring.credential.jdbc;

import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** An AES-256 key with the id by which rows name it. It does not print. */
record MasterKey(String id, SecretKey key) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    MasterKey {
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new CredentialStoreException("The id of a master key has 1 to 64 letters, digits, '.', '_' or '-'.");
        }
    }

    static MasterKey random(String id) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new MasterKey(id, new SecretKeySpec(bytes, "AES"));
    }

    /** Reads {@link #line()}. */
    static MasterKey parse(String line) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length != 2) {
            throw new CredentialStoreException("A line of the master key file is not \"<id> <key in Base64>\".");
        }
        return new MasterKey(parts[0], new SecretKeySpec(decode(parts[1]), "AES"));
    }

    private static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException invalid) {
            // its message would quote the key: said below without it
        }
        throw new CredentialStoreException("A line of the master key file has no key of 32 bytes in Base64.");
    }

    /** The key as a line of the master key file. */
    String line() {
        return id + " " + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + ", hidden]";
    }
}
