package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R19_TOKENS_EXPIRE;
import static dev.remotehiring.simulator.settings.Rule.R20_HOST_BOUND_TOKENS;
import static dev.remotehiring.simulator.settings.Rule.R21_REVOKED_CONSENT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.settings.Personality;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.SecretKey;

/** Mints, remembers and recognises bearer and refresh tokens. */
public final class Tokens {
    private final Ground ground;
    private final SecretKey key = Jwts.SIG.HS256.key().build();
    private final Map<String, AccessToken> accessTokens = new HashMap<>();
    private final Map<String, RefreshToken> refreshTokens = new HashMap<>();
    private final Map<String, Caller> customerTokens = new HashMap<>();

    /** Tokens of the given server. */
    public Tokens(Ground ground) {
        this.ground = ground;
    }

    /** access_token, token_type and expires_in for a caller. */
    public ObjectNode answer(Caller caller) {
        int seconds = ground.settings().expiresInSeconds();
        ObjectNode answer = Json.object()
                .put("access_token", mint(caller, ground.now().plusSeconds(seconds)))
                .put("token_type", "Bearer")
                .put("expires_in", seconds);
        if (ground.settings().scopeInTokenAnswer()) {
            answer.put("scope", String.join(" ", caller.scopes()));
        }
        return answer;
    }

    /** A new refresh token. */
    public String refreshToken(Caller caller) {
        String value = Ids.uuid();
        refreshTokens.put(value, new RefreshToken(value, caller));
        return value;
    }

    /** Who a refresh token stands for. */
    public Optional<Caller> refreshed(String value) {
        return Optional.ofNullable(refreshTokens.get(value)).map(RefreshToken::caller);
    }

    /** Ends one refresh token. */
    public void retire(String refreshToken) {
        refreshTokens.remove(refreshToken);
    }

    /** A new customer token of this environment, or of another one for tests of rule 20. */
    public String customerToken(Caller caller, Personality environment) {
        String value = environment.customerTokenPrefix() + Ids.secret();
        customerTokens.put(value, caller);
        return value;
    }

    /**
     * Recognises a bearer.
     *
     * @throws Failure 401 when it is none of ours, or no longer
     */
    public Caller recognise(String bearer) {
        if (bearer.startsWith("ra_")) {
            return customer(bearer);
        }
        AccessToken token =
                Optional.ofNullable(accessTokens.get(tokenId(bearer))).orElseThrow(Failure::unauthorized);
        if (ground.enforces(R19_TOKENS_EXPIRE) && !ground.now().isBefore(token.expiresAt())) {
            throw Failure.unauthorized();
        }
        return token.caller();
    }

    /** Ends all tokens, of all kinds but customer tokens, whose caller is meant. */
    public void revoke(Predicate<Caller> meant) {
        if (ground.enforces(R21_REVOKED_CONSENT)) {
            expire(meant);
            refreshTokens.values().removeIf(token -> meant.test(token.caller()));
        }
    }

    /** Ends access tokens only. */
    public void expire(Predicate<Caller> meant) {
        accessTokens.values().removeIf(token -> meant.test(token.caller()));
    }

    private Caller customer(String bearer) {
        boolean ours = bearer.startsWith(ground.settings().personality().customerTokenPrefix());
        if (!ours && ground.enforces(R20_HOST_BOUND_TOKENS)) {
            throw Failure.unauthorized();
        }
        return Optional.ofNullable(customerTokens.get(bearer)).orElseThrow(Failure::unauthorized);
    }

    private String mint(Caller caller, Instant expiresAt) {
        String id = Ids.uuid();
        accessTokens.put(id, new AccessToken(id, caller, expiresAt));
        return Jwts.builder()
                .id(id)
                .issuer(ground.uri())
                .audience()
                .add(ground.uri())
                .and()
                .subject(caller.userId().isEmpty() ? caller.clientId() : caller.userId())
                .issuedAt(Date.from(ground.now()))
                .expiration(Date.from(expiresAt))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }

    private String tokenId(String bearer) {
        try {
            Claims claims = Jwts.parser()
                    .verifyWith(key)
                    .clock(() -> new Date(0)) // expiry is judged by what is remembered
                    .build()
                    .parseSignedClaims(bearer)
                    .getPayload();
            return claims.getId();
        } catch (JwtException | IllegalArgumentException notOurs) {
            throw Failure.unauthorized();
        }
    }
}
