package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.HttpCall;
import dev.remotehiring.internal.http.NoAnswerException;
import dev.remotehiring.internal.token.ActingAs;
import dev.remotehiring.internal.token.Partner;
import java.time.Clock;
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
    private final Clock clock;

    /**
     * @param http the gateway's host
     * @param gateway asks with a token
     * @param budget what Remote allows
     * @param clock tells when there may be more
     */
    public Soundings(Http http, Gateway gateway, Budget budget, Clock clock) {
        this.http = http;
        this.gateway = gateway;
        this.budget = budget;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Asking {
        HttpAnswer ask() throws NoAnswerException;
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
        Gateway.Request request = Gateway.Request.of(operation).about(id).with(query);
        return patiently(deadline, () -> gateway.inBackground(actingAs, deadline, request));
    }

    /** The same with a body. */
    public HttpAnswer send(ActingAs actingAs, Operation operation, JsonNode body, Deadline deadline)
            throws NoAnswerException {
        Gateway.Request request = Gateway.Request.of(operation).with(body);
        return patiently(deadline, () -> gateway.inBackground(actingAs, deadline, request));
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
        return patiently(deadline, () -> {
            budget.take(new Partner(), Urgency.BACKGROUND, deadline);
            return http.look(new HttpCall(method, path, query, authorization, body, deadline.atMost(LONGEST)));
        });
    }

    /** Nobody waits for it: where the rate is used up, it comes later, as long as there is time. */
    private HttpAnswer patiently(Deadline deadline, Asking asking) throws NoAnswerException {
        while (true) {
            try {
                return asking.ask();
            } catch (RemoteHiringException e) {
                Duration wait = e.retryAt()
                        .map(at -> Duration.between(clock.instant(), at))
                        .orElse(Duration.ZERO);
                if (e.kind() != RemoteHiringException.Kind.RATE_LIMITED
                        || wait.compareTo(deadline.left()) > 0
                        || !Budget.slept(wait)) {
                    throw e;
                }
            }
        }
    }
}
