package dev.remotehiring.internal.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.host.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An access token on its way from the node that got it to the others, sealed with AES-256-GCM. The key comes from a
 * secret that is in the host's credential service only, so what passes through the database is of no use without that.
 */
final class HandOver {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecureRandom random = new SecureRandom();

    /**
     * Seals a token.
     *
     * @param kept the token
     * @param secret of the credential service; whoever has it can open the note
     * @param name of what the token is; a note under another name does not open
     */
    String seal(Kept kept, Secret secret, String name) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        String text = JSON.createObjectNode()
                .put("token", kept.token().reveal())
                .put("since", kept.since().toString())
                .put("minted_with", kept.mintedWith())
                .put("life", kept.life().toString())
                .put("end", kept.end().toString())
                .toString();
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret, name, nonce, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("Every Java platform has AES-256-GCM."));
        Base64.Encoder base64 = Base64.getEncoder();
        return base64.encodeToString(nonce) + "." + base64.encodeToString(sealed);
    }

    /** Opens a note; empty when it is none, or was sealed with another secret. */
    Optional<Kept> open(String note, Secret secret, String name, double chance) {
        String[] parts = note.split("\\.", 2);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Base64.getDecoder().decode(parts[0]);
            byte[] sealed = Base64.getDecoder().decode(parts[1]);
            return cipher(Cipher.DECRYPT_MODE, secret, name, nonce, sealed).flatMap(text -> read(text, chance));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty(); // it would quote the note
        }
    }

    private static Optional<Kept> read(byte[] text, double chance) {
        try {
            JsonNode json = JSON.readTree(new String(text, StandardCharsets.UTF_8));
            return Optional.of(Kept.of(
                    new Secret(json.path("token").asText()),
                    Instant.parse(json.path("since").asText()),
                    json.path("minted_with").asText(),
                    Duration.parse(json.path("life").asText()),
                    Instant.parse(json.path("end").asText()),
                    chance));
        } catch (JsonProcessingException | RuntimeException ofAnotherVersion) {
            return Optional.empty(); // it would quote the token; the node gets one of its own
        }
    }

    private static Optional<byte[]> cipher(int mode, Secret secret, String name, byte[] nonce, byte[] text) {
        try {
            Mac derive = Mac.getInstance("HmacSHA256");
            derive.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] key = derive.doFinal(("access token hand-over/" + name).getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException | ProviderException doesNotOpen) { // the latter for one that is too short
            return Optional.empty();
        }
    }
}
