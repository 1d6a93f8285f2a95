package dev.remotehiring.internal.token;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.journal.LastCalls;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A connection as the host's credential service keeps it.
 *
 * @param tenant whose
 * @param id which of the tenant's; the same after a reconnect
 * @param kind how it came about
 * @param owner the only user whom it serves; empty when it serves the tenant
 * @param company Remote's id of the company
 * @param companyName the company's name, may be empty
 * @param remoteUser as whom it acts at Remote; empty when Remote did not say
 * @param secret the newest refresh token, or the customer token; empty for a connection by assertion
 * @param connectedBy the host's user who was there
 * @param connectedAt when, or when its company was confirmed; tells one consent from the next
 * @param ended why it works no longer
 * @param version the stored version, 0 for one that is not stored yet
 */
public record StoredConnection(
        TenantId tenant,
        ConnectionId id,
        Connection.Kind kind,
        Optional<UserId> owner,
        CompanyId company,
        String companyName,
        Optional<RemoteUserId> remoteUser,
        Optional<Secret> secret,
        UserId connectedBy,
        Instant connectedAt,
        Optional<Connection.Ended> ended,
        long version)
        implements ActingAs {
    /** @throws IllegalArgumentException when it lacks what its kind lives on */
    public StoredConnection {
        Objects.requireNonNull(kind, "kind");
        boolean asserted = kind == Connection.Kind.ASSERTION;
        if (asserted == secret.isPresent() || (asserted && remoteUser.isEmpty())) {
            throw new IllegalArgumentException("A connection by " + kind + " lacks what it lives on.");
        }
    }

    @Override
    public String key() {
        return key(tenant, id);
    }

    /** The key of the access tokens of a connection, whatever is stored of it. */
    public static String key(TenantId tenant, ConnectionId id) {
        return "connection/" + ActingAs.part(tenant.value()) + "/" + ActingAs.part(id.value());
    }

    @Override
    public TokenKind tokenKind() {
        return kind == Connection.Kind.CUSTOMER_TOKEN ? TokenKind.CUSTOMER : TokenKind.COMPANY;
    }

    @Override
    public Instant since() {
        return connectedAt;
    }

    /** Whether it still works, as far as is known. */
    public boolean isAlive() {
        return ended.isEmpty();
    }

    /** What the API shows of one that Remote has just given, or confirmed. */
    public Connection shown(EnvironmentName environment) {
        return shown(environment, new LastCalls.Of(Optional.of(connectedAt), Optional.empty()));
    }

    /** What the API shows of it. */
    public Connection shown(EnvironmentName environment, LastCalls.Of calls) {
        return new Connection(
                id,
                environment,
                kind,
                company,
                companyName,
                remoteUser,
                connectedBy,
                connectedAt,
                owner.isEmpty(),
                ended,
                calls.worked(),
                calls.failed());
    }

    /** The refresh token or customer token. */
    Secret required() {
        return secret.orElseThrow(() -> new IllegalStateException("A connection by " + kind + " has no secret."));
    }

    /** With the successor of the refresh token, which proves that the connection works, but not for which company. */
    StoredConnection with(Secret newRefreshToken) {
        return copy(Optional.of(newRefreshToken), ended.filter(why -> why == Connection.Ended.OTHER_COMPANY), version);
    }

    /** Ended, or ended for another reason. */
    public StoredConnection with(Connection.Ended why) {
        return copy(secret, Optional.of(why), version);
    }

    /** Alive again: it has been proved to work. */
    public StoredConnection alive() {
        return copy(secret, Optional.empty(), version);
    }

    /** This one, to be written over what is stored as that version. */
    public StoredConnection at(long storedVersion) {
        return copy(secret, ended, storedVersion);
    }

    /** With another company, alive: an administrator has confirmed it. No token of before counts any more. */
    public StoredConnection of(CompanyId otherCompany, String name, Instant confirmedAt) {
        return new StoredConnection(
                tenant,
                id,
                kind,
                owner,
                otherCompany,
                name,
                remoteUser,
                secret,
                connectedBy,
                confirmedAt,
                Optional.empty(),
                version);
    }

    private StoredConnection copy(Optional<Secret> newSecret, Optional<Connection.Ended> why, long storedVersion) {
        return new StoredConnection(
                tenant,
                id,
                kind,
                owner,
                company,
                companyName,
                remoteUser,
                newSecret,
                connectedBy,
                connectedAt,
                why,
                storedVersion);
    }

    /** The id of the tenant's connection by consent, or of a user's own. */
    public static ConnectionId id(Optional<UserId> owner) {
        return new ConnectionId(
                owner.map(user -> "user-" + Fingerprint.of(user.value())).orElse("company"));
    }

    /** The id of the tenant's customer token. */
    public static ConnectionId customerTokenId() {
        return new ConnectionId("customer-token");
    }

    /** The id of a user's connection by assertion; another e-mail address may be another Remote user. */
    public static ConnectionId assertionId(UserId user, String email) {
        return new ConnectionId(
                "assertion-" + Fingerprint.of(ActingAs.part(user.value()) + "/" + ActingAs.part(email)));
    }
}
