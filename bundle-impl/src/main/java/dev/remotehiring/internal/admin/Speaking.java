package dev.remotehiring.internal.admin;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Companies;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.Identity;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenKind;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proves a connection by asking Remote for whom it speaks; a different company than before is noticed. */
public final class Speaking {
    private static final Logger LOG = LoggerFactory.getLogger(Speaking.class);

    private final ConnectionStore connections;
    private final Identity identity;
    private final Employments employments;
    private final Companies companies;
    private final Clock clock;

    /**
     * @param connections where what was found is noted
     * @param identity the first question
     * @param employments the second one for a company's connection
     * @param companies the second one for a customer token
     * @param clock dates the checks
     */
    public Speaking(
            ConnectionStore connections, Identity identity, Employments employments, Companies companies, Clock clock) {
        this.connections = connections;
        this.identity = identity;
        this.employments = employments;
        this.companies = companies;
        this.clock = clock;
    }

    ConnectionCheck check(StoredConnection connection, Deadline deadline) {
        try {
            return checked(connection, of(connection, deadline));
        } catch (RemoteHiringException e) {
            return failed(connection, e.kind(), e.getMessage());
        } catch (RemoteRefusedException e) {
            return failed(
                    connection,
                    Kind.REMOTE_UNEXPECTED,
                    "Remote refused to say who the connection speaks for (status "
                            + e.error().status() + ").");
        }
    }

    /** Where Remote does not answer the first question, the vendor's own smoke test for a kind is the second. */
    Identity.Names of(StoredConnection connection, Deadline deadline) throws RemoteRefusedException {
        try {
            return identity.current(connection, deadline);
        } catch (RemoteRefusedException noSuchQuestion) {
            if (connection.tokenKind() == TokenKind.CUSTOMER) {
                Companies.Company own = companies.list(connection, deadline).stream()
                        .findFirst()
                        .orElseThrow(() -> noSuchQuestion);
                return new Identity.Names(Optional.of(own.id()), own.name(), Optional.empty(), "");
            }
            employments.probe(new Access(connection, deadline));
            return new Identity.Names(Optional.empty(), connection.companyName(), Optional.empty(), "");
        }
    }

    private ConnectionCheck checked(StoredConnection connection, Identity.Names names) {
        Optional<CompanyId> other = names.companyId().filter(company -> !company.equals(connection.company()));
        if (other.isEmpty()) {
            revive(connection);
            return new ConnectionCheck(
                    clock.instant(), names.company(), names.user(), Optional.empty(), Optional.empty(), "");
        }
        LOG.warn(
                "The connection {} of tenant {} speaks for another company now.", connection.id(), connection.tenant());
        connections.save(connection.with(Connection.Ended.OTHER_COMPANY));
        return new ConnectionCheck(
                clock.instant(),
                names.company(),
                names.user(),
                other,
                Optional.empty(),
                "The connection speaks for " + names.company() + " now, not for " + connection.companyName()
                        + ". It is used for nothing until you say that this is right.");
    }

    /** A customer token that was refused once and is taken again works again. */
    private void revive(StoredConnection connection) {
        if (!connection.isAlive()) {
            connections.save(connection.alive());
        }
    }

    private ConnectionCheck failed(StoredConnection connection, Kind kind, String message) {
        LOG.info("The connection of tenant {} was checked and does not work: {}", connection.tenant(), message);
        return new ConnectionCheck(
                clock.instant(), connection.companyName(), "", Optional.empty(), Optional.of(kind), message);
    }
}
