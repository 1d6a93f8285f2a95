package dev.remotehiring.admin;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Failure;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of asking Remote who a connection speaks for.
 *
 * @param at when
 * @param company the company's name as Remote says it; empty when it did not say
 * @param user the name of the Remote user who consented; empty when it did not say
 * @param otherCompany the company for which the connection speaks now, if that is another one than it was made for; it
 *     is used for nothing until {@link RemoteHiringAdmin#confirmCompany} confirms that
 * @param failure what went wrong, if so
 */
public record ConnectionCheck(
        Instant at, String company, String user, Optional<CompanyId> otherCompany, Optional<Failure> failure) {
    /** Whether the connection works, and for the company that it was made for. */
    public boolean works() {
        return failure.isEmpty() && otherCompany.isEmpty();
    }
}
