package dev.remotehiring.internal.journal;

import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The consents that are under way: one row each, so that any number of tabs can have one. */
public final class Consents {
    private static final Duration KEPT = Duration.ofDays(1);

    /** Of consents that were answered: each ran out with its answer, but for those that connected. */
    static final String CONNECTED = "expires_at > used_at";

    private final Database database;
    private final String issuer;
    private final Clock clock;
    private final Audit audit;

    /**
     * @param database where
     * @param issuer the gateway's host: an answer of another one is not found
     * @param clock dates the use
     */
    public Consents(Database database, String issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.clock = clock;
        this.audit = new Audit(issuer, clock);
    }

    /** Erases what ran out a day ago. */
    public void sweep() {
        database.transaction(transaction -> transaction.update(
                "DELETE FROM rh_consent WHERE expires_at < ?", clock.instant().minus(KEPT)));
    }

    /**
     * Erases the consents of a tenant: an answer to one of them is out of date now.
     *
     * @param tenant whose
     * @param user only those of this user; empty for all
     * @return how many were under way
     */
    public int erase(TenantId tenant, Optional<UserId> user) {
        String whose = "tenant = ? AND issuer = ? AND user_id = COALESCE(CAST(? AS VARCHAR(128)), user_id)";
        String only = user.map(UserId::value).orElse(null);
        return database.transaction(transaction -> {
            int underWay = transaction.update(
                    "DELETE FROM rh_consent WHERE used_at IS NULL AND expires_at >= ? AND " + whose,
                    clock.instant(),
                    tenant.value(),
                    issuer,
                    only);
            transaction.update("DELETE FROM rh_consent WHERE " + whose, tenant.value(), issuer, only);
            return underWay;
        });
    }

    /** Notes a consent. */
    public void add(PendingConsent consent) {
        database.transaction(transaction -> {
            audit.write(transaction, consent.actor(), Optional.empty(), "consent.begun", consent.subject(), "");
            return transaction.update(
                    "INSERT INTO rh_consent (state_hash, tenant, user_id, session_hash, issuer, hire, expires_at, invitation)"
                            + " VALUES (?,?,?,?,?,?,?,?)",
                    consent.stateHash(),
                    consent.actor().tenant().value(),
                    consent.actor().user().value(),
                    consent.sessionHash(),
                    issuer,
                    consent.hire().map(HireId::value).orElse(null),
                    consent.expiresAt(),
                    consent.invitation().map(ConnectInvitationId::value).orElse(null));
        });
    }

    /** The consent of a state. */
    public Optional<PendingConsent> find(String stateHash) {
        return database.transaction(transaction -> transaction.first(
                Consents::read, "SELECT * FROM rh_consent WHERE state_hash = ? AND issuer = ?", stateHash, issuer));
    }

    /** Marks a consent as used: it has run out, until it is noted that it connected. True for exactly one caller. */
    public boolean use(PendingConsent consent) {
        Instant now = clock.instant();
        return database.transaction(transaction -> transaction.update(
                        "UPDATE rh_consent SET used_at = ?, expires_at = ? WHERE state_hash = ? AND used_at IS NULL",
                        now,
                        now,
                        consent.stateHash())
                == 1);
    }

    /**
     * Notes what came of a consent.
     *
     * @param consent which
     * @param company the company that is connected now, if one is
     * @param result a word for it
     */
    public void note(PendingConsent consent, Optional<CompanyId> company, String result) {
        database.transaction(transaction -> {
            audit.write(transaction, consent.actor(), company, "consent.answered", consent.subject(), result);
            return company.isEmpty()
                    ? 0
                    : transaction.update(
                            "UPDATE rh_consent SET expires_at = ? WHERE state_hash = ? AND used_at IS NOT NULL",
                            consent.expiresAt(),
                            consent.stateHash());
        });
    }

    private static PendingConsent read(ResultSet row) throws SQLException {
        return new PendingConsent(
                row.getString("state_hash"),
                new Actor(new TenantId(row.getString("tenant")), new UserId(row.getString("user_id"))),
                row.getString("session_hash"),
                Optional.ofNullable(row.getString("hire")).map(HireId::new),
                Database.instant(row, "expires_at").orElseThrow(),
                Database.instant(row, "used_at").isPresent(),
                Optional.ofNullable(row.getString("invitation")).map(ConnectInvitationId::new));
    }
}
