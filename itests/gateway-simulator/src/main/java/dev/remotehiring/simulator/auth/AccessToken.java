package dev.remotehiring.simulator.auth;

import java.time.Instant;

/** A minted access token as the server remembers it. */
record AccessToken(String id, Caller caller, Instant expiresAt) {}
