package dev.remotehiring.internal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.token.StoredConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of choice, as a table: each row is what a tenant has, and what serves Rita. */
class ChoiceTest {
    private static final UserId RITA = new UserId("rita");
    private static final UserId SAM = new UserId("sam");
    private static final String EMAIL = "rita@acme.example";
    private static final ConnectionId ASSERTED = StoredConnection.assertionId(RITA, EMAIL);

    private static final Map<String, StoredConnection> ALL = Map.ofEntries(
            Map.entry("own", connection(StoredConnection.id(Optional.of(RITA)), Connection.Kind.CONSENT, RITA)),
            Map.entry("vouched", connection(ASSERTED, Connection.Kind.ASSERTION, RITA)),
            Map.entry("company", connection(StoredConnection.id(Optional.empty()), Connection.Kind.CONSENT, null)),
            Map.entry(
                    "partner", connection(StoredConnection.id(Optional.empty()), Connection.Kind.PARTNER_TOKEN, null)),
            Map.entry("customer", connection(StoredConnection.customerTokenId(), Connection.Kind.CUSTOMER_TOKEN, null)),
            Map.entry("sams", connection(StoredConnection.id(Optional.of(SAM)), Connection.Kind.CONSENT, SAM)),
            Map.entry(
                    "sams-vouched",
                    connection(StoredConnection.assertionId(SAM, "sam@acme.example"), Connection.Kind.ASSERTION, SAM)),
            Map.entry(
                    "vouched-before",
                    connection(
                            StoredConnection.assertionId(RITA, "rita.maiden@acme.example"),
                            Connection.Kind.ASSERTION,
                            RITA)));

    private static StoredConnection connection(ConnectionId id, Connection.Kind kind, UserId owner) {
        return new StoredConnection(
                new TenantId("acme"),
                id,
                kind,
                Optional.ofNullable(owner),
                new CompanyId("company-1"),
                "Acme Robotics",
                Optional.of(new RemoteUserId("user-1")),
                kind == Connection.Kind.ASSERTION ? Optional.empty() : Optional.of(new Secret("secret")),
                owner == null ? new UserId("ada") : owner,
                Instant.parse("2026-11-22T10:00:00Z"),
                Optional.empty(),
                1);
    }

    /** A name from the table; with a minus before it, one that has ended. */
    private static StoredConnection named(String name) {
        return name.startsWith("-")
                ? ALL.get(name.substring(1)).with(Connection.Ended.REFUSED_BY_REMOTE)
                : ALL.get(name);
    }

    private static String name(StoredConnection connection) {
        return ALL.entrySet().stream()
                .filter(entry -> entry.getValue().equals(connection))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}, vouching {1}, shared {2}: {3}")
    @CsvSource({
        // what is there,                        vouching, shared, what serves
        "own vouched company customer,           true,     true,   own",
        "own vouched company customer,           true,     false,  own",
        "own vouched company customer,           false,    false,  own",
        "vouched company customer,               true,     true,   vouched",
        "vouched company customer,               true,     false,  vouched",
        "vouched company customer,               false,    true,   company",
        "vouched company customer,               false,    false,  consent",
        "company customer,                       true,     true,   company",
        "company customer,                       true,     false,  consent",
        "partner customer,                       true,     true,   partner",
        "customer,                               true,     true,   customer",
        "customer,                               true,     false,  consent",
        "sams,                                   true,     true,   consent",
        "sams-vouched,                           true,     true,   consent",
        "sams sams-vouched company,              true,     true,   company",
        "vouched-before,                         true,     true,   consent",
        "vouched-before company,                 true,     true,   company",
        "-own vouched company customer,          true,     true,   vouched",
        "-own -vouched company customer,         true,     true,   company",
        "-own -vouched -company customer,        true,     true,   customer",
        "-own -vouched -company -customer,       true,     true,   consent",
        "'',                                     true,     true,   consent"
    })
    void of_whatATenantHas_isTheFirstOfTheOrderWhateverTheOrderOfTheList(
            String there, boolean vouching, boolean shared, String serves) {
        List<StoredConnection> connections = Arrays.stream(there.split(" "))
                .filter(name -> !name.isEmpty())
                .map(ChoiceTest::named)
                .toList();
        Optional<ConnectionId> asserted = vouching ? Optional.of(ASSERTED) : Optional.empty();

        IntStream.range(0, Math.max(1, connections.size())).forEach(turns -> {
            List<StoredConnection> turned = new ArrayList<>(connections);
            Collections.rotate(turned, turns);
            String chosen = Choice.of(turned, RITA, asserted, shared)
                    .map(ChoiceTest::name)
                    .orElse("consent");
            assertEquals(serves, chosen, () -> "in the order " + turned);
        });
    }

    /** A connection by assertion is the user's own as well, but is not used once the platform makes none. */
    @Test
    void of_vouchedForAndSwitchedOff_isNotTakenForTheUsersOwn() {
        assertEquals(Optional.empty(), Choice.of(List.of(ALL.get("vouched")), RITA, Optional.empty(), true));
    }
}
