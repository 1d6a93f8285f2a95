package dev.remotehiring.internal.journal;

import dev.remotehiring.admin.ConnectInvitation.State;
import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The connect invitations. Of a code there is only its hash; whoever ends an invitation is the only one who does. */
public final class Invitations {
    /** Nobody has ended it: a no does not. */
    private static final String GOOD = "(ended IS NULL OR ended = '" + State.DECLINED + "') AND expires_at > ?";

    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final String issuer;
    private final Clock clock;
    private final Audit audit;

    /**
     * @param database where
     * @param issuer the gateway's host: an invitation to another one is not found
     * @param clock tells what is good
     */
    public Invitations(Database database, String issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.clock = clock;
        this.audit = new Audit(issuer, clock);
    }

    /**
     * Notes an invitation.
     *
     * @param invitation the invitation
     * @param codeHash SHA-256 of its code, hexadecimal
     */
    public void add(StoredInvitation invitation, String codeHash) {
        database.transaction(transaction -> {
            audit.write(
                    transaction,
                    invitation.from(),
                    Optional.empty(),
                    "invitation.made",
                    invitation.id().value(),
                    "");
            return transaction.update(
                    "INSERT INTO rh_invitation (id, secret_hash, issuer, tenant, user_id, made_at, expires_at)"
                            + " VALUES (?,?,?,?,?,?,?)",
                    invitation.id().value(),
                    codeHash,
                    issuer,
                    invitation.from().tenant().value(),
                    invitation.from().user().value(),
                    invitation.madeAt(),
                    invitation.expiresAt());
        });
    }

    /** The invitation of a code, whatever it is worth now. */
    public Optional<StoredInvitation> ofCode(String codeHash) {
        return database.transaction(transaction -> transaction.first(
                Invitations::read,
                "SELECT * FROM rh_invitation WHERE secret_hash = ? AND issuer = ?",
                codeHash,
                issuer));
    }

    /** The invitation with this id. */
    public Optional<StoredInvitation> find(ConnectInvitationId id) {
        return database.transaction(transaction -> transaction.first(
                Invitations::read, "SELECT * FROM rh_invitation WHERE id = ? AND issuer = ?", id.value(), issuer));
    }

    /** Those of a tenant, newest first. */
    public List<StoredInvitation> of(TenantId tenant) {
        return database.transaction(transaction -> transaction.list(
                Invitations::read,
                "SELECT * FROM rh_invitation WHERE tenant = ? AND issuer = ? ORDER BY made_at DESC, id",
                tenant.value(),
                issuer));
    }

    /** Whether a consent that began in this browser with the invitation has connected; a no has not. */
    public boolean hasConnected(ConnectInvitationId id, String sessionHash) {
        return database.transaction(transaction -> transaction.first(
                        row -> true,
                        "SELECT state_hash FROM rh_consent WHERE invitation = ? AND session_hash = ? AND issuer = ?"
                                + " AND used_at IS NOT NULL AND " + Consents.CONNECTED,
                        id.value(),
                        sessionHash,
                        issuer))
                .isPresent();
    }

    /** Uses an open invitation up; true for exactly one caller. */
    public boolean use(StoredInvitation invitation) {
        return end(invitation, invitation.from(), State.USED, "invitation.used");
    }

    /** Withdraws all open invitations of a tenant. */
    public void revokeAll(Actor by) {
        of(by.tenant()).forEach(invitation -> revoke(invitation, by));
    }

    /** Withdraws an open invitation; false when it is not open any more. */
    public boolean revoke(StoredInvitation invitation, Actor by) {
        return end(invitation, by, State.REVOKED, "invitation.revoked");
    }

    /** Somebody came back from Remote without a yes; the link stays good. The audit has it with the consent. */
    public void decline(StoredInvitation invitation) {
        Instant now = clock.instant();
        database.transaction(transaction -> transaction.update(
                "UPDATE rh_invitation SET ended_at = ?, ended = ? WHERE id = ? AND issuer = ? AND " + GOOD,
                now,
                State.DECLINED.name(),
                invitation.id().value(),
                issuer,
                now));
    }

    private boolean end(StoredInvitation invitation, Actor by, State how, String action) {
        Instant now = clock.instant();
        return database.transaction(transaction -> {
            boolean ended = transaction.update(
                            "UPDATE rh_invitation SET ended_at = ?, ended = ? WHERE id = ? AND issuer = ? AND " + GOOD,
                            now,
                            how.name(),
                            invitation.id().value(),
                            issuer,
                            now)
                    == 1;
            if (ended) {
                audit.write(
                        transaction,
                        by,
                        Optional.empty(),
                        action,
                        invitation.id().value(),
                        "");
            }
            return ended;
        });
    }

    /**
     * Whoever used it up could not keep the connection: it is as good as before.
     *
     * @param invitation as it was before it was used up
     */
    public void reopen(StoredInvitation invitation) {
        correct(invitation, invitation.ended(), invitation.endedAt(), "not_kept");
    }

    /** Whoever used it up said yes for another company than the tenant's. */
    public void endForOtherCompany(StoredInvitation invitation) {
        correct(invitation, Optional.of(State.OTHER_COMPANY), Optional.of(clock.instant()), "other_company");
    }

    private void correct(StoredInvitation invitation, Optional<State> ended, Optional<Instant> at, String why) {
        database.transaction(transaction -> {
            audit.write(
                    transaction,
                    invitation.from(),
                    Optional.empty(),
                    "invitation.refused",
                    invitation.id().value(),
                    why);
            return transaction.update(
                    "UPDATE rh_invitation SET ended = ?, ended_at = ? WHERE id = ? AND issuer = ? AND ended = ?",
                    ended.map(State::name).orElse(null),
                    at.orElse(null),
                    invitation.id().value(),
                    issuer,
                    State.USED.name());
        });
    }

    /** Notes that somebody brought the right code of an open invitation. */
    public void noteOpened(StoredInvitation invitation) {
        note(invitation, "invitation.opened", "");
    }

    /**
     * Notes that somebody brought the right code of an invitation that is not good.
     *
     * @param why a word
     */
    public void noteRefused(StoredInvitation invitation, String why) {
        note(invitation, "invitation.refused", why);
    }

    private void note(StoredInvitation invitation, String action, String result) {
        database.transaction(transaction -> {
            audit.write(
                    transaction,
                    invitation.from(),
                    Optional.empty(),
                    action,
                    invitation.id().value(),
                    result);
            return null;
        });
    }

    /** Erases what ran out a month ago. */
    public void sweep() {
        database.transaction(transaction -> transaction.update(
                "DELETE FROM rh_invitation WHERE expires_at < ?",
                clock.instant().minus(KEPT)));
    }

    private static StoredInvitation read(ResultSet row) throws SQLException {
        return new StoredInvitation(
                new ConnectInvitationId(row.getString("id")),
                new Actor(new TenantId(row.getString("tenant")), new UserId(row.getString("user_id"))),
                Database.instant(row, "made_at").orElseThrow(),
                Database.instant(row, "expires_at").orElseThrow(),
                Optional.ofNullable(row.getString("ended")).map(State::valueOf),
                Database.instant(row, "ended_at"));
    }
}
