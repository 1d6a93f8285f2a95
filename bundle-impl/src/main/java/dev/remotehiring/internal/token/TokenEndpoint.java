package dev.remotehiring.internal.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.grant.Grant;
import dev.remotehiring.internal.grant.OAuthError;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.HttpCall;
import dev.remotehiring.internal.http.NoAnswerException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Posts whatever grant it is handed (the Remote facts, section 2.2). */
public final class TokenEndpoint {
    private static final String PATH = "/auth/oauth2/token";
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long LONGEST_LIFE = Duration.ofDays(1).toSeconds();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;
    private final String clientId;
    private final Supplier<Secret> clientSecret;
    private final Clock clock;

    /**
     * @param http the gateway
     * @param clientId the partner's id
     * @param clientSecret reads the secret from the host's credential service, at each request
     * @param clock tells when a rate limit ends
     */
    public TokenEndpoint(Http http, String clientId, Supplier<Secret> clientSecret, Clock clock) {
        this.http = http;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    /**
     * Gets a token.
     *
     * @throws GrantRefusedException when Remote refuses this grant
     * @throws RemoteHiringException when Remote refuses the client, limits the rate, or does not answer properly:
     *     nothing is said about the grant then
     */
    public TokenAnswer request(Grant grant, Deadline deadline) throws GrantRefusedException {
        HttpAnswer answer = post(grant, deadline);
        if (answer.isSuccess()) {
            return token(answer);
        }
        if (answer.status() == 429) {
            throw new RemoteHiringException(
                    Kind.RATE_LIMITED,
                    "Remote limits the number of requests. Try again a little later.",
                    null,
                    clock.instant().plus(answer.retryAfter()));
        }
        if (answer.status() >= 500 || answer.status() < 400) {
            throw unavailable("Remote's token endpoint answered with status " + answer.status() + ".", null);
        }
        throw refused(answer, grant);
    }

    private HttpAnswer post(Grant grant, Deadline deadline) {
        try {
            Optional<Secret> authorization = grant.usesBasic() ? Optional.of(basic()) : Optional.empty();
            return http.send(new HttpCall(
                    "POST",
                    PATH,
                    Map.of(),
                    authorization,
                    Optional.of(new HttpCall.Form(grant.form())),
                    deadline.atMost(LONGEST)));
        } catch (NoAnswerException e) {
            throw unavailable("Remote's token endpoint does not answer.", e);
        }
    }

    private Secret basic() {
        String pair = clientId + ":" + clientSecret.get().reveal();
        return new Secret("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private static TokenAnswer token(HttpAnswer answer) {
        JsonNode body = json(answer.body())
                .orElseThrow(() -> unavailable("Remote's token endpoint answered something that is not JSON.", null));
        String accessToken = body.path("access_token").asText("");
        long seconds = body.path("expires_in").asLong(0);
        if (accessToken.isEmpty() || seconds <= 0) {
            throw unavailable("Remote's token endpoint answered without a token.", null);
        }
        try {
            return new TokenAnswer(
                    new Secret(accessToken),
                    Duration.ofSeconds(Math.min(seconds, LONGEST_LIFE)),
                    text(body, "refresh_token").map(Secret::new),
                    text(body, "company_id").map(CompanyId::new),
                    text(body, "user_id").map(RemoteUserId::new));
        } catch (IllegalArgumentException noId) {
            throw new RemoteHiringException(
                    Kind.REMOTE_UNEXPECTED,
                    "Remote's token endpoint named a company or user by something that is no id.",
                    noId);
        }
    }

    /** Both shapes of errors: {@code {"error": ..}} and {@code {"message": ..}} (the Remote facts, section 10.6). */
    private static Words refusal(HttpAnswer answer) {
        JsonNode body = json(answer.body()).orElse(null);
        if (body == null) {
            return null;
        }
        String message = body.path("message").isTextual() ? body.path("message").asText() : "";
        String code = body.path("error").isTextual() ? body.path("error").asText() : message;
        return code.isEmpty()
                ? null
                : new Words(code, body.path("error_description").asText(""));
    }

    private record Words(String code, String description) {}

    private static GrantRefusedException refused(HttpAnswer answer, Grant grant) {
        Words refusal = refusal(answer);
        if (refusal == null) {
            throw unavailable("Remote's token endpoint answered with status " + answer.status() + ".", null);
        }
        OAuthError error = OAuthError.of(refusal.code());
        if (error == OAuthError.INVALID_CLIENT || (error == OAuthError.OTHER && answer.status() == 401)) {
            throw new RemoteHiringException(
                    Kind.CLIENT_REJECTED,
                    "Remote does not accept this platform's client id and secret. The administrator has to check the"
                            + " client id, the stored client secret and the environment.");
        }
        return new GrantRefusedException(error, brief(refusal.code(), grant), brief(refusal.description(), grant));
    }

    /** One short line without the code or token that was sent, should Remote repeat it. */
    private static String brief(String text, Grant grant) {
        String clean = text;
        for (Map.Entry<String, String> field : grant.form().entrySet()) {
            clean = field.getKey().equals("grant_type") ? clean : clean.replace(field.getValue(), "…");
        }
        String line = clean.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

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

    private static RemoteHiringException unavailable(String message, Throwable cause) {
        return new RemoteHiringException(Kind.REMOTE_UNAVAILABLE, message + " Try again in a minute.", cause);
    }
}
