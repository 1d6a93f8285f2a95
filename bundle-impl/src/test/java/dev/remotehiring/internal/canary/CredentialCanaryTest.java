package dev.remotehiring.internal.canary;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.Platform;
import dev.remotehiring.simulator.trouble.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every kind of credential, used, refused, replaced, dropped and handed from node to node: none of them is in the log at
 * its lowest level, in an exception, in what an object prints, or in a column of the database.
 */
class CredentialCanaryTest {
    private static final String ADMIN = "ada.admin@acme.example";
    private static final String TOKEN_ENDPOINT = "/auth/oauth2/token";
    private static final String ASSERTED = "canary-of-a-user-who-is-vouched-for";
    private static final String EMPLOYEES = "canary-of-an-employee";
    private static final String UNKNOWN_TOKEN = "ra_test_canary-that-nobody-has-made";
    private static final String END = "(?=&|\\s|HTTP/|GET |POST |$)";

    private final Platform platform = new Platform();
    private final Markers markers = new Markers();
    private final String nextSecret = "canary-" + UUID.randomUUID() + "-next-client-secret";
    private final String refusedSecret = "canary-" + UUID.randomUUID() + "-refused-client-secret";
    private int candidates;

    @Test
    void everyCredential_atTheLowestLogLevel_isPrintedAndStoredNowhere() throws Exception {
        try (WholeLog log = new WholeLog();
                Tap tap = new Tap(platform.remote.uri())) {
            platform.storeClientSecret(tap.uri());
            platform.remote.settings(settings -> settings.rotateRefreshTokens = true);
            platform.start(keys -> through(tap, keys));
            assertInstanceOf(ConsentOutcome.Granted.class, platform.connect(ADA, ADMIN, Optional.empty()));

            HireId hire = handedFromNodeToNode(tap);
            vouchedFor();
            employee(hire);
            final List<String> rows = new ArrayList<>(rows());
            asPartner();
            rows.addAll(rows());
            clientSecrets();
            rows.addAll(rows());
            customerTokens();
            rows.addAll(rows());
            List<String> exported = exportedAndErased();

            collect(tap);
            platform.close();
            assertTrue(
                    rows.stream().anyMatch(row -> row.startsWith("RH_LEASE") && row.length() > 500),
                    "no token was sealed");
            assertTrue(log.lines().stream().anyMatch(line -> line.contains("jdk.")), "the JDK's client is not heard");
            markers.search("the log", log.lines());
            markers.search("what was printed", markers.printed());
            markers.search("the database", rows);
            markers.search("the export", exported);
        }
    }

