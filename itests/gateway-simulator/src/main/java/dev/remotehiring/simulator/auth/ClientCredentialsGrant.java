package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R05_CLIENT_CREDENTIALS_ANSWER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.world.Ground;

/** The Remote facts, section 2.3. */
record ClientCredentialsGrant(Ground ground, Tokens tokens) implements Grant {
    @Override
    public ObjectNode answer(TokenRequest request) {
        Caller partner = Caller.partner(request.requiredClient().id());
        ObjectNode answer = tokens.answer(partner);
        return ground.enforces(R05_CLIENT_CREDENTIALS_ANSWER)
                ? answer
                : answer.put("refresh_token", tokens.refreshToken(partner));
    }
}
