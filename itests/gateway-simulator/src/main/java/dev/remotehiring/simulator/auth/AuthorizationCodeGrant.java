package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R10_CODE_ANSWER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.world.Ground;

/** The Remote facts, section 2.4. */
record AuthorizationCodeGrant(Ground ground, Tokens tokens, Codes codes) implements Grant {
    @Override
    public ObjectNode answer(TokenRequest request) {
        Proof proof = request.requiredProof();
        Caller caller = codes.redeem(request.required("code"), proof.clientId()).orElseThrow(TokenError::invalidGrant);
        ObjectNode answer = tokens.answer(caller, proof).put("refresh_token", tokens.refreshToken(caller));
        return ground.enforces(R10_CODE_ANSWER)
                ? answer.put("company_id", caller.companyId()).put("user_id", caller.userId())
                : answer;
    }
}
