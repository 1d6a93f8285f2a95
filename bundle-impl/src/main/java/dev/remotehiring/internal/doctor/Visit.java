package dev.remotehiring.internal.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.gateway.Operation;
import dev.remotehiring.internal.gateway.Soundings;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.HttpCall;
import dev.remotehiring.internal.http.NoAnswerException;
import dev.remotehiring.internal.token.ActingAs;
import dev.remotehiring.internal.token.StoredConnection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * One examination: what it may, and through whom it asks.
 *
 * @param soundings asks
 * @param settings the environment
 * @param clientSecret the newest client secret
 * @param connection a connection that works, where there is one
 * @param mayWrite whether something may be left at Remote
 * @param deadline of all of it
 * @param clock dates assertions
 */
record Visit(
        Soundings soundings,
        Settings settings,
        Secret clientSecret,
        Optional<StoredConnection> connection,
        boolean mayWrite,
        Deadline deadline,
        Clock clock) {
    static final String TOKEN_ENDPOINT = "/auth/oauth2/token";

    /** The connection. */
    StoredConnection company() throws Unasked {
        return connection.orElseThrow(() -> new Unasked("No company is connected that could be asked for."));
    }

    /** @throws Unasked unless something may be left at Remote */
    void requireWriting() throws Unasked {
        if (!mayWrite) {
            throw new Unasked("It would leave something at Remote. Allow that, in a test environment.");
        }
    }

    /** @throws Unasked in production */
    void requireTesting() throws Unasked {
        if (!settings.environment().name().isForTesting()) {
            throw new Unasked("It is asked in test environments only.");
        }
    }

    Seen ask(ActingAs actingAs, Operation operation, String id, Map<String, String> query) throws NoAnswerException {
        return new Seen(soundings.ask(actingAs, operation, id, query, deadline));
    }

    Seen send(ActingAs actingAs, Operation operation, JsonNode body) throws NoAnswerException {
        return new Seen(soundings.send(actingAs, operation, body, deadline));
    }

    Seen get(String path, Map<String, String> query) throws NoAnswerException {
        return new Seen(soundings.bare("GET", path, query, Optional.empty(), Optional.empty(), deadline));
    }

    Seen token(Optional<Secret> authorization, HttpCall.Body body) throws NoAnswerException {
        return new Seen(soundings.bare("POST", TOKEN_ENDPOINT, Map.of(), authorization, Optional.of(body), deadline));
    }

    /** Basic credentials with a secret. */
    Optional<Secret> basic(String secret) {
        String pair = settings.clientId() + ":" + secret;
        return Optional.of(
                new Secret("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
    }

    /** Basic credentials with the client secret. */
    Optional<Secret> basic() {
        return basic(clientSecret.reveal());
    }

    /** It prints nothing: it holds the client secret's owner. */
    @Override
    public String toString() {
        return "Visit[" + settings.environment().issuer() + "]";
    }
}
