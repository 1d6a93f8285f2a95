package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.HttpCall;
import dev.remotehiring.internal.http.NoAnswerException;
import dev.remotehiring.internal.token.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One REST call with the connection's token, and what its answer means (the Remote facts, sections 0.5 to 0.7). */
public final class Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final Tokens tokens;
    private final Clock clock;

    /**
     * @param http the gateway's host
     * @param tokens the bearers
     * @param clock tells when a rate limit ends
     */
    public Gateway(Http http, Tokens tokens, Clock clock) {
        this.http = http;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Reads a resource.
     *
     * @return the answer's JSON
     * @throws RemoteRefusedException when Remote refuses
     * @throws RemoteHiringException when there is no proper answer
     */
    JsonNode get(Access access, String path, Map<String, String> query) throws RemoteRefusedException {
        return understood(access, new Request("GET", path, query, Optional.empty()));
    }

    /** Posts something that does no harm when it happens twice; like {@link #get}. */
    JsonNode post(Access access, String path, JsonNode body) throws RemoteRefusedException {
        return understood(access, new Request("POST", path, Map.of(), Optional.of(body)));
    }

    /** Reads a resource with a token that no connection is kept of yet. */
    JsonNode get(Secret token, Deadline deadline, String path) throws RemoteRefusedException {
        Request request = new Request("GET", path, Map.of(), Optional.empty());
        return understood(request, () -> send(token, deadline, request));
    }

    private JsonNode understood(Access access, Request request) throws RemoteRefusedException {
        return understood(request, () -> exchange(access, request));
    }

    private JsonNode understood(Request request, Exchange exchange) throws RemoteRefusedException {
        HttpAnswer answer;
        try {
            answer = exchange.run();
        } catch (NoAnswerException e) {
            throw new RemoteHiringException(
                    Kind.REMOTE_UNAVAILABLE, "Remote does not answer. Try again in a minute.", e);
        }
        if (answer.isSuccess()) {
            return json(answer)
                    .orElseThrow(() -> new RemoteHiringException(
                            Kind.REMOTE_UNEXPECTED,
                            "Remote answered something that is not JSON to " + request.path() + "."));
        }
        throwUnlessRefused(answer);
        throw new RemoteRefusedException(request.path(), error(answer));
    }

    /**
     * One exchange. A 401 renews the token once for all callers, and the request is sent again: it was not acted upon.
     *
     * @throws NoAnswerException when there is no complete answer
     * @throws RemoteHiringException when there is no token to be had, or Remote refuses a new one too
     */
    HttpAnswer exchange(Access access, Request request) throws NoAnswerException {
        HttpAnswer answer = send(access, request);
        if (answer.status() == UNAUTHORIZED) {
            answer = send(access, request);
        }
        if (answer.status() == UNAUTHORIZED) {
            throw new RemoteHiringException(
                    Kind.CONNECTION_ENDED,
                    "Remote refuses the connection (401). An admin of the company at Remote has to connect again; if"
                            + " that does not help, the administrator has to check the environment.");
        }
        return answer;
    }

    private HttpAnswer send(Access access, Request request) throws NoAnswerException {
        Secret token = tokens.bearer(access.connection(), access.deadline());
        HttpAnswer answer = send(token, access.deadline(), request);
        if (answer.status() == UNAUTHORIZED) {
            tokens.refused(access.connection(), token);
        }
        return answer;
    }

    private HttpAnswer send(Secret token, Deadline deadline, Request request) throws NoAnswerException {
        long started = System.nanoTime();
        HttpAnswer answer = http.send(new HttpCall(
                request.method(),
                request.path(),
                request.query(),
                Optional.of(new Secret("Bearer " + token.reveal())),
                request.body().map(body -> new HttpCall.Json(body.toString())),
                deadline.atMost(LONGEST)));
        LOG.debug(
                "{} answered {} in {} ms",
                request,
                answer.status(),
                Duration.ofNanos(System.nanoTime() - started).toMillis());
        return answer;
    }

    /** Throws for the answers that say nothing about the request itself: a limited rate, a fault of Remote's. */
    void throwUnlessRefused(HttpAnswer answer) {
        if (answer.status() == TOO_MANY) {
            throw new RemoteHiringException(
                    Kind.RATE_LIMITED,
                    "Remote limits the number of requests of this company. Try again a little later.",
                    null,
                    clock.instant().plus(answer.retryAfter()));
        }
        if (answer.status() >= 500) {
            throw new RemoteHiringException(
                    Kind.REMOTE_UNAVAILABLE,
                    "Remote has a problem of its own (status " + answer.status() + "). Try again in a minute.");
        }
        if (answer.status() < 400) {
            throw new RemoteHiringException(
                    Kind.REMOTE_UNEXPECTED, "Remote answered with the unexpected status " + answer.status() + ".");
        }
    }

    static RemoteError error(HttpAnswer answer) {
        return RemoteError.of(answer.status(), json(answer).orElse(MissingNode.getInstance()));
    }

    static Optional<JsonNode> json(HttpAnswer answer) {
        try {
            return Optional.ofNullable(JSON.readTree(answer.body())).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Exchange {
        HttpAnswer run() throws NoAnswerException;
    }

    /**
     * A request before it has a token. It does not print its body or query.
     *
     * @param method the HTTP method
     * @param path the path
     * @param query the query
     * @param body the JSON to send
     */
    record Request(String method, String path, Map<String, String> query, Optional<JsonNode> body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
