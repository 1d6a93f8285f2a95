package dev.remotehiring.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What somebody who came by a connect invitation is asked to say yes to. It shows nothing else of the host.
 *
 * @param from the name of the user who invites
 * @param tenant the name of the tenant that will be connected, as the host calls it; its id where the host does not say
 * @param environment where
 * @param scopes what will be allowed, as Remote's scopes
 * @param expiresAt until when the invitation is good
 * @param usedHere whether it has done its work, in this very browser: nothing is left to be done
 */
public record InvitedTo(
        String from,
        String tenant,
        EnvironmentName environment,
        List<String> scopes,
        Instant expiresAt,
        boolean usedHere) {
    /** Keeps a copy. */
    public InvitedTo {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(tenant, "tenant");
        scopes = List.copyOf(scopes);
    }
}
