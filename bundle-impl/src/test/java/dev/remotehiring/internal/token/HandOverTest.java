package dev.remotehiring.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.remotehiring.host.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token on its way through the database: whole for whoever has the secret, nothing for anybody else. */
class HandOverTest {
    private static final Secret SECRET = new Secret("the refresh token");
    private static final Kept KEPT = Kept.of(
            new Secret("a-token-like-no-other"),
            Instant.parse("2026-11-22T10:00:00.123Z"),
            "fingerprint",
            Duration.ofHours(1),
            Instant.parse("2026-11-22T11:00:00Z"),
            0.5);

    private final HandOver handOver = new HandOver();

    private Optional<Kept> open(String note) {
        return handOver.open(note, SECRET, "name", 0.5);
    }

    @Test
    void open_whatWasSealed_isTheSameToken() {
        assertEquals(Optional.of(KEPT), open(handOver.seal(KEPT, SECRET, "name")));
    }

    @Test
    void seal_token_isNeitherThereNorTwiceTheSame() {
        String note = handOver.seal(KEPT, SECRET, "name");

        assertFalse(note.contains("like-no-other"));
        for (String part : note.split("\\.")) {
            assertFalse(new String(Base64.getDecoder().decode(part)).contains("like-no-other"));
        }
        assertNotEquals(note, handOver.seal(KEPT, SECRET, "name"));
    }

    @Test
    void open_anotherSecretOrName_isNothing() {
        String note = handOver.seal(KEPT, SECRET, "name");

        assertEquals(Optional.empty(), handOver.open(note, new Secret("the next refresh token"), "name", 0));
        assertEquals(Optional.empty(), handOver.open(note, SECRET, "another name", 0));
    }

    @Test
    void open_oneBitChanged_isNothing() {
        String[] parts = handOver.seal(KEPT, SECRET, "name").split("\\.");
        for (int part = 0; part < parts.length; part++) {
            byte[] bytes = Base64.getDecoder().decode(parts[part]);
            bytes[bytes.length / 2] ^= 1;
            String[] changed = parts.clone();
            changed[part] = Base64.getEncoder().encodeToString(bytes);

            assertEquals(Optional.empty(), open(String.join(".", changed)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "no note", "AAAA", "AAAA.", "AAAA.AAAA", "*.*", "a-token-like-no-other"})
    void open_whatIsNoNote_isNothing(String text) {
        assertEquals(Optional.empty(), open(text));
    }
}
