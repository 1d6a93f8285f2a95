package dev.remotehiring.internal.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
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
        String owner,
        String company_id,
        String company_name,
        String user_id,
        String refresh_token,
        String connected_by,
        String connected_at,
        String ended) {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    static Secret write(StoredConnection connection) {
        ConnectionRecord record = new ConnectionRecord(
                FORMAT,
                connection.owner().map(UserId::value).orElse(null),
                connection.company().value(),
                connection.companyName(),
                connection.remoteUser().value(),
                connection.refreshToken().reveal(),
                connection.connectedBy().value(),
                connection.connectedAt().toString(),
                connection.ended().map(Enum::name).orElse(null));
        try {
            return new Secret(JSON.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A connection is always JSON.", e);
        }
    }

    /** @throws IllegalStateException when it is not a connection of a format that this version knows */
    static StoredConnection read(TenantId tenant, VersionedSecret stored) {
        ConnectionRecord record = parse(stored.secret());
        if (record.v != FORMAT) {
            throw new IllegalStateException("A stored connection has format " + record.v + ", newer than " + FORMAT
                    + ": a newer version of this plugin wrote it.");
        }
        return new StoredConnection(
                tenant,
                Optional.ofNullable(record.owner).map(UserId::new),
                new CompanyId(record.company_id),
                record.company_name == null ? "" : record.company_name,
                new RemoteUserId(record.user_id),
                new Secret(record.refresh_token),
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
