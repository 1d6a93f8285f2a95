package dev.remotehiring.internal.journal;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who asked whom to connect. A request is open as long as its hire waits. */
public final class ConnectionRequests {
    private static final String OPEN =
            "SELECT r.* FROM rh_connection_request r JOIN rh_hire h ON h.id = r.hire WHERE h.state = ? AND h.issuer = ? AND r.tenant = ? ";

    private final Database database;
    private final String issuer;
    private final Audit audit;

    /**
     * @param database where
     * @param issuer the gateway's host: requests of another environment are not seen
     * @param clock dates the requests
     */
    public ConnectionRequests(Database database, String issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.audit = new Audit(issuer, clock);
    }

    /**
     * Notes a request, unless the person was asked since the hire has been waiting.
     *
     * @return whether it is new
     */
    public boolean add(TenantId tenant, ConnectionRequest request) {
        try {
            return addOnce(tenant, request);
        } catch (RemoteHiringException e) {
            if (e.getCause() instanceof SQLException failure && Database.isTaken(failure)) {
                return false; // asked twice at the same moment
            }
            throw e;
        }
    }

    private boolean addOnce(TenantId tenant, ConnectionRequest request) {
        return database.transaction(transaction -> {
            boolean known = transaction
                    .first(
                            row -> row.getString(1),
                            "SELECT r.hire FROM rh_connection_request r JOIN rh_hire h ON h.id = r.hire WHERE r.hire = ?"
                                    + " AND r.asked = ? AND r.asked_at >= h.changed_at",
                            request.hire().value(),
                            request.to().user().value())
                    .isPresent();
            if (known) {
                return false;
            }
            transaction.update(
                    "DELETE FROM rh_connection_request WHERE hire = ? AND asked = ? AND asked_at < (SELECT changed_at FROM"
                            + " rh_hire h WHERE h.id = rh_connection_request.hire)",
                    request.hire().value(),
                    request.to().user().value());
            audit.write(
                    transaction,
                    new Actor(tenant, request.from().user()),
                    Optional.empty(),
                    "connection.requested",
                    request.hire().value(),
                    request.to().user().value());
            transaction.update(
                    "INSERT INTO rh_connection_request (hire, asked, asked_name, tenant, application, asking,"
                            + " asking_name, asked_at) VALUES (?,?,?,?,?,?,?,?)",
                    request.hire().value(),
                    request.to().user().value(),
                    Database.name(request.to().name()),
                    tenant.value(),
                    request.application().value(),
                    request.from().user().value(),
                    Database.name(request.from().name()),
                    request.at());
            return true;
        });
    }

    /** Erases the requests of before a moment, and those whose hire does not wait any more. */
    public void erase(Instant before) {
        database.transaction(transaction -> transaction.update(
                "DELETE FROM rh_connection_request WHERE hire IN (SELECT h.id FROM rh_hire h WHERE h.issuer = ? AND"
                        + " (rh_connection_request.asked_at < ? OR h.state <> ?))",
                issuer,
                before,
                HireState.WAITING_FOR_CONSENT.name()));
    }

    /**
     * Erases the requests of a tenant that a connection has answered.
     *
     * @param tenant whose
     * @param connectedAt when the connection was made
     * @return how many
     */
    public int eraseAnswered(TenantId tenant, Instant connectedAt) {
        return database.transaction(transaction -> transaction.update(
                "DELETE FROM rh_connection_request WHERE tenant = ? AND asked_at <= ? AND hire IN (SELECT h.id FROM"
                        + " rh_hire h WHERE h.issuer = ? AND h.tenant = ?)",
                tenant.value(),
                connectedAt,
                issuer,
                tenant.value()));
    }

    /** The newest open request of a hire. */
    public Optional<ConnectionRequest> of(TenantId tenant, HireId hire) {
        return database.transaction(transaction -> transaction.first(
                ConnectionRequests::read,
                OPEN + "AND r.hire = ? ORDER BY r.asked_at DESC",
                HireState.WAITING_FOR_CONSENT.name(),
                issuer,
                tenant.value(),
                hire.value()));
    }

    /** The open requests to a person, newest first. */
    public List<ConnectionRequest> to(TenantId tenant, UserId person) {
        return database.transaction(transaction -> transaction.list(
                ConnectionRequests::read,
                OPEN + "AND r.asked = ? ORDER BY r.asked_at DESC",
                HireState.WAITING_FOR_CONSENT.name(),
                issuer,
                tenant.value(),
                person.value()));
    }

    private static ConnectionRequest read(ResultSet row) throws SQLException {
        return new ConnectionRequest(
                new HireId(row.getString("hire")),
                new ApplicationId(row.getString("application")),
                new Person(new UserId(row.getString("asking")), row.getString("asking_name")),
                new Person(new UserId(row.getString("asked")), row.getString("asked_name")),
                Database.instant(row, "asked_at").orElseThrow());
    }
}
