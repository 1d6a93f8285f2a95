package dev.remotehiring.internal.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.grant.Grant;
import dev.remotehiring.internal.grant.JwtBearerGrant;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.HttpCall;
import dev.remotehiring.internal.http.NoAnswerException;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.measure.Meters;
import dev.remotehiring.internal.measure.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts whatever grant it is handed (the Remote facts, section 2.2). While a rate limit lasts, nothing is sent: Remote
 * counts token requests, by client.
 */
public final class TokenEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);
    private static final String PATH = "/auth/oauth2/token";
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);

    /** Remote's window is a minute: a header that speaks of hours is not believed. */
    private static final Duration LONGEST_BUSY = Duration.ofMinutes(15);

    private static final int LONGEST_WORDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final String clientId;
    private final ClientSecrets secrets;
    private final Clock clock;
    private final Meters meters;
    private volatile Busy busy = new Busy(Instant.MIN, Instant.MIN);

    /** One whose requests nobody looks at. */
    public TokenEndpoint(Http http, String clientId, ClientSecrets secrets, Clock clock) {
        this(http, clientId, secrets, clock, new Meters());
    }

    /**
     * @param http the gateway
     * @param clientId the partner's id
     * @param secrets reads the client secret from the host's credential service, at each request
     * @param clock tells when a rate limit ends
     * @param meters counts the requests
     */
    public TokenEndpoint(Http http, String clientId, ClientSecrets secrets, Clock clock, Meters meters) {
        this.http = http;
        this.clientId = clientId;
        this.secrets = secrets;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Gets a token, with the newest client secret; with the one before it while that counts and the newest is refused.
     *
     * @throws GrantRefusedException when Remote refuses this grant
     * @throws RemoteHiringException when Remote refuses the client, limits the rate, or does not answer properly:
     *     nothing is said about the grant then
     */
    public TokenAnswer request(Grant grant, Deadline deadline) throws GrantRefusedException {
        Iterator<Secret> usable = secrets.usable().stream()
                .filter(secret -> !grant.isSigned() || JwtBearerGrant.canSignWith(secret))
                .iterator();
        while (true) {
            try {
                return request(grant, usable.next(), deadline);
            } catch (ClientRefusedException refused) {
                if (!usable.hasNext()) {
                    throw clientRefused(grant, refused);
                }
            } catch (GrantRefusedException refused) {
                boolean maybeTheSecret = grant.isSigned() && refused.fault() == Fault.INVALID_GRANT;
                if (!maybeTheSecret || !usable.hasNext()) {
                    throw refused;
                }
            }
        }
    }

    private static RemoteHiringException clientRefused(Grant grant, ClientRefusedException refused) {
        if (grant.usesBasic()) {
            return Fault.INVALID_CLIENT.exception(refused);
        }
        return new RemoteHiringException(refused, ErrorCode.ASSERTIONS_WANT_SECRET);
    }

    /**
     * Gets a token with a secret that is not kept yet: it is good if this returns.
     *
     * @throws GrantRefusedException when Remote refuses this grant
     * @throws ClientRefusedException when Remote refuses the secret
     */
    public TokenAnswer request(Grant grant, Secret clientSecret, Deadline deadline)
            throws GrantRefusedException, ClientRefusedException {
        requireNotBusy();
        Instant asked = clock.instant();
        Map<String, String> form = grant.form(clientSecret);
        HttpAnswer answer =
                post(form, grant.usesBasic() ? Optional.of(basic(clientSecret)) : Optional.empty(), deadline);
        if (answer.isSuccess()) {
            return token(answer, asked, clientSecret);
        }
        Optional<Fault> fault = Fault.ofTokenStatus(answer.status());
        if (fault.isPresent()) {
            throw passing(fault.get(), answer);
        }
        throw refused(answer, form, grant.isSigned());
    }

    private void requireNotBusy() {
        Busy last = busy;
        Instant now = clock.instant();
        boolean clockWasPutBack = now.isBefore(last.since());
        if (now.isBefore(last.until()) && !clockWasPutBack) {
            throw Fault.TOKEN_RATE_LIMITED.exception(null, last.until());
        }
    }

    private RemoteHiringException passing(Fault fault, HttpAnswer answer) {
        if (fault != Fault.TOKEN_RATE_LIMITED) {
            return fault.exception(null);
        }
        Instant now = clock.instant();
        Instant until = now.plus(shorter(answer.retryAfter(), LONGEST_BUSY));
        busy = new Busy(now, until);
        return fault.exception(null, until);
    }

    private HttpAnswer post(Map<String, String> form, Optional<Secret> authorization, Deadline deadline) {
        long started = System.nanoTime();
        try {
            HttpAnswer answer = http.send(new HttpCall(
                    "POST",
                    PATH,
                    Map.of(),
                    authorization,
                    Optional.of(new HttpCall.Form(form)),
                    deadline.atMost(LONGEST)));
            done(form, Outcome.of(answer.status()), String.valueOf(answer.status()), started);
            return answer;
        } catch (NoAnswerException e) {
            done(form, Outcome.NO_ANSWER, "nothing: " + e.getMessage(), started);
            throw Fault.TOKEN_SILENT.exception(e);
        }
    }

    private void done(Map<String, String> form, Outcome outcome, String answer, long started) {
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        String grant = form.getOrDefault("grant_type", "");
        String brief = grant.substring(grant.lastIndexOf(':') + 1);
        meters.token(brief, outcome, took);
        LOG.debug(
                "A token by {} (POST {}): answered {} in {} ms; correlation {}",
                brief,
                PATH,
                answer,
                took.toMillis(),
                Correlation.current().orElse("none"));
    }

    private Secret basic(Secret clientSecret) {
        String pair = clientId + ":" + clientSecret.reveal();
        return new Secret("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private static TokenAnswer token(HttpAnswer answer, Instant asked, Secret clientSecret) {
        JsonNode body = json(answer.body()).orElseThrow(() -> Fault.TOKEN_UNREADABLE.exception(null));
        String accessToken = body.path("access_token").asText("");
        long seconds = body.path("expires_in").asLong(0);
        if (accessToken.isEmpty() || seconds <= 0) {
            throw Fault.TOKEN_UNREADABLE.exception(null);
        }
        try {
            return new TokenAnswer(
                    new Secret(accessToken),
                    asked,
                    Duration.ofSeconds(Math.min(seconds, LONGEST_LIFE.toSeconds())),
                    text(body, "refresh_token").map(Secret::new),
                    text(body, "company_id").map(CompanyId::new),
                    text(body, "user_id").map(RemoteUserId::new),
                    Fingerprint.full(clientSecret.reveal()));
        } catch (IllegalArgumentException noId) {
            throw new RemoteHiringException(noId, ErrorCode.ACCESS_WITHOUT_ID);
        }
    }

    /** Both shapes of errors: {@code {"error": ..}} and {@code {"message": ..}} (the Remote facts, section 10.6). */
    private GrantRefusedException refused(HttpAnswer answer, Map<String, String> form, boolean signed)
            throws ClientRefusedException {
        JsonNode body = json(answer.body()).orElse(JSON.createObjectNode());
        String message = body.path("message").isTextual() ? body.path("message").asText() : "";
        String code = body.path("error").isTextual() ? body.path("error").asText() : message;
        if (code.isEmpty()) {
            throw Fault.TOKEN_UNAVAILABLE.exception(null);
        }
        Fault fault = Fault.ofOAuth(code);
        if (fault == Fault.INVALID_CLIENT || (fault == Fault.OTHER_REFUSAL && answer.status() == 401)) {
            throw new ClientRefusedException();
        }
        String description = brief(body.path("error_description").asText(""), form);
        String words = brief(code, form) + (description.isEmpty() ? "" : " (" + description + ")") + ".";
        return new GrantRefusedException(fault, words + (signed ? clockWords(answer) : ""), description.isEmpty());
    }

    /** An assertion is dated: where the clocks differ, a refusal without words is most likely about that. */
    private String clockWords(HttpAnswer answer) {
        return answer.date()
                .map(theirs -> Duration.between(theirs, clock.instant()))
                .filter(ahead -> ahead.abs().toSeconds() >= 60)
                .map(ahead -> " This machine's clock is " + ahead.abs().toSeconds() + " seconds "
                        + (ahead.isNegative() ? "behind" : "ahead of") + " Remote's: set it right first.")
                .orElse("");
    }

    /** One short line without the code, token or assertion that was sent, should Remote repeat it. */
    private static String brief(String text, Map<String, String> form) {
        String clean = text;
        for (Map.Entry<String, String> field : form.entrySet()) {
            clean = field.getKey().equals("grant_type") ? clean : clean.replace(field.getValue(), "…");
        }
        String line = clean.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_WORDS ? line.substring(0, LONGEST_WORDS) + "…" : line;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** A rate limit. */
    private record Busy(Instant since, Instant until) {}

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode body, String field) {
        return Optional.of(body.path(field).asText("")).filter(value -> !value.isBlank());
    }
}
