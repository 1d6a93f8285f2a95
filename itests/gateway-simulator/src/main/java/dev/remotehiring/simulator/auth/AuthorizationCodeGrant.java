package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R10_CODE_ANSWER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.world.Ground;

/** The Remote facts, section 2.4. */
record AuthorizationCodeGrant(Ground ground, Tokens tokens, Codes codes) implements Grant {
    @Override
    public ObjectNode answer(TokenRequest request) {
        String clientId = request.requiredClient().id();
        Caller caller = codes.redeem(request.required("code"), clientId).orElseThrow(TokenError::invalidGrant);
        ObjectNode answer = tokens.answer(caller).put("refresh_token", tokens.refreshToken(caller));
        return ground.enforces(R10_CODE_ANSWER)
                ? answer.put("company_id", caller.companyId()).put("user_id", caller.userId())
                : answer;
    }
}
