package dev.remotehiring.internal.journal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the administrators of the tenants have decided about hiring. Read at each use: all nodes see a change at once. */
public final class Rules {
    private static final Logger LOG = LoggerFactory.getLogger(Rules.class);
    private static final int LONGEST = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of rules that cannot be read, nothing is known but that somebody decided: a person looks before anything is sent. */
    private static final HiringRules UNREADABLE = new HiringRules(true, Map.of());

    private final Database database;
    private final String issuer;
    private final Audit audit;

    /**
     * @param database where
     * @param issuer the gateway's host: rules count in one environment
     * @param clock dates the decisions
     */
    public Rules(Database database, String issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.audit = new Audit(issuer, clock);
    }

    /** What was decided in a tenant; {@link HiringRules#NONE} when nothing was. */
    public HiringRules of(TenantId tenant) {
        Optional<String> kept = database.transaction(transaction -> transaction.first(
                row -> row.getString("rules"),
                "SELECT rules FROM rh_rules WHERE issuer = ? AND tenant = ?",
                issuer,
                tenant.value()));
        return kept.map(text -> read(tenant, text)).orElse(HiringRules.NONE);
    }

    /** Decides for the actor's tenant, and writes that into the audit. */
    public void decide(Actor actor, HiringRules rules) {
        String text = Stored.of(rules).json();
        if (text.length() > LONGEST) {
            throw new RemoteHiringException(ErrorCode.RULES_TOO_LONG);
        }
        database.transaction(transaction -> {
            put(transaction, actor.tenant(), text);
            audit.write(
                    transaction,
                    actor,
                    Optional.empty(),
                    "rules.decided",
                    actor.tenant().value(),
                    (rules.alwaysReview() ? "always review" : "review where needed") + ", fields "
                            + rules.sources().size());
            return null;
        });
    }

    private void put(Transaction transaction, TenantId tenant, String text) throws SQLException {
        transaction.update(
                "INSERT INTO rh_rules (issuer, tenant, rules) SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM rh_rules"
                        + " WHERE issuer = ? AND tenant = ?)",
                issuer,
                tenant.value(),
                text,
                issuer,
                tenant.value());
        transaction.update(
                "UPDATE rh_rules SET rules = ? WHERE issuer = ? AND tenant = ?", text, issuer, tenant.value());
    }

    private static HiringRules read(TenantId tenant, String text) {
        try {
            Stored stored = JSON.readValue(text, Stored.class);
            return stored == null ? UNREADABLE : stored.rules();
        } catch (JsonProcessingException notJson) {
            // Jackson quotes what it could not read, and a fixed text may be personal.
            LOG.error(
                    "The rules of tenant {} cannot be read in the database: until they are decided anew, each hire is"
                            + " shown before it is sent.",
                    tenant);
            return UNREADABLE;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Stored(boolean alwaysReview, Map<String, Source> sources) {
        static Stored of(HiringRules rules) {
            Map<String, Source> sources = new TreeMap<>();
            rules.sources()
                    .forEach((field, source) ->
                            sources.put(field, new Source(source.kind().name(), source.value())));
            return new Stored(rules.alwaysReview(), sources);
        }

        String json() {
            try {
                return JSON.writeValueAsString(this);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("Rules are plain text.", impossible);
            }
        }

        HiringRules rules() {
            Map<String, FieldSource> read = new LinkedHashMap<>();
            if (sources != null) {
                sources.forEach((field, source) -> read.put(field, source == null ? Source.NOTHING : source.source()));
            }
            return new HiringRules(alwaysReview, read);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Source(String kind, String value) {
        private static final FieldSource NOTHING = new FieldSource(FieldSource.Kind.NOTHING, "");

        /** One that this version does not know is filled in by a person. */
        FieldSource source() {
            try {
                return new FieldSource(FieldSource.Kind.valueOf(String.valueOf(kind)), value == null ? "" : value);
            } catch (IllegalArgumentException unknown) {
                return NOTHING;
            }
        }
    }
}
