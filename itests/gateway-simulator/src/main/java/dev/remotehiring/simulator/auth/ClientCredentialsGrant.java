package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R05_CLIENT_CREDENTIALS_ANSWER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.world.Ground;

/** The Remote facts, section 2.3. */
record ClientCredentialsGrant(Ground ground, Tokens tokens) implements Grant {
    @Override
    public ObjectNode answer(TokenRequest request) {
        Proof proof = request.requiredProof();
        Caller partner = Caller.partner(proof.clientId());
        ObjectNode answer = tokens.answer(partner, proof);
        return ground.enforces(R05_CLIENT_CREDENTIALS_ANSWER)
                ? answer
                : answer.put("refresh_token", tokens.refreshToken(partner));
    }
}
