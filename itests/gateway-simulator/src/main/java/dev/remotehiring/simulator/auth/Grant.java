package dev.remotehiring.simulator.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One way to get an access token. */
interface Grant {
    /** The token answer, or a {@link TokenError}. */
    ObjectNode answer(TokenRequest request);
}
