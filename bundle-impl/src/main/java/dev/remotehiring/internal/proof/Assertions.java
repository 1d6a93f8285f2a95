package dev.remotehiring.internal.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.grant.JwtBearerGrant;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.GrantRefusedException;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenEndpoint;
import java.time.Clock;
import java.util.Optional;

/**
 * Assertions, by asking for a token of the user who made a connection; it is thrown away. Client, secret, clock, user and
 * company are proved by then, so that a bare {@code invalid_grant} leaves the setting at Remote (the Remote facts,
 * section 2.6).
 */
final class Assertions {
    private final TokenEndpoint endpoint;
    private final ClientSecrets secrets;
    private final Settings settings;
    private final Clock clock;

    Assertions(TokenEndpoint endpoint, ClientSecrets secrets, Settings settings, Clock clock) {
        this.endpoint = endpoint;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    Proof prove(Witness.Found witness, Deadline deadline) {
        if (!secrets.canSign()) {
            throw new RemoteHiringException(ErrorCode.SECRET_TOO_SHORT);
        }
        Optional<RemoteUserId> user = witness.connection().flatMap(StoredConnection::remoteUser);
        if (user.isEmpty()) {
            return Proof.open(Item.ASSERTIONS, witness.otherwise());
        }
        try {
            endpoint.request(assertion(user.get()), deadline);
            return Proof.proved(Item.ASSERTIONS, user.get().value());
        } catch (GrantRefusedException e) {
            return Proof.failed(Item.ASSERTIONS, reason(e));
        }
    }

    private JwtBearerGrant assertion(RemoteUserId user) {
        return new JwtBearerGrant(
                settings.clientId(),
                settings.environment().audience(),
                JwtBearerGrant.companyManager(user.value()),
                settings.assertions().managerScopes(),
                settings.assertions().usesBasic(),
                clock);
    }

    private static Failure reason(GrantRefusedException refused) {
        return switch (refused.fault()) {
            case INVALID_GRANT ->
                refused.isBare()
                        ? new Failure(ErrorCode.ASSERTIONS_NOT_SWITCHED_ON)
                        : new Failure(ErrorCode.ASSERTION_REFUSED).quoting(refused.getMessage());
            case UNAUTHORIZED_CLIENT, UNSUPPORTED_GRANT_TYPE -> new Failure(ErrorCode.ASSERTIONS_NOT_SWITCHED_ON);
            default -> new Failure(refused.fault().error());
        };
    }
}