    private List<String> exportedAndErased() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        platform.admin().exportTenant(ADA, out);
        String export = out.toString(StandardCharsets.UTF_8);
        assertTrue(export.contains("\"customer-token\"") && export.contains("\"hire.created\""), "it lacks something");
        platform.credentials.breakDown();
        markers.note(() -> platform.admin().eraseTenant(ADA));
        platform.credentials.repair();
        markers.note(() -> platform.admin().eraseTenant(ADA));
        return List.of(export);
    }

    private static Map<String, Object> through(Tap tap, Map<String, Object> keys) {
        keys.put("gateway", tap.uri().toString());
        keys.put("assertions", true);
        return keys;
    }

    private HireOutcome hire(RemoteHiringService service, Actor actor) {
        HireRequest request = new HireRequest(actor, platform.complete("candidate-" + candidates++));
        return markers.note(() -> service.hire(request));
    }

    private HireOutcome hire(Actor actor) {
        return hire(platform.service(), actor);
    }

    /** Sam is no user of Remote, so that the company's own connection is used: renewed here, taken over there. */
    private HireId handedFromNodeToNode(Tap tap) {
        platform.later(Duration.ofHours(2));
        try (Platform.Node other = platform.otherNode(keys -> through(tap, keys))) {
            HireOutcome.Hired hired = assertInstanceOf(HireOutcome.Hired.class, hire(SAM));
            assertInstanceOf(HireOutcome.Hired.class, hire(other.service(), SAM));
            platform.remote.expireTokens();
            assertInstanceOf(HireOutcome.Hired.class, hire(other.service(), SAM));
            return hired.hire().id();
        }
    }

    /** Remote gives a token first, does not take it, and then refuses the next assertion with words about it. */
    private void vouchedFor() {
        platform.remote.plan(1, "POST", TOKEN_ENDPOINT, token(ASSERTED));
        hire(RITA);
        hire(RITA);
        markers.note(() -> platform.admin().connections(ADA));
        markers.note(() -> platform.admin().setUp());
    }

    private static Trouble token(String token) {
        return Trouble.Answer.json(
                200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private void employee(HireId hire) {
        platform.remote.plan(1, "POST", TOKEN_ENDPOINT, token(EMPLOYEES));
        markers.note(() -> platform.service().employee(RITA, hire));
        markers.note(() -> platform.service().employee(RITA, hire));
    }

    private void asPartner() {
        assertInstanceOf(
                ConnectOutcome.Connected.class,
                markers.note(() -> platform.admin().connectAsPartner(ADA)));
        hire(SAM);
        platform.later(Duration.ofHours(2));
        platform.remote.plan(1, "POST", TOKEN_ENDPOINT, new Trouble.OAuthError("invalid_client", "who is that"));
        hire(SAM);
        platform.later(Duration.ofSeconds(2));
        hire(SAM);
        platform.remote.plan(1, "POST", "/v1/companies/*", new Trouble.LoseAnswer());
        markers.note(() -> platform.admin().connectAsPartner(ADA));
    }

    private void clientSecrets() {
        markers.note(() -> replaced(refusedSecret));
        platform.remote.addClientSecret(CLIENT_ID, nextSecret);
        platform.remote.plan(1, "POST", TOKEN_ENDPOINT, new Trouble.Drop());
        markers.note(() -> replaced(nextSecret));
        platform.later(Duration.ofSeconds(2));
        replaced(nextSecret);
        platform.later(Duration.ofHours(2));
        platform.remote.dropClientSecret(CLIENT_ID, nextSecret);
        hire(SAM);
        platform.remote.addClientSecret(CLIENT_ID, nextSecret);
        platform.admin().dropOldClientSecret();
        markers.note(() -> replaced(platform.clientSecret));
        platform.later(Duration.ofSeconds(2));
        hire(SAM);
    }

    private boolean replaced(String secret) {
        platform.admin().replaceClientSecret(new Secret(secret));
        return true;
    }

    private void customerTokens() {
        String reading = platform.remote.customerToken(ADMIN, true);
        String writing = platform.remote.customerToken(ADMIN);
        String foreign = platform.remote.customerToken("otto.owner@globex.example");
        markers.remember("customer token", Set.of(reading, writing, foreign, UNKNOWN_TOKEN));
        while (!platform.admin().connections(ADA).isEmpty()) { // one may take others with it
            platform.admin()
                    .disconnect(ADA, platform.admin().connections(ADA).get(0).id());
        }
        connect(UNKNOWN_TOKEN);
        connect(UNKNOWN_TOKEN + " " + writing);
        connect(reading);
        hire(SAM);
        connect(foreign);
        connect(writing);
        assertInstanceOf(HireOutcome.Hired.class, hire(SAM));
        platform.remote.revokeCustomerToken(writing);
        hire(SAM);
        markers.note(() -> platform.admin()
                .check(ADA, platform.admin().connections(ADA).get(0).id()));
    }

    private void connect(String token) {
        markers.note(() -> platform.admin().connect(ADA, new Secret(token), Optional.empty()));
    }

    private void collect(Tap tap) {
        markers.remember("client secret", Set.of(platform.clientSecret, nextSecret, refusedSecret));
        markers.remember("basic credentials", tap.matches("(?i)authorization: Basic (\\S+)"));
        markers.remember("bearer", tap.matches("(?i)authorization: Bearer (\\S+)"));
        markers.remember("access token", tap.matches("\"access_token\":\"([^\"]+)\""));
        markers.remember("refresh token", tap.matches("\"refresh_token\":\"([^\"]+)\""));
        markers.remember("assertion", tap.matches("[&\n]assertion=([^&\\s]+?)" + END));
        for (String secret : List.of("basic credentials", "bearer", "access token", "refresh token", "assertion")) {
            assertFalse(markers.of(secret).isEmpty(), "no " + secret + " went over the wire");
        }
        for (String bearer : List.of(ASSERTED, EMPLOYEES)) {
            assertTrue(markers.of("bearer").contains(bearer), bearer + " was not used");
        }
    }

    /** Every row of every table, with the names of its columns. */
    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = platform.database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        rows.add(text(table, row));
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "RH%", null)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static String text(String table, ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder(table);
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            text.append(' ')
                    .append(row.getMetaData().getColumnName(column))
                    .append('=')
                    .append(row.getString(column));
        }
        return text.toString();
    }
}
