package dev.remotehiring.internal.grant;

import dev.remotehiring.host.Secret;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/**
 * Gets a token of one person by an assertion that the platform signs itself (RFC 7523, section 2.1; the Remote facts,
 * section 2.6). The assertion is minted for each request and kept nowhere.
 *
 * @param clientId the issuer
 * @param audience the gateway's address with {@code /auth} behind it
 * @param subject whom the token is for, one of the {@code urn:remote-api:} names
 * @param scopes what the token may do, separated by spaces; empty for all that the subject may
 * @param usesBasic whether client id and secret go along all the same: sources differ (the Remote facts, section 10.2)
 * @param clock dates the assertion
 */
public record JwtBearerGrant(
        String clientId, String audience, String subject, String scopes, boolean usesBasic, Clock clock)
        implements Grant {
    /** HS256 wants a key as long as its hash (RFC 7518, section 3.2). */
    private static final int SHORTEST_SECRET = 32;

    /** Remote takes up to ten minutes. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** For a clock here that is a little ahead of Remote's. */
    private static final Duration BACK_DATED = Duration.ofSeconds(30);

    /** Whether a client secret is long enough to sign with. */
    public static boolean canSignWith(Secret clientSecret) {
        return bytes(clientSecret).length >= SHORTEST_SECRET;
    }

    /** The subject that stands for a user of a company: owner, admin or another manager. */
    public static String companyManager(String userId) {
        return "urn:remote-api:company-manager:user:" + userId;
    }

    /** The subject that stands for an employee. */
    public static String employee(String employmentId) {
        return "urn:remote-api:employee:employment:" + employmentId;
    }

    @Override
    public Map<String, String> form(Secret clientSecret) {
        return Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", signedWith(clientSecret));
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    /** jjwt looks for its parts through the thread's class loader first, where a host may have a jjwt of its own. */
    private String signedWith(Secret clientSecret) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Jwts.class.getClassLoader());
        try {
            return signed(clientSecret);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private String signed(Secret clientSecret) {
        Instant now = clock.instant();
        var claims = Jwts.builder()
                .header()
                .type("JWT")
                .and()
                .issuer(clientId)
                .subject(subject)
                .claim("aud", audience) // one text, not a list
                .issuedAt(Date.from(now.minus(BACK_DATED)))
                .expiration(Date.from(now.plus(GOOD_FOR)));
        if (!scopes.isEmpty()) {
            claims.claim("scope", scopes);
        }
        return claims.signWith(new SecretKeySpec(bytes(clientSecret), "HmacSHA256"), Jwts.SIG.HS256)
                .compact();
    }

    private static byte[] bytes(Secret clientSecret) {
        return clientSecret.reveal().getBytes(StandardCharsets.UTF_8);
    }
}
