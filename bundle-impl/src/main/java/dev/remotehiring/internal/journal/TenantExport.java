package dev.remotehiring.internal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.internal.journal.Database.Row;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the journal has of a tenant, as JSON: hires with what was typed, requests, batches, consents without their hashes,
 * the rules, and the audit. Read in pages: however much it is and however slowly it is taken, no transaction waits for it.
 */
public final class TenantExport {
    private static final int PAGE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final String issuer;

    /**
     * @param database where
     * @param issuer the gateway's host: another environment's are not exported
     */
    public TenantExport(Database database, String issuer) {
        this.database = database;
        this.issuer = issuer;
    }

    /** A row, and its place in the order. */
    private record Placed(long at, String id, Map<String, Object> fields) {}

    /**
     * Writes one array for each kind of thing, into an object that the caller has begun.
     *
     * @throws IOException when it cannot be written
     */
    public void write(TenantId tenant, JsonGenerator json) throws IOException {
        pages(json, "hires", "FROM rh_hire", "started_at", TenantExport::hire, tenant);
        array(json, "requests", requests(tenant));
        json.writeArrayFieldStart("batches");
        each("FROM rh_batch", "started_at", TenantExport::batch, tenant, batch -> {
            batch.fields().put("hires", hiresOf(batch.id()));
            json.writePOJO(batch.fields());
        });
        json.writeEndArray();
        array(json, "consents", consents(tenant));
        array(json, "invitations", invitations(tenant));
        array(json, "rules", rules(tenant));
        pages(json, "audit", "FROM rh_audit", "at", TenantExport::deed, tenant);
    }

    private static void array(JsonGenerator json, String name, List<Map<String, Object>> rows) throws IOException {
        json.writeArrayFieldStart(name);
        for (Map<String, Object> row : rows) {
            json.writePOJO(row);
        }
        json.writeEndArray();
    }

    private void pages(
            JsonGenerator json, String name, String from, String time, Row<Map<String, Object>> row, TenantId tenant)
            throws IOException {
        json.writeArrayFieldStart(name);
        each(from, time, row, tenant, one -> json.writePOJO(one.fields()));
        json.writeEndArray();
    }

    @FunctionalInterface
    private interface Taker {
        void take(Placed one) throws IOException;
    }

    private void each(String from, String time, Row<Map<String, Object>> row, TenantId tenant, Taker taker)
            throws IOException {
        List<Placed> page = page(from, time, row, tenant, Long.MIN_VALUE, "");
        while (!page.isEmpty()) {
            for (Placed one : page) {
                taker.take(one);
            }
            Placed last = page.get(page.size() - 1);
            page = page(from, time, row, tenant, last.at(), last.id());
        }
    }

    /** Those after a place. Rows of the audit that name no environment were written by a version that did not know it. */
    private List<Placed> page(
            String from, String time, Row<Map<String, Object>> row, TenantId tenant, long after, String id) {
        return database.transaction(transaction -> transaction.list(
                found -> new Placed(found.getLong(time), found.getString("id"), row.read(found)),
                "SELECT * " + from + " WHERE tenant = ? AND (issuer = ? OR issuer IS NULL) AND (" + time
                        + " > ? OR (" + time + " = ? AND id > ?)) ORDER BY " + time + ", id FETCH FIRST " + PAGE
                        + " ROWS ONLY",
                tenant.value(),
                issuer,
                after,
                after,
                id));
    }

    private static Map<String, Object> hire(ResultSet row) throws SQLException {
        Map<String, Object> hire = new LinkedHashMap<>();
        hire.put("id", row.getString("id"));
        hire.put("application", row.getString("application"));
        hire.put("attempt", row.getInt("attempt"));
        hire.put("state", row.getString("state"));
        hire.put("startedBy", row.getString("started_by"));
        hire.put("startedByName", row.getString("started_by_name"));
        hire.put("startedAt", time(row, "started_at"));
        hire.put("changedAt", time(row, "changed_at"));
        hire.put("sentBy", row.getString("sent_by"));
        hire.put("timesSent", row.getInt("sends"));
        hire.put("connection", row.getString("connection"));
        hire.put("company", row.getString("company"));
        hire.put("employment", row.getString("employment"));
        hire.put("otherEmployment", row.getString("other"));
        hire.put("searches", row.getInt("searches"));
        hire.put("searchedAt", time(row, "searched_at"));
        hire.put("onboarding", row.getString("onboarding"));
        hire.put("onboardingReadAt", time(row, "onboarding_at"));
        hire.put("details", details(row.getString("details")));
        return hire;
    }

