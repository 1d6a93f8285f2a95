package dev.remotehiring.internal.admin;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    ConnectionCheck check(Access access) {
        StoredConnection connection = access.connection();
        try {
            return checked(connection, of(access));
        } catch (RemoteHiringException e) {
            return failed(connection, e.failure());
        } catch (RemoteRefusedException e) {
            return failed(
                    connection, new Failure(ErrorCode.CHECK_REFUSED, e.error().status()));
        }
    }

    /**
     * The connection with the company that it speaks for now, as it is stored after it was asked: that may have renewed it.
     *
     * @throws RemoteHiringException when it speaks for another one, or Remote does not say; or when it was connected anew
     */
    StoredConnection confirmed(StoredConnection connection, CompanyId company, Deadline deadline)
            throws RemoteRefusedException {
        Identity.Names names = of(new Access(connection, deadline));
        if (!names.companyId().equals(Optional.of(company))) {
            throw new RemoteHiringException(ErrorCode.COMPANY_NOT_SPOKEN_FOR);
        }
        StoredConnection now = connections
                .find(connection.tenant(), connection.id())
                .filter(one -> one.since().equals(connection.since()))
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.COMPANY_NOT_CONFIRMED));
        return now.of(company, names.company(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Asks, whether the connection has ended or not: only Remote knows whether it works again. */
    private Identity.Names of(Access access) throws RemoteRefusedException {
        return asked(new Access(access.connection().alive(), access.deadline(), access.urgency()));
    }

    /** Where Remote does not answer the first question, the vendor's own smoke test for a kind is the second. */
    private Identity.Names asked(Access access) throws RemoteRefusedException {
        StoredConnection connection = access.connection();
        try {
            return identity.current(access);
        } catch (RemoteRefusedException noSuchQuestion) {
            if (connection.tokenKind() == TokenKind.CUSTOMER) {
                Companies.Company own =
                        companies.list(access).stream().findFirst().orElseThrow(() -> noSuchQuestion);
                return new Identity.Names(Optional.of(own.id()), own.name(), Optional.empty(), "");
            }
            employments.probe(access);
            return new Identity.Names(Optional.empty(), connection.companyName(), Optional.empty(), "");
        }
    }

    private ConnectionCheck checked(StoredConnection connection, Identity.Names names) {
        Optional<CompanyId> other = names.companyId().filter(company -> !company.equals(connection.company()));
        if (other.isPresent()) {
            LOG.warn(
                    "The connection {} of tenant {} speaks for another company now. Somebody who may must confirm it, or"
                            + " connect the right one.",
                    connection.id(),
                    connection.tenant());
            note(connection, now -> now.with(Connection.Ended.OTHER_COMPANY));
            return otherCompany(names);
        }
        if (names.companyId().isEmpty() && spokeForAnother(connection)) {
            return failed(connection, new Failure(ErrorCode.CHECK_UNCERTAIN));
        }
        if (!connection.isAlive()) {
            note(connection, StoredConnection::alive);
        }
        return new ConnectionCheck(clock.instant(), names.company(), names.user(), Optional.empty(), Optional.empty());
    }

    private ConnectionCheck otherCompany(Identity.Names names) {
        return new ConnectionCheck(clock.instant(), names.company(), names.user(), names.companyId(), Optional.empty());
    }

    /** Unless it was connected anew meanwhile, or found to speak for another company; a renewal may have written too. */
    private void note(StoredConnection connection, UnaryOperator<StoredConnection> found) {
        Optional<StoredConnection> now = Optional.of(connection);
        while (now.isPresent() && connections.save(found.apply(now.get())).isEmpty()) {
            now = connections
                    .find(connection.tenant(), connection.id())
                    .filter(one -> one.since().equals(connection.since()))
                    .filter(one -> !spokeForAnother(one));
        }
    }

    private static boolean spokeForAnother(StoredConnection connection) {
        return connection.ended().equals(Optional.of(Connection.Ended.OTHER_COMPANY));
    }

    private ConnectionCheck failed(StoredConnection connection, Failure failure) {
        LOG.info(
                "The connection of tenant {} was checked and does not work: {}",
                connection.tenant(),
                failure.inEnglish());
        return new ConnectionCheck(
                clock.instant(), connection.companyName(), "", Optional.empty(), Optional.of(failure));
    }
}
