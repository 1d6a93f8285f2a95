package dev.remotehiring.admin;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.FieldProblem;
import java.util.List;

/** What came of connecting a company without a consent page. Refusals are exceptions, in words. */
public sealed interface ConnectOutcome {
    /** Calls the case of this outcome: a new outcome does not compile anywhere until it is handled. */
    <R> R match(Cases<R> cases);

    /**
     * The connection is there and was proved.
     *
     * @param connection the connection
     */
    record Connected(Connection connection) implements ConnectOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.connected(this);
        }
    }

    /**
     * The tenant is connected with another company. Nothing was kept; connecting again with the id of the offered company
     * confirms the change, and removes the connections with the other one.
     *
     * @param connected the name of the company that the tenant is connected with
     * @param offered the name of the other one
     * @param offeredId the id of the other one, to confirm it with
     */
    record OtherCompany(String connected, String offered, CompanyId offeredId) implements ConnectOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherCompany(this);
        }
    }

    /**
     * Remote did not make the company: some of the details will not do. Nothing was made or kept. Only {@link
     * RemoteHiringAdmin#createCompany} says this.
     *
     * @param problems which, under the names {@code name}, {@code country_code}, {@code company_owner_name}, {@code
     *     company_owner_email}, {@code desired_currency}, or whatever Remote names
     */
    record NotMade(List<FieldProblem> problems) implements ConnectOutcome {
        /** Keeps a copy. */
        public NotMade {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notMade(this);
        }
    }

    /**
     * One method for each outcome.
     *
     * @param <R> what is made of it
     */
    interface Cases<R> {
        /** Connected. */
        R connected(Connected outcome);

        /** Another company. */
        R otherCompany(OtherCompany outcome);

        /** Details that will not do. */
        R notMade(NotMade outcome);
    }
}
