package dev.remotehiring.simulator.auth;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tokens that a server recognises, by the SHA-256 of each: a token itself is told once, to who asked for it.
 *
 * @param access bearers that expire
 * @param refresh tokens that stand for a consent (the Remote facts, section 2.5), superseded ones too
 * @param customer bearers that a company made itself
 */
public record TokenBook(
        Map<String, AccessToken> access, Map<String, RefreshToken> refresh, Map<String, Caller> customer) {
    TokenBook() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void addAll(TokenBook others) {
        access.putAll(others.access);
        refresh.putAll(others.refresh);
        customer.putAll(others.customer);
    }
}
