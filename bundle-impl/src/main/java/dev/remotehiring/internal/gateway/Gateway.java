package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.HttpCall;
import dev.remotehiring.internal.http.NoAnswerException;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.journal.LastCalls;
import dev.remotehiring.internal.measure.Meters;
import dev.remotehiring.internal.measure.Outcome;
import dev.remotehiring.internal.token.ActingAs;
import dev.remotehiring.internal.token.TokenKind;
import dev.remotehiring.internal.token.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One REST call with the token of whoever acts, and what its answer means (the Remote facts, sections 0.5 to 0.7). */
public final class Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String REQUEST_ID = "[A-Za-z0-9_.:/+=-]{1,100}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final Tokens tokens;
    private final Budget budget;
    private final CallNotes notes;
    private final Clock clock;
    private final Meters meters;

    /**
     * @param http the gateway's host
     * @param tokens the bearers
     * @param budget what Remote allows
     * @param calls which connection works
     * @param clock tells when a rate limit ends
     * @param meters counts the calls
     */
    public Gateway(Http http, Tokens tokens, Budget budget, LastCalls calls, Clock clock, Meters meters) {
        this.http = http;
        this.tokens = tokens;
        this.budget = budget;
        this.notes = new CallNotes(calls);
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Reads a resource.
     *
     * @return the answer's JSON
     * @throws RemoteRefusedException when Remote refuses
     * @throws RemoteHiringException when there is no proper answer, or the connection is of the wrong kind
     */
    JsonNode get(Access access, Operation operation, Map<String, String> query) throws RemoteRefusedException {
        return understood(access, Request.of(operation).with(query));
    }

    /** Makes a request that does no harm when it happens twice; like {@link #get}. */
    JsonNode understood(Access access, Request request) throws RemoteRefusedException {
        return understood(request, () -> exchange(access, request));
    }

    /** The same at a click, for whoever acts. */
    JsonNode understood(ActingAs actingAs, Deadline deadline, Request request) throws RemoteRefusedException {
        return understood(request, () -> exchange(new Caller(actingAs, deadline, Urgency.CLICK), request));
    }

    /** Makes a request with a token that no connection is kept of yet; it is not counted. */
    JsonNode understood(Secret token, TokenKind kind, Deadline deadline, Request request)
            throws RemoteRefusedException {
        request.operation().require(kind);
        return understood(request, () -> send(token, deadline, request));
    }

    private JsonNode understood(Request request, Exchange exchange) throws RemoteRefusedException {
        HttpAnswer answer;
        try {
            answer = exchange.run();
        } catch (NoAnswerException e) {
            throw Fault.SILENT.exception(e);
        }
        if (answer.isSuccess()) {
            return json(answer)
                    .orElseThrow(() -> new RemoteHiringException(ErrorCode.ANSWER_UNREADABLE, request.path()));
        }
        throwUnlessRefused(answer);
        throw new RemoteRefusedException(request.path(), error(answer));
    }

    /**
     * One exchange. A 401 renews the token once for all callers, and the request is sent again: it was not acted upon.
     *
     * @throws NoAnswerException when there is no complete answer
     * @throws RemoteHiringException when the kind of token is wrong, the rate is limited, there is no token to be had, or
     *     Remote refuses a new one too
     */
    HttpAnswer exchange(Access access, Request request) throws NoAnswerException {
        return exchange(new Caller(access.connection(), access.deadline(), access.urgency()), request);
    }

    /** The same for work that nobody waits for, for whoever acts. */
    HttpAnswer inBackground(ActingAs actingAs, Deadline deadline, Request request) throws NoAnswerException {
        return exchange(new Caller(actingAs, deadline, Urgency.BACKGROUND), request);
    }

    private HttpAnswer exchange(Caller caller, Request request) throws NoAnswerException {
        request.operation().require(caller.actingAs().tokenKind());
        return notes.of(caller.actingAs(), () -> accepted(caller, request));
    }

    private HttpAnswer accepted(Caller caller, Request request) throws NoAnswerException {
        TokenKind kind = caller.actingAs().tokenKind();
        HttpAnswer answer = sent(caller, request);
        if (answer.status() == UNAUTHORIZED && kind != TokenKind.CUSTOMER) {
            answer = sent(caller, request);
        }
        if (answer.status() == UNAUTHORIZED) {
            throw Fault.UNAUTHORIZED.exception(null);
        }
        if (answer.status() == FORBIDDEN
                && kind == TokenKind.CUSTOMER
                && request.operation().writes()) {
            throw Fault.READ_ONLY_TOKEN.exception(null);
        }
        return answer;
    }

    private HttpAnswer sent(Caller caller, Request request) throws NoAnswerException {
        budget.take(caller.actingAs(), caller.urgency(), caller.deadline());
        Secret token = tokens.bearer(caller.actingAs(), caller.deadline());
        long sent = System.nanoTime();
        HttpAnswer answer = send(token, caller.deadline(), request);
        budget.answered(caller.actingAs(), answer, sent);
        if (answer.status() == UNAUTHORIZED) {
            tokens.refused(caller.actingAs(), token);
        }
        return answer;
    }

    private HttpAnswer send(Secret token, Deadline deadline, Request request) throws NoAnswerException {
        long started = System.nanoTime();
        try {
            HttpAnswer answer = http.send(new HttpCall(
                    request.operation().method(),
                    request.path(),
                    request.query(),
                    Optional.of(new Secret("Bearer " + token.reveal())),
                    request.body().map(body -> new HttpCall.Json(body.toString())),
                    deadline.atMost(LONGEST)));
            done(request, Outcome.of(answer.status()), answer.status() + named(answer), started);
            return answer;
        } catch (NoAnswerException e) {
            done(request, Outcome.NO_ANSWER, "nothing: " + e.getMessage(), started);
            throw e;
        }
    }

    private void done(Request request, Outcome outcome, String answer, long started) {
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        meters.call(request.operation(), outcome, took);
        LOG.debug(
                "{} ({}) answered {} in {} ms; correlation {}",
                request.operation(),
                request,
                answer,
                took.toMillis(),
                Correlation.current().orElse("none"));
    }

    /** Remote's own name for the request, where it gives one. */
    private static String named(HttpAnswer answer) {
        return answer.header("x-request-id")
                .filter(id -> id.matches(REQUEST_ID))
                .map(id -> ", Remote's request " + id)
                .orElse("");
    }

    /** Throws for the answers that say nothing about the request itself: a limited rate, a fault of Remote's. */
    void throwUnlessRefused(HttpAnswer answer) {
        Fault fault = Fault.ofStatus(answer.status());
        if (fault == Fault.RATE_LIMITED) {
            throw fault.exception(null, clock.instant().plus(answer.retryAfter()));
        }
        if (fault.isPassing()) {
            throw new RemoteHiringException(fault.error(), answer.status());
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

    private record Caller(ActingAs actingAs, Deadline deadline, Urgency urgency) {}

    /** What comes to an answer. */
    @FunctionalInterface
    interface Exchange {
        HttpAnswer run() throws NoAnswerException;
    }

    /**
     * A request before it has a token. It does not print its body or query.
     *
     * @param operation what is asked
     * @param id of the resource in the path; empty where there is none
     * @param query the query
     * @param body the JSON to send
     */
    record Request(Operation operation, String id, Map<String, String> query, Optional<JsonNode> body) {
        static Request of(Operation operation) {
            return new Request(operation, "", Map.of(), Optional.empty());
        }

        Request about(String resource) {
            return new Request(operation, resource, query, body);
        }

        Request with(Map<String, String> parameters) {
            return new Request(operation, id, parameters, body);
        }

        Request with(JsonNode json) {
            return new Request(operation, id, query, Optional.of(json));
        }

        String path() {
            return operation.path().replace("{id}", id);
        }

        @Override
        public String toString() {
            return operation.method() + " " + path();
        }
    }
}