    /** As it is kept: what was typed, what Remote refused of it, and why the hire is over. What is no JSON is text. */
    private static JsonNode details(String text) {
        try {
            return text == null ? JSON.nullNode() : JSON.readTree(text);
        } catch (JsonProcessingException notOurs) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    private List<Map<String, Object>> requests(TenantId tenant) {
        return database.transaction(transaction -> transaction.list(
                row -> {
                    Map<String, Object> request = new LinkedHashMap<>();
                    request.put("hire", row.getString("hire"));
                    request.put("application", row.getString("application"));
                    request.put("asked", row.getString("asked"));
                    request.put("askedName", row.getString("asked_name"));
                    request.put("asking", row.getString("asking"));
                    request.put("askingName", row.getString("asking_name"));
                    request.put("askedAt", time(row, "asked_at"));
                    return request;
                },
                "SELECT r.* FROM rh_connection_request r JOIN rh_hire h ON h.id = r.hire WHERE r.tenant = ? AND"
                        + " h.issuer = ? ORDER BY r.asked_at",
                tenant.value(),
                issuer));
    }

    private static Map<String, Object> batch(ResultSet row) throws SQLException {
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("id", row.getString("id"));
        batch.put("startedBy", row.getString("started_by"));
        batch.put("startedByName", row.getString("started_by_name"));
        batch.put("startedAt", time(row, "started_at"));
        return batch;
    }

    private List<String> hiresOf(String batch) {
        return database.transaction(transaction -> transaction.list(
                row -> row.getString("hire"), "SELECT hire FROM rh_batch_hire WHERE batch = ? ORDER BY place", batch));
    }

    private List<Map<String, Object>> consents(TenantId tenant) {
        return database.transaction(transaction -> transaction.list(
                row -> {
                    Map<String, Object> consent = new LinkedHashMap<>();
                    consent.put("user", row.getString("user_id"));
                    consent.put("hire", row.getString("hire"));
                    consent.put("expiresAt", time(row, "expires_at"));
                    consent.put("usedAt", time(row, "used_at"));
                    return consent;
                },
                "SELECT user_id, hire, expires_at, used_at FROM rh_consent WHERE tenant = ? AND issuer = ? ORDER BY"
                        + " expires_at",
                tenant.value(),
                issuer));
    }

    private List<Map<String, Object>> invitations(TenantId tenant) {
        return database.transaction(transaction -> transaction.list(
                row -> {
                    Map<String, Object> invitation = new LinkedHashMap<>();
                    invitation.put("id", row.getString("id"));
                    invitation.put("user", row.getString("user_id"));
                    invitation.put("madeAt", time(row, "made_at"));
                    invitation.put("expiresAt", time(row, "expires_at"));
                    invitation.put("ended", row.getString("ended"));
                    invitation.put("endedAt", time(row, "ended_at"));
                    return invitation;
                },
                "SELECT id, user_id, made_at, expires_at, ended, ended_at FROM rh_invitation WHERE tenant = ? AND issuer"
                        + " = ? ORDER BY made_at",
                tenant.value(),
                issuer));
    }

    /** One row, or none. */
    private List<Map<String, Object>> rules(TenantId tenant) {
        return database.transaction(transaction -> transaction.list(
                row -> Map.of("rules", details(row.getString("rules"))),
                "SELECT rules FROM rh_rules WHERE tenant = ? AND issuer = ?",
                tenant.value(),
                issuer));
    }

    private static Map<String, Object> deed(ResultSet row) throws SQLException {
        Map<String, Object> deed = new LinkedHashMap<>();
        deed.put("at", time(row, "at"));
        deed.put("user", row.getString("user_id"));
        deed.put("action", row.getString("action"));
        deed.put("subject", row.getString("subject"));
        deed.put("result", row.getString("result"));
        deed.put("company", row.getString("company"));
        deed.put("correlation", row.getString("correlation"));
        return deed;
    }

    private static String time(ResultSet row, String column) throws SQLException {
        return Database.instant(row, column).map(Instant::toString).orElse(null);
    }
}
