package dev.remotehiring.internal.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.time.Instant;
import java.util.Optional;

/** A connection as JSON in the credential service. Fields are only ever appended; {@code v} is the format. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConnectionRecord(
        int v,
        String issuer,
        String kind,
        String owner,
        String company_id,
        String company_name,
        String user_id,
        String refresh_token,
        String customer_token,
        String connected_by,
        String connected_at,
        String ended) {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    static Secret write(StoredConnection connection, String issuer) {
        String secret = connection.secret().map(Secret::reveal).orElse(null);
        boolean customer = connection.kind() == Connection.Kind.CUSTOMER_TOKEN;
        ConnectionRecord record = new ConnectionRecord(
                FORMAT,
                issuer,
                connection.kind().name(),
                connection.owner().map(UserId::value).orElse(null),
                connection.company().value(),
                connection.companyName(),
                connection.remoteUser().map(RemoteUserId::value).orElse(null),
                customer ? null : secret,
                customer ? secret : null,
                connection.connectedBy().value(),
                connection.connectedAt().toString(),
                connection.ended().map(Enum::name).orElse(null));
        try {
            return new Secret(JSON.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A connection is always JSON.", e);
        }
    }

    /** @throws IllegalStateException when it is not a connection of this issuer in a format that this version knows */
    static StoredConnection read(TenantId tenant, ConnectionId id, String issuer, VersionedSecret stored) {
        ConnectionRecord record = parse(stored.secret());
        if (record.v != FORMAT) {
            throw new IllegalStateException("A stored connection has format " + record.v + ", newer than " + FORMAT
                    + ": a newer version of this plugin wrote it.");
        }
        if (!issuer.equals(record.issuer)) {
            throw new IllegalStateException("A stored connection was issued by " + record.issuer
                    + " and is never used at " + issuer + ": somebody has copied it. Delete it and connect again.");
        }
        return new StoredConnection(
                tenant,
                id,
                Connection.Kind.valueOf(record.kind),
                Optional.ofNullable(record.owner).map(UserId::new),
                new CompanyId(record.company_id),
                record.company_name == null ? "" : record.company_name,
                Optional.ofNullable(record.user_id).map(RemoteUserId::new),
                Optional.ofNullable(record.customer_token == null ? record.refresh_token : record.customer_token)
                        .map(Secret::new),
                new UserId(record.connected_by),
                Instant.parse(record.connected_at),
                Optional.ofNullable(record.ended).map(Connection.Ended::valueOf),
                stored.version());
    }

    private static ConnectionRecord parse(Secret text) {
        try {
            return JSON.readValue(text.reveal(), ConnectionRecord.class);
        } catch (JsonProcessingException notOurs) {
            // Jackson quotes the text it could not read, so its exception must not travel on.
            throw new IllegalStateException("A stored connection cannot be read: it is not the JSON of a connection.");
        }
    }

    @Override
    public String toString() {
        return "ConnectionRecord[hidden]";
    }
}
