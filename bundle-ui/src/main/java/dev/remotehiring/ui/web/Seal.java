package dev.remotehiring.ui.web;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.BrowserSession;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that only this browser, with this user logged in or nobody, can have got from us: HMAC-SHA-256, keyed by the browser's
 * cookie, over the purpose, the tenant, the user, fresh salt and the text. A form token is the seal of nothing. The
 * salt makes each one look different, so that compressed answers tell nothing about it.
 */
final class Seal {
    private static final int SALT = 16;
    private static final int MAC = 32;
    private static final int LONGEST = 4000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BrowserSession session;
    private final Optional<Actor> actor;
    private final String purpose;

    Seal(BrowserSession session, Optional<Actor> actor, String purpose) {
        this.session = session;
        this.actor = actor;
        this.purpose = purpose;
    }

    /** The text, readable, with its seal. */
    String seal(String text) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = ByteBuffer.allocate(SALT + MAC + content.length)
                .put(salt)
                .put(mac(salt, content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The text, if the seal is ours, for this browser, this user and this purpose. */
    Optional<String> open(String sealed) {
        return decoded(sealed).filter(bytes -> bytes.length >= SALT + MAC).flatMap(this::verified);
    }

    private Optional<String> verified(byte[] sealed) {
        ByteBuffer in = ByteBuffer.wrap(sealed);
        byte[] salt = take(in, SALT);
        byte[] mac = take(in, MAC);
        byte[] content = take(in, in.remaining());
        return MessageDigest.isEqual(mac, mac(salt, content))
                ? Optional.of(new String(content, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private byte[] mac(byte[] salt, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(session.reveal().getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            part(mac, purpose.getBytes(StandardCharsets.UTF_8));
            part(mac, actor.map(known -> known.tenant().value()).orElse("").getBytes(StandardCharsets.UTF_8));
            part(mac, actor.map(known -> known.user().value()).orElse("").getBytes(StandardCharsets.UTF_8));
            part(mac, salt);
            part(mac, content);
            return mac.doFinal();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256.", everyJavaHasIt);
        }
    }

    /** With its length before it, so that no two rows of parts give the same bytes. */
    private static void part(Mac mac, byte[] bytes) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
