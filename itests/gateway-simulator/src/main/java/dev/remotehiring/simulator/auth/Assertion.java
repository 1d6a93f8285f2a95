package dev.remotehiring.simulator.auth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.simulator.http.Json;
import io.jsonwebtoken.ClaimJwtException;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/**
 * A JWT assertion: its claims are read before the key is known, because iss names whose key it is.
 *
 * @param compact as posted
 * @param header decoded
 * @param claims decoded, not proven until {@link #signedWith} says so
 */
record Assertion(String compact, JsonNode header, JsonNode claims) {

    static Assertion read(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            throw TokenError.invalidGrant();
        }
        return new Assertion(compact, decoded(parts[0]), decoded(parts[1]));
    }

    /** Whether it is HS256 with this secret; times are judged elsewhere. */
    boolean signedWith(String secret) {
        if (!"HS256".equals(header.path("alg").asText())) {
            return false;
        }
        try {
            Jwts.parser()
                    .verifyWith(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"))
                    .build()
                    .parseSignedClaims(compact);
            return true;
        } catch (ClaimJwtException signedButUntimely) {
            return true;
        } catch (JwtException badSignatureOrShortSecret) {
            return false;
        }
    }

    private static JsonNode decoded(String part) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
            return Json.parse(text).filter(JsonNode::isObject).orElseThrow(TokenError::invalidGrant);
        } catch (IllegalArgumentException notBase64) {
            throw TokenError.invalidGrant();
        }
    }

    @Override
    public String toString() {
        return "Assertion[hidden]";
    }
}
