package dev.remotehiring.api;

import java.time.Instant;
import java.util.Optional;

/**
 * The authorised link of a tenant, or of one of its users, to one company at Remote in one environment. It holds no
 * secret.
 *
 * @param id the id
 * @param environment where
 * @param company Remote's id of the company
 * @param companyName its name as Remote says it; empty when Remote did not say
 * @param remoteUser the Remote user who consented
 * @param connectedBy the user of the host who was there
 * @param connectedAt when
 * @param shared whether it serves the whole tenant; otherwise only the user who made it
 * @param ended why it works no longer, if so
 */
public record Connection(
        ConnectionId id,
        EnvironmentName environment,
        CompanyId company,
        String companyName,
        RemoteUserId remoteUser,
        UserId connectedBy,
        Instant connectedAt,
        boolean shared,
        Optional<Ended> ended) {
    /** Why a connection works no longer. Only Remote's own word ends one; an outage never does. */
    public enum Ended {
        /** Remote answered {@code invalid_grant} to the newest refresh token: withdrawn, or expired. */
        REFUSED_BY_REMOTE
    }
}
