package dev.remotehiring.api;

import java.time.Instant;
import java.util.Optional;

/**
 * The authorised link of a tenant, or of one of its users, to one company at Remote in one environment. It holds no
 * secret.
 *
 * @param id the id
 * @param environment where
 * @param kind how it came about, and so what it may do
 * @param company Remote's id of the company
 * @param companyName its name as Remote says it; empty when Remote did not say
 * @param remoteUser the Remote user as whom it acts; empty when Remote did not say
 * @param connectedBy the user of the host who was there
 * @param connectedAt when
 * @param shared whether it serves the whole tenant; otherwise only the user who made it
 * @param ended why it works no longer, if so
 * @param lastSuccess when Remote last let a call through it, to the minute; empty when that is not known
 * @param lastFailure when and why a call through it last failed; one that Remote refused for a reason of its own, or for
 *     its rate, is none. Empty when none is known
 */
public record Connection(
        ConnectionId id,
        EnvironmentName environment,
        Kind kind,
        CompanyId company,
        String companyName,
        Optional<RemoteUserId> remoteUser,
        UserId connectedBy,
        Instant connectedAt,
        boolean shared,
        Optional<Ended> ended,
        Optional<Instant> lastSuccess,
        Optional<ConnectionFailure> lastFailure) {
    /** The last failure, unless it has worked since. */
    public Optional<ConnectionFailure> trouble() {
        return lastFailure.filter(failure ->
                lastSuccess.filter(worked -> !worked.isBefore(failure.at())).isEmpty());
    }

    /** How a connection came about. */
    public enum Kind {
        /** Somebody of the company consented at Remote (authorization code). */
        CONSENT,
        /** The platform asked for it as the company's partner, without a consent page. */
        PARTNER_TOKEN,
        /** An administrator stored the company's own API token. It cannot make links into Remote. */
        CUSTOMER_TOKEN,
        /** The platform vouches for one user of the company at Remote (JWT bearer). */
        ASSERTION
    }

    /** Why a connection works no longer. Only Remote's own word ends one; an outage never does. */
    public enum Ended {
        /** Remote answered {@code invalid_grant} to the newest refresh token: withdrawn, or expired. */
        REFUSED_BY_REMOTE,
        /**
         * The user who had consented switched the integration off, or is no user any more; the company as a whole has
         * not. Somebody else of the company can connect again.
         */
        WITHDRAWN_FOR_USER,
        /** The company switched the integration off for everybody: its Remote admin has to switch it on again. */
        WITHDRAWN_FOR_COMPANY,
        /** Its token speaks for another company now: an administrator has to say whether that is right. */
        OTHER_COMPANY
    }
}
