package dev.remotehiring.credential.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialPathTest {
    private static final List<String> NASTY = List.of(
            "a",
            "A",
            "a ",
            "~",
            "~7E",
            ".",
            "..",
            "...",
            "a..b",
            "../../sys",
            "/",
            "a/b",
            "a%2Fb",
            "%2e%2e",
            "?list=true",
            "#",
            "1:a",
            ":",
            "+",
            "*",
            "é",
            "e\u0301",
            "名",
            "🔑",
            "\\",
            "\"",
            "'",
            "{}",
            "a&b",
            "a;b",
            "-",
            "-:",
            "__",
            "x".repeat(200));

    @ParameterizedTest
    @CsvSource({
        "company-1, 9:company-1",
        "gateway.example, 15:gateway.example",
        "a/b, 3:a~2Fb",
        ".., 2:.~2E",
        "..., 3:.~2E.",
        "50%, 3:50~25",
        "é, 1:~C3~A9",
        "~, 1:~7E"
    })
    void segment_text_isWrittenLikeThis(String text, String segment) {
        assertEquals(segment, Segment.write(text));
        assertEquals(Optional.of(text), Segment.read(segment));
    }

    @Test
    void segment_nastyTexts_areApartSafeAndComeBack() {
        Set<String> segments = new HashSet<>();
        for (String text : NASTY) {
            String segment = Segment.write(text);
            assertTrue(segment.matches("[A-Za-z0-9._:~-]+"), segment);
            assertFalse(segment.contains(".."), segment);
            assertEquals(Optional.of(text), Segment.read(segment));
            assertTrue(segments.add(segment), segment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a", "1", ":a", "2:a", "01:a", "1:~61", "1:~7e", "1:~7", "1:~", "1:~G0", "2:..", "1:/", "1:~FF",
                "x:a"
            })
    void segment_notWrittenByUs_isNone(String segment) {
        assertEquals(Optional.empty(), Segment.read(segment));
    }

    /** Both would become '?' in UTF-8, and so the same path. */
    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00"})
    void segment_halfACharacter_isRefused(String text) {
        assertThrows(CredentialStoreException.class, () -> Segment.write(text));
    }

    @Test
    void path_keysOfNastyParts_areApart() {
        Set<String> paths = new HashSet<>();
        int keys = 0;
        for (String tenant : NASTY.subList(0, 12)) {
            for (String environment : NASTY) {
                for (String name : NASTY) {
                    CredentialKey key = new CredentialKey(
                            Optional.of(new TenantId(tenant)), CredentialKind.CONNECTION, environment, name);
                    assertTrue(paths.add(CredentialPath.of(key)), key.path());
                    keys++;
                }
            }
        }
        assertEquals(keys, paths.size());
    }

    @Test
    void path_noTenant_isNoTenantsPath() {
        CredentialKey key =
                new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, "gateway.example", "remote-hiring");

        assertEquals("v1/-:/CLIENT_SECRET/15:gateway.example/13:remote-hiring", CredentialPath.of(key));
        assertEquals("1:-", Segment.write("-"));
    }

    @Test
    void key_namesOfAFolder_giveTheKeyBack() {
        TenantId tenant = new TenantId("tenant-1");
        assertEquals(
                Optional.of(new CredentialKey(Optional.of(tenant), CredentialKind.CONNECTION, "a/b", "..")),
                CredentialPath.key(tenant, CredentialKind.CONNECTION, "3:a~2Fb", "2:.~2E"));
        assertEquals(
                Optional.empty(), CredentialPath.key(tenant, CredentialKind.CONNECTION, "3:a~2Fb", "1:~20"), "blank");
        assertEquals(Optional.empty(), CredentialPath.key(tenant, CredentialKind.CONNECTION, "notes", "1:a"));
    }
}
