package dev.remotehiring.internal.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.HttpCall;
import dev.remotehiring.internal.http.NoAnswerException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way to the gateway, and the time there: one question without a token, which Remote answers by saying no in its own
 * shape (the Remote facts, section 0.6).
 */
final class Reach {
    private static final String QUESTION = "/v1/identity/current";

    /** An assertion of ours is good for five minutes, and takes a moment on its way (the Remote facts, section 2.6). */
    private static final Duration BREAKS = Duration.ofSeconds(290);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final Settings settings;
    private final Clock clock;
    private volatile Optional<Duration> apart = Optional.empty();

    Reach(Http http, Settings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** {@code GATEWAY}. */
    Proof prove(Deadline deadline) {
        String issuer = settings.environment().issuer();
        long started = System.nanoTime();
        try {
            HttpAnswer answer =
                    http.send(new HttpCall("GET", QUESTION, Map.of(), Optional.empty(), Optional.empty(), deadline));
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            Instant middle = clock.instant().minus(took.dividedBy(2));
            apart = answer.date().map(theirs -> apart(theirs, middle));
            return isRemotes(answer)
                    ? Proof.proved(Item.GATEWAY, issuer, took.toMillis())
                    : Proof.failed(Item.GATEWAY, stranger(answer), issuer);
        } catch (NoAnswerException e) {
            return Proof.failed(Item.GATEWAY, unreached(e, issuer), issuer);
        }
    }

    /** {@code CLOCK}, by the answer that the gateway gave. */
    Proof clock() {
        if (apart.isEmpty()) {
            return Proof.open(Item.CLOCK, new Failure(ErrorCode.CLOCK_UNTOLD));
        }
        long seconds = apart.get().toSeconds();
        return apart.get().compareTo(BREAKS) < 0
                ? Proof.proved(Item.CLOCK, seconds)
                : Proof.failed(Item.CLOCK, new Failure(ErrorCode.CLOCK_OFF, seconds), seconds);
    }

    /** The header has whole seconds: what lies within its own second is no difference. */
    private static Duration apart(Instant theirs, Instant ours) {
        Instant theirEnd = theirs.plusSeconds(1);
        if (!ours.isBefore(theirs) && ours.isBefore(theirEnd)) {
            return Duration.ZERO;
        }
        return ours.isBefore(theirs) ? Duration.between(ours, theirs) : Duration.between(theirEnd, ours);
    }

    private static boolean isRemotes(HttpAnswer answer) {
        return switch (answer.status()) {
            case 400, 401, 403, 404, 429 -> speaksAsRemoteDoes(answer.body());
            default -> false;
        };
    }

    private static boolean speaksAsRemoteDoes(String body) {
        try {
            JsonNode said = JSON.readTree(body);
            return said != null && Stream.of("message", "errors", "error").anyMatch(said::has);
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private Failure stranger(HttpAnswer answer) {
        int status = answer.status();
        if (status == 407) {
            return new Failure(ErrorCode.PROXY_REFUSES);
        }
        if (status == 403 && settings.proxy().isPresent()) {
            return new Failure(ErrorCode.PROXY_BLOCKS, proxy());
        }
        return new Failure(status >= 500 ? ErrorCode.REMOTE_FAILED : ErrorCode.NOT_REMOTES_API, status);
    }

    private Failure unreached(NoAnswerException failure, String issuer) {
        boolean proxied = settings.proxy().isPresent() && !isThisMachine();
        return switch (failure.why()) {
            case NAME_UNKNOWN -> proxied ? silentProxy() : new Failure(ErrorCode.GATEWAY_NAME_UNKNOWN, issuer);
            case REFUSED -> proxied ? silentProxy() : new Failure(ErrorCode.GATEWAY_CLOSED, issuer);
            case SLOW -> new Failure(ErrorCode.GATEWAY_SLOW, issuer);
            case PROXY_SAYS_NO -> new Failure(ErrorCode.PROXY_BLOCKS, proxy());
            case NOT_TRUSTED -> new Failure(ErrorCode.GATEWAY_NOT_TRUSTED, issuer);
            case BROKEN -> new Failure(ErrorCode.GATEWAY_BREAKS_OFF, issuer);
        };
    }

    private Failure silentProxy() {
        return new Failure(ErrorCode.PROXY_NOT_REACHED, proxy());
    }

    /** No proxy is used for it. */
    private boolean isThisMachine() {
        return "http".equals(settings.environment().gateway().getScheme());
    }

    private String proxy() {
        return settings.proxy().map(Reach::text).orElse("");
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }
}
