package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.BROWSER;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.grant.Grant;
import dev.remotehiring.internal.grant.JwtBearerGrant;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.GrantRefusedException;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenAnswer;
import dev.remotehiring.internal.token.TokenEndpoint;
import dev.remotehiring.simulator.record.Seen;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

/**
 * A platform beside a stand-in that is strict about every rule of authorisation that Remote keeps (the Remote facts,
 * section 11): what the tests of those rules share. A rule that is only Remote's is named where its test would stand.
 */
abstract class RemoteRules {
    static final String ADMIN = "ada.admin@acme.example";
    static final String COMPANY_SCOPE = "https://gateway.remote.com/company.manage";
    static final String TOKEN_ENDPOINT = "/auth/oauth2/token";
    static final String EMPLOYMENTS = "/v1/employments";
    static final Deadline LATER = Deadline.in(Duration.ofMinutes(5));
    static final ObjectMapper JSON = new ObjectMapper();

    final Platform platform = new Platform();
    final Http http = new Http(platform.remote.uri(), Optional.empty());

    @AfterEach
    void close() {
        http.close();
        platform.close();
    }

    String issuer() {
        return platform.remote.uri().getAuthority();
    }

    TokenEndpoint endpoint() {
        return new TokenEndpoint(
                http, CLIENT_ID, new ClientSecrets(platform.credentials, issuer(), "remote-hiring"), platform.clock);
    }

    TokenAnswer got(Grant grant) {
        try {
            return endpoint().request(grant, LATER);
        } catch (GrantRefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    Fault refused(Grant grant) {
        return assertThrows(GrantRefusedException.class, () -> endpoint().request(grant, LATER))
                .fault();
    }

    Secret code(String scope) {
        return new Secret(platform.remote.approve(CLIENT_ID, ADMIN, scope));
    }

    Grant assertion(String subject, String scopes) {
        return new JwtBearerGrant(CLIENT_ID, platform.remote.uri() + "/auth", subject, scopes, true, platform.clock);
    }

    String manager() {
        return JwtBearerGrant.companyManager(platform.remote.person(ADMIN).id());
    }

    void connected() {
        assertInstanceOf(ConsentOutcome.Granted.class, platform.connect(ADA, ADMIN, Optional.empty()));
    }

    void hired(String candidate) {
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete(candidate)));
    }

    RemoteHiringException failure(String candidate) {
        return assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, platform.complete(candidate)));
    }

    Connection connection() {
        return platform.admin().connections(ADA).get(0);
    }

    StoredConnection stored() {
        return new ConnectionStore(platform.credentials, issuer())
                .find(ACME, StoredConnection.id(Optional.empty()))
                .orElseThrow();
    }

    List<Seen> tokenRequests() {
        return platform.remote.requests().stream()
                .filter(one -> one.path().equals(TOKEN_ENDPOINT))
                .toList();
    }

    static Map<String, String> form(Seen request) {
        return fields(request.requestBody());
    }

    static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                        (one, other) -> one + " twice",
                        TreeMap::new));
    }

    /** A company whose every grant has been used: by consent, refreshed, as partner, vouched for as user and employee. */
    void everyGrantUsed() {
        platform.start(RemoteRules::vouching);
        connected();
        HireOutcome.Hired hired =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
        platform.remote.employments().get(0).moveTo("active", "onboarded", "active");
        platform.service().employee(RITA, hired.hire().id());
        platform.later(Duration.ofHours(2));
        platform.admin().check(ADA, connection().id());
        platform.admin().connectAsPartner(ADA);
    }

    static Map<String, Object> vouching(Map<String, Object> keys) {
        keys.put("assertions", true);
        return keys;
    }

    Map<String, String> authorizeQuery() {
        URI address = platform.service().beginConsent(new ConsentStart(ADA, BROWSER, Optional.empty()));
        assertEquals(
                platform.remote.uri() + "/auth/oauth2/authorize",
                address.toString().split("\\?")[0]);
        return fields(address.getRawQuery());
    }
}
