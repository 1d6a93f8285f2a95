package dev.remotehiring.internal.token;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.grant.ClientCredentialsGrant;
import dev.remotehiring.internal.grant.Grant;
import dev.remotehiring.internal.grant.JwtBearerGrant;
import dev.remotehiring.internal.grant.RefreshTokenGrant;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.DroppedSecrets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a new access token, by the grant of whoever acts. Only a proven {@code invalid_grant} ends a connection: the
 * newest record was used, and still is the newest after the refusal.
 */
final class TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(TokenSource.class);
    private static final int TRIES = 3;

    private final ConnectionStore store;
    private final ClientSecrets secrets;
    private final TokenEndpoint endpoint;
    private final DroppedSecrets dropped;
    private final Settings settings;
    private final Clock clock;
    private volatile Consumer<StoredConnection> listener = ended -> {};
    private final ConcurrentMap<String, Unwritten> unwritten = new ConcurrentHashMap<>();

    TokenSource(Tokens.Parts parts, Clock clock) {
        this.store = parts.store();
        this.secrets = parts.secrets();
        this.endpoint = parts.endpoint();
        this.dropped = parts.dropped();
        this.settings = parts.settings();
        this.clock = clock;
    }

    void whenEnded(Consumer<StoredConnection> told) {
        listener = told;
    }

    /**
     * The new token with whom it is for, as they are stored now.
     *
     * @param actingAs whose consent it is of
     * @param answer the token
     */
    record Got(ActingAs actingAs, TokenAnswer answer) {}

    /** Somebody else may write meanwhile, and this thread may not: it was held up for too long. */
    static final class HeldUpException extends Exception {
        private static final long serialVersionUID = 1L;

        HeldUpException() {
            super("The renewal was held up past its term; what came of it is not written.");
        }
    }

    /** Who acts, as stored now. */
    ActingAs newest(ActingAs asked) {
        return asked instanceof StoredConnection connection ? newest(connection) : asked;
    }

    private StoredConnection newest(StoredConnection asked) {
        StoredConnection now = store.find(asked.tenant(), asked.id())
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.CONNECTION_REMOVED));
        return now.isAlive() || isPutToTheTest(asked, now)
                ? now
                : healed(now).filter(StoredConnection::isAlive).orElseThrow(() -> ended(null));
    }

    /** Only a test of the connection asks for one that has ended as if it lived; others read it before it ended. */
    private static boolean isPutToTheTest(StoredConnection asked, StoredConnection now) {
        return asked.isAlive() && asked.version() == now.version();
    }

    /**
     * A connection that another node took for dead while this one held the successor of its refresh token: that one
     * proves that it lives.
     */
    private Optional<StoredConnection> healed(StoredConnection ended) {
        Unwritten left = unwritten.get(ended.key());
        return left == null || !ended.secret().equals(Optional.of(left.before()))
                ? Optional.empty()
                : store.save(ended.with(left.successor()));
    }

    /** What seals a token for the other nodes: a secret that whoever may have the token can read. */
    Secret sealing(ActingAs newest) {
        return newest instanceof StoredConnection connection
                ? connection.secret().orElseGet(secrets::newest)
                : secrets.newest();
    }

    /**
     * Gets a token.
     *
     * @param newest from {@link #newest(ActingAs)}
     * @param mayWrite whether this thread may still write what comes of it
     * @throws HeldUpException when there was something to write and it may not
     */
    Got get(ActingAs newest, Deadline deadline, BooleanSupplier mayWrite) throws HeldUpException {
        requireGoodSecret();
        if (newest instanceof StoredConnection connection) {
            return connection.kind() == Connection.Kind.ASSERTION
                    ? byAssertion(connection, deadline, mayWrite)
                    : refreshed(connection, deadline, mayWrite);
        }
        Grant grant = newest instanceof Employee employee ? ofEmployee(employee) : new ClientCredentialsGrant();
        try {
            return new Got(newest, endpoint.request(grant, deadline));
        } catch (GrantRefusedException refused) {
            throw refusedFor(newest, refused);
        }
    }

    /** No token of a dropped secret is used, so none is asked for: somebody has put the secret back into the vault. */
    private void requireGoodSecret() {
        if (dropped.contains(Fingerprint.full(secrets.newest().reveal()))) {
            throw new RemoteHiringException(ErrorCode.SECRET_WAS_DROPPED);
        }
    }

    private Grant ofEmployee(Employee employee) {
        if (!settings.assertions().on()) {
            throw new RemoteHiringException(ErrorCode.ASSERTIONS_OFF);
        }
        return assertion(
                JwtBearerGrant.employee(employee.employment().value()),
                settings.assertions().employeeScopes());
    }

    private static RemoteHiringException refusedFor(ActingAs who, GrantRefusedException refused) {
        boolean employee = who instanceof Employee && refused.fault() == Fault.INVALID_GRANT;
        if (!employee) {
            return terminal(refused);
        }
        return new RemoteHiringException(refused, ErrorCode.EMPLOYEE_NOT_VOUCHED_FOR);
    }

    private Got byAssertion(StoredConnection connection, Deadline deadline, BooleanSupplier mayWrite)
            throws HeldUpException {
        String subject = JwtBearerGrant.companyManager(
                connection.remoteUser().orElseThrow().value());
        try {
            return new Got(
                    connection,
                    endpoint.request(assertion(subject, settings.assertions().managerScopes()), deadline));
        } catch (GrantRefusedException refused) {
            if (refused.fault() != Fault.INVALID_GRANT) {
                throw terminal(refused);
            }
            LOG.debug(
                    "The assertion for a user of tenant {} was refused: {}", connection.tenant(), refused.getMessage());
            end(connection, mayWrite);
            throw new RemoteHiringException(refused, ErrorCode.USER_NOT_VOUCHED_FOR);
        }
    }

    private Grant assertion(String subject, String scopes) {
        if (!secrets.canSign()) {
            throw new RemoteHiringException(ErrorCode.SECRET_TOO_SHORT);
        }
        return new JwtBearerGrant(
                settings.clientId(),
                settings.environment().audience(),
                subject,
                scopes,
                settings.assertions().usesBasic(),
                clock);
    }

    private Got refreshed(StoredConnection asked, Deadline deadline, BooleanSupplier mayWrite) throws HeldUpException {
        StoredConnection connection = caughtUp(asked, mayWrite);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                TokenAnswer answer = endpoint.request(new RefreshTokenGrant(connection.required()), deadline);
                return new Got(rotated(connection, answer, mayWrite), answer);
            } catch (GrantRefusedException refusal) {
                connection = writtenSince(connection, refusal, mayWrite);
            }
        }
        throw new RemoteHiringException(ErrorCode.ACCESS_CONTENDED);
    }

    /** What someone else wrote since the refused record was read; when nobody did, the refusal ends the connection. */
    private StoredConnection writtenSince(
            StoredConnection refused, GrantRefusedException refusal, BooleanSupplier mayWrite) throws HeldUpException {
        if (refusal.fault() != Fault.INVALID_GRANT) {
            throw terminal(refusal);
        }
        StoredConnection now = newest(refused);
        if (now.version() == refused.version() && end(now, mayWrite)) {
            throw ended(refusal);
        }
        return newest(refused);
    }

    private boolean end(StoredConnection connection, BooleanSupplier mayWrite) throws HeldUpException {
        requireTurn(mayWrite);
        boolean written =
                store.save(connection.with(Connection.Ended.REFUSED_BY_REMOTE)).isPresent();
        if (written) {
            LOG.warn(
                    "Remote has ended the connection {} of tenant {}. Somebody who may must connect it again.",
                    connection.id(),
                    connection.tenant());
            listener.accept(connection);
        }
        return written;
    }

    /**
     * Remote does not rotate refresh tokens today; should it begin to, the new one is kept. Another node that lost the
     * race may have taken the old one for dead: it was wrong, since the successor is here.
     */
    private StoredConnection rotated(StoredConnection used, TokenAnswer answer, BooleanSupplier mayWrite)
            throws HeldUpException {
        Optional<Secret> rotated = answer.refreshToken().filter(token -> !token.equals(used.required()));
        if (rotated.isEmpty()) {
            return used;
        }
        unwritten.put(used.key(), new Unwritten(used.required(), rotated.get()));
        requireTurn(mayWrite);
        StoredConnection saved = write(used, rotated.get());
        unwritten.remove(used.key());
        return saved;
    }

    private StoredConnection write(StoredConnection used, Secret rotated) {
        Optional<StoredConnection> base = Optional.of(used);
        for (int attempt = 0; attempt < TRIES && base.isPresent(); attempt++) {
            Optional<StoredConnection> saved = store.save(base.get().with(rotated));
            if (saved.isPresent()) {
                return saved.get();
            }
            base = store.find(used.tenant(), used.id())
                    .filter(now -> now.secret().equals(used.secret())); // else theirs is newer
        }
        if (base.isPresent()) {
            throw new RemoteHiringException(ErrorCode.RENEWAL_NOT_STORED);
        }
        return used;
    }

    /** A successor that the credential service did not take last time is written before anything is asked with it. */
    private StoredConnection caughtUp(StoredConnection connection, BooleanSupplier mayWrite) throws HeldUpException {
        Unwritten left = unwritten.get(connection.key());
        if (left == null || !left.before().equals(connection.required())) {
            unwritten.remove(connection.key());
            return connection;
        }
        requireTurn(mayWrite);
        StoredConnection saved = write(connection, left.successor());
        unwritten.remove(connection.key());
        return saved;
    }

    private record Unwritten(Secret before, Secret successor) {}

    private static void requireTurn(BooleanSupplier mayWrite) throws HeldUpException {
        if (!mayWrite.getAsBoolean()) {
            throw new HeldUpException();
        }
    }

    private static RemoteHiringException terminal(GrantRefusedException refusal) {
        return refusal.fault().exception(refusal);
    }

    private static RemoteHiringException ended(Throwable cause) {
        return Fault.INVALID_GRANT.exception(cause);
    }
}
