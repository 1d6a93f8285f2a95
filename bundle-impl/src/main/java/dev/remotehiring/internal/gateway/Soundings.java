package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.HttpCall;
import dev.remotehiring.internal.http.NoAnswerException;
import dev.remotehiring.internal.token.ActingAs;
import dev.remotehiring.internal.token.Partner;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Answers as they come, for finding out how Remote answers: nothing is concluded from them here. Takes of the rate only
 * what nobody waits for.
 */
public final class Soundings {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Http http;
    private final Gateway gateway;
    private final Budget budget;

    /**
     * @param http the gateway's host
     * @param gateway asks with a token
     * @param budget what Remote allows
     */
    public Soundings(Http http, Gateway gateway, Budget budget) {
        this.http = http;
        this.gateway = gateway;
        this.budget = budget;
    }

    /**
     * Asks with the token of whoever acts.
     *
     * @param id of the resource in the path; empty where there is none
     * @throws NoAnswerException when there is no complete answer
     */
    public HttpAnswer ask(
            ActingAs actingAs, Operation operation, String id, Map<String, String> query, Deadline deadline)
            throws NoAnswerException {
        return gateway.inBackground(
                actingAs, deadline, Gateway.Request.of(operation).about(id).with(query));
    }

    /** The same with a body. */
    public HttpAnswer send(ActingAs actingAs, Operation operation, JsonNode body, Deadline deadline)
            throws NoAnswerException {
        return gateway.inBackground(
                actingAs, deadline, Gateway.Request.of(operation).with(body));
    }

    /**
     * Asks without a token: the token endpoint itself, and what Remote shows to everybody.
     *
     * @param authorization the value of the Authorization header, where there is one
     */
    public HttpAnswer bare(
            String method,
            String path,
            Map<String, String> query,
            Optional<Secret> authorization,
            Optional<HttpCall.Body> body,
            Deadline deadline)
            throws NoAnswerException {
        budget.take(new Partner(), Urgency.BACKGROUND, deadline);
        return http.send(new HttpCall(method, path, query, authorization, body, deadline.atMost(LONGEST)));
    }
}
