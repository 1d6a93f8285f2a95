package dev.remotehiring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.Connection;
import dev.remotehiring.host.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The audit tells who connected and disconnected the company. */
class DeedsTest {
    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private List<String> audit() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var connection = platform.database.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT tenant, user_id, action, subject, result || ' ' || company FROM rh_audit ORDER BY at, action")) {
            while (row.next()) {
                lines.add(String.join(
                        " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
        return lines;
    }

    private Connection connect() {
        String token = platform.remote.customerToken("ada.admin@acme.example");
        platform.admin().connect(Platform.ADA, new Secret(token), Optional.empty());
        return platform.admin().connections(Platform.ADA).get(0);
    }

    @Test
    void connect_andDisconnect_areInTheAuditWithWhoDidIt() throws Exception {
        Connection connection = connect();
        platform.admin().disconnect(Platform.ADA, connection.id());

        String company = connection.company().value();
        assertEquals(
                List.of(
                        "acme ada connection.made customer-token CUSTOMER_TOKEN " + company,
                        "acme ada connection.removed customer-token CUSTOMER_TOKEN, assertions 0, consents 0, requests 0 "
                                + company),
                audit());
    }

    @Test
    void connect_databaseFailsAfterwards_isConnectedAllTheSame() {
        Connection connection = connect();
        platform.source.failAfterRequest(platform.remote, "GET", "/v1/identity/current");
        platform.admin().check(Platform.ADA, connection.id());

        assertEquals(Optional.empty(), connect().ended());
    }
}
