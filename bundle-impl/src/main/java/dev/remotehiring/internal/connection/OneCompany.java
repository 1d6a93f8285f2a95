package dev.remotehiring.internal.connection;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.internal.journal.LastCalls;
import dev.remotehiring.internal.journal.Upkeep;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.Tokens;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps connections so that a tenant has one company: hires of one company must never end up in another. */
public final class OneCompany {
    private static final Logger LOG = LoggerFactory.getLogger(OneCompany.class);
    private static final int TRIES = 3;

    private final ConnectionStore store;
    private final Tokens tokens;
    private final Upkeep upkeep;
    private final LastCalls calls;

    /**
     * @param store where connections are kept
     * @param tokens hand out no token of one that was removed
     * @param upkeep looks at them when nobody uses them
     * @param calls that a new one works
     */
    public OneCompany(ConnectionStore store, Tokens tokens, Upkeep upkeep, LastCalls calls) {
        this.store = store;
        this.tokens = tokens;
        this.upkeep = upkeep;
        this.calls = calls;
    }

    /** The tenant is connected with another company. */
    public static final class OtherCompanyException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient StoredConnection connected;

        OtherCompanyException(StoredConnection connected) {
            super("The tenant is connected with another company.");
            this.connected = connected;
        }

        /** With that one. */
        public StoredConnection connected() {
            return connected;
        }
    }

    /**
     * Keeps a connection in the place of the one with its id, if any.
     *
     * @return as it is stored
     * @throws OtherCompanyException when a connection of the tenant is with another company; nothing is kept then
     */
    public StoredConnection keep(StoredConnection connection) throws OtherCompanyException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<StoredConnection> known = compared(connection);
            Optional<StoredConnection> saved = store.save(connection.at(version(connection, known)));
            if (saved.isPresent()) {
                return begun(saved.get());
            }
        }
        throw new RemoteHiringException(ErrorCode.CONNECTION_NOT_STORED);
    }

    private StoredConnection begun(StoredConnection saved) throws OtherCompanyException {
        StoredConnection kept = stillAlone(saved);
        lookAfter(kept);
        calls.worked(kept.tenant(), kept.id()); // Remote has just given it, or spoken for it
        return kept;
    }

    /**
     * Keeps a connection that came about beside the others, unless there is one with its id.
     *
     * @return as it is stored; empty when there is one with its id
     * @throws OtherCompanyException when a connection of the tenant is with another company; nothing is kept then
     */
    public Optional<StoredConnection> add(StoredConnection connection) throws OtherCompanyException {
        compared(connection);
        Optional<StoredConnection> saved = store.save(connection);
        if (saved.isPresent()) {
            stillAlone(saved.get());
        }
        return saved;
    }

    /**
     * Keeps a connection whose company an administrator has confirmed, in the place of the one with its id, if any: the
     * others with another company are removed first, but none while it is not known of each with which company it is.
     *
     * @param connection a new one; or one as it is stored, which is kept only while nobody has written it meanwhile
     */
    public StoredConnection replace(StoredConnection connection) throws OtherCompanyException {
        List<StoredConnection> known = readable(connection.tenant());
        for (StoredConnection one : known) {
            if (!one.id().equals(connection.id()) && !one.company().equals(connection.company())) {
                store.delete(one.tenant(), one.id());
            }
        }
        boolean isNew = connection.version() == 0;
        return begun(store.save(isNew ? connection.at(version(connection, known)) : connection)
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.CONNECTION_NOT_STORED)));
    }

    /** The version of the one with its id; 0 where there is none. */
    private static long version(StoredConnection connection, List<StoredConnection> known) {
        return known.stream()
                .filter(one -> one.id().equals(connection.id()))
                .mapToLong(StoredConnection::version)
                .findFirst()
                .orElse(0);
    }

    /** Someone else may have connected another company at this very moment: then neither of them counts. */
    private StoredConnection stillAlone(StoredConnection saved) throws OtherCompanyException {
        try {
            compared(saved);
            tokens.made(saved);
            return saved;
        } catch (OtherCompanyException other) {
            store.delete(saved.tenant(), saved.id());
            throw other;
        }
    }

    /** One that cannot be read may be with another company. */
    private List<StoredConnection> compared(StoredConnection connection) throws OtherCompanyException {
        List<StoredConnection> known = readable(connection.tenant());
        for (StoredConnection one : known) {
            if (!one.company().equals(connection.company())) {
                throw new OtherCompanyException(one);
            }
        }
        return known;
    }

    private List<StoredConnection> readable(TenantId tenant) {
        ConnectionStore.Stored stored = store.all(tenant);
        if (!stored.unreadable().isEmpty()) {
            throw new RemoteHiringException(ErrorCode.CONNECTION_UNREADABLE);
        }
        return stored.connections();
    }

    /** It is kept already: the database does not undo that. */
    private void lookAfter(StoredConnection kept) {
        try {
            upkeep.made(kept.tenant(), kept.id());
        } catch (RemoteHiringException e) {
            LOG.warn(
                    "A connection of tenant {} is kept, but not looked after until its first use: {}",
                    kept.tenant(),
                    e.getMessage());
        }
    }
}
