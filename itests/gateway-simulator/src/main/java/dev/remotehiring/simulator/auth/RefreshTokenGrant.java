package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R11_REFRESH_ANSWER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.settings.Settings.RefreshReuse;
import dev.remotehiring.simulator.world.Ground;
import java.time.Duration;

/** The Remote facts, section 2.5; what a superseded refresh token does is not known there. */
record RefreshTokenGrant(Ground ground, Tokens tokens) implements Grant {
    @Override
    public ObjectNode answer(TokenRequest request) {
        Proof proof = request.requiredProof();
        String old = request.required("refresh_token");
        boolean strict = ground.enforces(R11_REFRESH_ANSWER);
        RefreshToken token = tokens.refresh(old)
                .filter(found -> !strict || found.caller().clientId().equals(proof.clientId()))
                .orElseThrow(TokenError::invalidGrant);
        if (token.superseded()) {
            judgeReuse(token);
        }
        ObjectNode answer = tokens.answer(token.caller(), proof);
        return answer.put("refresh_token", strict ? kept(old) : tokens.refreshToken(token.caller()));
    }

    private String kept(String old) {
        return ground.settings().rotateRefreshTokens() ? tokens.rotate(old) : old;
    }

    private void judgeReuse(RefreshToken token) {
        RefreshReuse reuse = ground.settings().refreshReuse();
        Duration grace = Duration.ofSeconds(ground.settings().refreshGraceSeconds());
        if (reuse == RefreshReuse.GRACE && token.supersededFor(ground.now()).compareTo(grace) < 0) {
            return;
        }
        if (reuse == RefreshReuse.FAMILY) {
            tokens.revokeFamily(token);
        }
        throw TokenError.invalidGrant();
    }
}
