package dev.remotehiring.internal.admin;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.admin.Erasure;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.internal.journal.Deeds;
import dev.remotehiring.internal.journal.TenantErasure;
import dev.remotehiring.internal.journal.TenantExport;
import dev.remotehiring.internal.journal.Upkeep;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.Tokens;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is kept of a tenant in this environment: given out, or erased. The database goes before the credential service: a
 * refusal has erased nothing, and what an outage leaves over is erased by the next call.
 */
public final class TenantData {
    private static final Logger LOG = LoggerFactory.getLogger(TenantData.class);
    private static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConnectionStore connections;
    private final Tokens tokens;
    private final Upkeep upkeep;
    private final TenantExport export;
    private final TenantErasure erasure;
    private final Deeds deeds;
    private final Clock clock;

    /** The parts, each with its share of a tenant. */
    public record Parts(
            ConnectionStore connections,
            Tokens tokens,
            Upkeep upkeep,
            TenantExport export,
            TenantErasure erasure,
            Deeds deeds) {}

    /**
     * @param parts who has something of a tenant
     * @param clock dates the export
     */
    public TenantData(Parts parts, Clock clock) {
        this.connections = parts.connections();
        this.tokens = parts.tokens();
        this.upkeep = parts.upkeep();
        this.export = parts.export();
        this.erasure = parts.erasure();
        this.deeds = parts.deeds();
        this.clock = clock;
    }

    /** What an outage cuts short must not look whole, so the end is written only at the end. */
    void export(Actor actor, OutputStream out) throws IOException {
        deeds.done(actor, Optional.empty(), "tenant.exported", actor.tenant().value(), "");
        JsonGenerator json = JSON.getFactory()
                .createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        try (json) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("tenant", actor.tenant().value());
            json.writeStringField("environment", connections.issuer());
            json.writeStringField(
                    "at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
            ConnectionStore.Stored stored = connections.all(actor.tenant());
            json.writeArrayFieldStart("connections");
            for (StoredConnection connection : stored.connections()) {
                json.writePOJO(fields(connection));
            }
            for (ConnectionId unreadable : stored.unreadable()) {
                json.writePOJO(Map.of("id", unreadable.value(), "unreadable", true));
            }
            json.writeEndArray();
            export.write(actor.tenant(), json);
            json.writeEndObject();
        }
        out.flush();
    }

    private static Map<String, Object> fields(StoredConnection connection) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", connection.id().value());
        fields.put("kind", connection.kind().name());
        fields.put("owner", connection.owner().map(UserId::value).orElse(null));
        fields.put("company", connection.company().value());
        fields.put("companyName", connection.companyName());
        fields.put(
                "remoteUser", connection.remoteUser().map(RemoteUserId::value).orElse(null));
        fields.put("connectedBy", connection.connectedBy().value());
        fields.put("connectedAt", connection.connectedAt().toString());
        fields.put("ended", connection.ended().map(Enum::name).orElse(null));
        return fields;
    }

    Erasure erase(Actor actor) {
        Erasure erased = erasure.erase(actor, connections.ids(actor.tenant()).size());
        try {
            disconnect(actor.tenant(), connections.ids(actor.tenant()));
        } catch (RemoteHiringException e) {
            throw new RemoteHiringException(e, ErrorCode.HALF_ERASED);
        }
        LOG.info("Tenant {} was erased by {}: {}", actor.tenant(), actor.user(), erased);
        return erased;
    }

    private void disconnect(TenantId tenant, List<ConnectionId> all) {
        for (ConnectionId connection : all) {
            connections.delete(tenant, connection);
            tokens.forget(StoredConnection.key(tenant, connection));
            upkeep.forget(tenant, connection);
        }
    }
}
