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
    private final TokenBook book = new TokenBook();
    private final Map<String, String> proofs = new HashMap<>();

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

    /** The same, asked for by a client that proved itself: the token may have to end with the secret. */
    ObjectNode answer(Caller caller, Proof proof) {
        ObjectNode answer = answer(caller);
        proofs.put(Ids.hash(answer.path("access_token").asText()), proof.hash());
        return answer;
    }

    /** A new refresh token. */
    public String refreshToken(Caller caller) {
        return refreshToken(caller, Ids.uuid());
    }

    /** A refresh token, superseded or not; empty when it is none, or was revoked. */
    Optional<RefreshToken> refresh(String value) {
        return Optional.ofNullable(book.refresh().get(Ids.hash(value)));
    }

    /** A new refresh token in place of another, which is superseded. */
    String rotate(String old) {
        RefreshToken superseded =
                book.refresh().computeIfPresent(Ids.hash(old), (hash, token) -> token.supersededAt(ground.now()));
        return refreshToken(superseded.caller(), superseded.family());
    }

    /** Ends a refresh token, all that it replaced, and all that replace it. */
    void revokeFamily(RefreshToken one) {
        book.refresh().values().removeIf(token -> token.family().equals(one.family()));
    }

    private String refreshToken(Caller caller, String family) {
        String value = Ids.uuid();
        book.refresh().put(Ids.hash(value), new RefreshToken(caller, family, 0));
        return value;
    }

    /** A new customer token of this environment, or of another one for tests of rule 20. */
    public String customerToken(Caller caller, Personality environment) {
        String value = environment.customerTokenPrefix() + Ids.secret();
        book.customer().put(Ids.hash(value), caller);
        return value;
    }

    /**
     * Ends a customer token.
     *
     * @throws IllegalArgumentException when there is none like it
     */
    public void revokeCustomerToken(String value) {
        if (book.customer().remove(Ids.hash(value)) == null) {
            throw new IllegalArgumentException("there is no such customer token");
        }
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
                Optional.ofNullable(book.access().get(Ids.hash(bearer))).orElseThrow(Failure::unauthorized);
        if (ground.enforces(R19_TOKENS_EXPIRE) && !token.aliveAt(ground.now())) {
            throw Failure.unauthorized();
        }
        return token.caller();
    }

    /** Ends all tokens, of all kinds but customer tokens, whose caller is meant. */
    public void revoke(Predicate<Caller> meant) {
        if (ground.enforces(R21_REVOKED_CONSENT)) {
            expire(meant);
            book.refresh().values().removeIf(token -> meant.test(token.caller()));
        }
    }

    /** Notes that a client lost a secret: access tokens that were got with it end, where the settings want that. */
    public void secretDropped(String clientId, String secret) {
        if (ground.settings().droppedSecretEndsTokens()) {
            String proof = Proof.hash(clientId, secret);
            book.access().keySet().removeIf(token -> proof.equals(proofs.get(token)));
        }
    }

    /** Ends access tokens only. */
    public void expire(Predicate<Caller> meant) {
        book.access().values().removeIf(token -> meant.test(token.caller()));
    }

    /** What is recognised now; access tokens that have expired are left out. */
    public TokenBook book() {
        TokenBook now = new TokenBook();
        now.addAll(book);
        now.access().values().removeIf(token -> !token.aliveAt(ground.now()));
        return now;
    }

    /** Recognises these too. */
    public void add(TokenBook others) {
        book.addAll(others);
    }

    private Caller customer(String bearer) {
        boolean ours = bearer.startsWith(ground.settings().personality().customerTokenPrefix());
        if (!ours && ground.enforces(R20_HOST_BOUND_TOKENS)) {
            throw Failure.unauthorized();
        }
        return Optional.ofNullable(book.customer().get(Ids.hash(bearer))).orElseThrow(Failure::unauthorized);
    }

    private String mint(Caller caller, Instant expiresAt) {
        String token = Jwts.builder()
                .id(Ids.uuid())
                .issuer(ground.uri())
                .audience()
                .add(ground.uri())
                .and()
                .subject(caller.userId().isEmpty() ? caller.clientId() : caller.userId())
                .issuedAt(Date.from(ground.now()))
                .expiration(Date.from(expiresAt))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
        book.access().put(Ids.hash(token), new AccessToken(caller, expiresAt.toEpochMilli()));
        return token;
    }
}
