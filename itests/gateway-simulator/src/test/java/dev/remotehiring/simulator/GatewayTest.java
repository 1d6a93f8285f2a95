package dev.remotehiring.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A stand-in of its own for each test, with the demo's people, a client and somebody to ask. */
public abstract class GatewayTest {
    protected static final String CLIENT = "ats";
    protected static final String SECRET = Ids.secret() + Ids.secret();
    protected static final String BASIC = CLIENT + ":" + SECRET;
    protected static final String ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    protected static final String CALLBACK = "https://ats.example/callback";
    protected static final String ADA = "ada.admin@acme.example";
    protected static final String RITA = "rita.recruiter@acme.example";
    protected static final String GUS = "gus.admin@globex.example";

    protected TestClock clock;
    protected GatewaySimulator remote;
    protected Visitor visitor;

    @BeforeEach
    void startStandIn() {
        clock = new TestClock();
        remote = GatewaySimulator.builder()
                .clock(clock)
                .client(PartnerClient.of(CLIENT, SECRET).named("Your ATS").redirectingTo(CALLBACK))
                .start();
        visitor = new Visitor(remote.uri());
    }

    @AfterEach
    void closeStandIn() {
        remote.close();
    }

    /** The whole token answer for a user's consent. */
    protected Answer grant(String email, String scope) {
        return visitor.token(
                BASIC, Map.of("grant_type", "authorization_code", "code", remote.approve(CLIENT, email, scope)));
    }

    /** A company token of a user who consented to everything. */
    protected String companyToken(String email) {
        return grant(email, "").text("/access_token");
    }

    protected String partnerToken() {
        return visitor.token(BASIC, Map.of("grant_type", "client_credentials")).text("/access_token");
    }

    /** A token of the person behind an employment of a company that consented. */
    protected String employeeToken(String employmentId) {
        String assertion = Jwts.builder()
                .issuer(CLIENT)
                .subject("urn:remote-api:employee:employment:" + employmentId)
                .claim("aud", remote.uri() + "/auth")
                .expiration(Date.from(clock.instant().plusSeconds(60)))
                .signWith(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"), Jwts.SIG.HS256)
                .compact();
        return visitor.token("", Map.of("grant_type", ASSERTION, "assertion", assertion))
                .text("/access_token");
    }

    protected Answer refresh(String refreshToken) {
        return visitor.token(BASIC, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    protected Answer hire(String bearer, ObjectNode body) {
        return visitor.post("/v1/employments", bearer, body);
    }

    protected String hired(String bearer, String email) {
        return hire(bearer, Hires.portugal(email)).text("/data/employment/id");
    }

    protected static ObjectNode object(String... pairs) {
        ObjectNode object = Json.object();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
