package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R11_REFRESH_ANSWER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.world.Ground;

/** The Remote facts, section 2.5. */
record RefreshTokenGrant(Ground ground, Tokens tokens) implements Grant {
    @Override
    public ObjectNode answer(TokenRequest request) {
        Proof proof = request.requiredProof();
        String old = request.required("refresh_token");
        boolean bound = ground.enforces(R11_REFRESH_ANSWER);
        Caller caller = tokens.refreshed(old)
                .filter(found -> !bound || found.clientId().equals(proof.clientId()))
                .orElseThrow(TokenError::invalidGrant);
        return tokens.answer(caller, proof)
                .put("refresh_token", bound ? kept(old, caller) : tokens.refreshToken(caller));
    }

    private String kept(String old, Caller caller) {
        if (!ground.settings().rotateRefreshTokens()) {
            return old;
        }
        tokens.retire(old);
        return tokens.refreshToken(caller);
    }
}
