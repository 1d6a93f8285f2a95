package dev.remotehiring.internal.onboarding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@people.example",
                "a@example",
                "A@PEOPLE.TEST",
                "a@x.invalid",
                "a@localhost",
                "a@b.localhost",
                "a@example.com",
                "a@mail.example.org",
                "a@example.net",
                "\"a@real.com\"@x.example"
            })
    void has_reserved_isTrue(String address) {
        assertTrue(ReservedNames.has(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@gmail.com",
                "a@example.co",
                "a@notexample.com",
                "a@example.com.br",
                "a@testing",
                "a@test.com",
                "example",
                "",
                "a@",
                "a@people.example.",
                "a@people.exаmple",
                "a@real.com,b@people.example",
                "a@real.com; b@people.example",
                "a@real.com b@people.example",
                "<a@real.com>b@people.example",
                "\"a\"@real.com,\"b\"@people.example"
            })
    void has_anythingElse_isFalse(String address) {
        assertFalse(ReservedNames.has(address));
    }
}
