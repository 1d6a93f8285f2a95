package dev.remotehiring.internal.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.grant.ClientCredentialsGrant;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.GrantRefusedException;
import dev.remotehiring.internal.token.TokenEndpoint;

/**
 * Client id and secret, by asking for the partner's own token; it is thrown away. A client belongs to the environment
 * whose gateway takes it: no other is ever tried.
 */
final class Client {
    private final TokenEndpoint endpoint;
    private final Settings settings;

    Client(TokenEndpoint endpoint, Settings settings) {
        this.endpoint = endpoint;
        this.settings = settings;
    }

    /** {@code CLIENT}. */
    Proof prove(Deadline deadline) {
        try {
            endpoint.request(new ClientCredentialsGrant(), deadline);
            return Proof.proved(Item.CLIENT, settings.clientId());
        } catch (GrantRefusedException e) {
            throw e.fault().exception(e);
        }
    }

    /** {@code ENVIRONMENT}, by what came of {@code CLIENT}. */
    Proof environment(Proof client) {
        String issuer = settings.environment().issuer();
        boolean rejected = client.reason()
                .filter(reason -> reason.code() == ErrorCode.CLIENT_REJECTED)
                .isPresent();
        if (rejected) {
            return Proof.open(Item.ENVIRONMENT, maybeAnother(issuer), issuer);
        }
        return client.verdict() == Proof.Verdict.PROVED
                ? Proof.proved(Item.ENVIRONMENT, issuer)
                : Proof.open(Item.ENVIRONMENT, new Failure(ErrorCode.PROOF_WAITS, Item.CLIENT), issuer);
    }

    private Failure maybeAnother(String issuer) {
        return settings.environment().name() == EnvironmentName.CUSTOM
                ? new Failure(ErrorCode.CLIENT_OF_OTHER_GATEWAY, issuer)
                : new Failure(
                        ErrorCode.CLIENT_OF_OTHER_ENVIRONMENT,
                        issuer,
                        "gateway.remote.com, gateway.remote-sandbox.com, gateway.partners.remote-sandbox.com");
    }
}
