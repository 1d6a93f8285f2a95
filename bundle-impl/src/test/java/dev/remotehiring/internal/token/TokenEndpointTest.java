package dev.remotehiring.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.grant.AuthorizationCodeGrant;
import dev.remotehiring.internal.grant.Grant;
import dev.remotehiring.internal.grant.JwtBearerGrant;
import dev.remotehiring.internal.grant.RefreshTokenGrant;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.RawServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is posted, and what each answer means (the Remote facts, sections 2.2, 2.4 and 2.5). */
class TokenEndpointTest {
    private static final Grant REFRESH = new RefreshTokenGrant(new Secret("r-1"));

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private TokenAnswer ask(Grant grant) throws GrantRefusedException {
        return bench.endpoint.request(grant, Bench.LATER);
    }

    @Test
    void request_code_postsAFormWithBasicAndNothingElse() throws Exception {
        bench.gives("at", "");

        ask(new AuthorizationCodeGrant(new Secret("the code")));

        RawServer.Received request = bench.server.received().get(0);
        assertEquals("POST /auth/oauth2/token HTTP/1.1", request.line());
        assertTrue(request.head().contains("Content-Type: application/x-www-form-urlencoded"));
        String basic = Base64.getEncoder().encodeToString("kestrel:quite secret".getBytes(StandardCharsets.UTF_8));
        assertTrue(request.head().contains("Authorization: Basic " + basic));
        assertTrue(
                request.text().equals("grant_type=authorization_code&code=the+code")
                        || request.text().equals("code=the+code&grant_type=authorization_code"),
                request.text());
    }

    @Test
    void request_codeAnswered_tellsCompanyUserAndRefreshToken() throws Exception {
        bench.gives("at", ",\"refresh_token\":\"r\",\"company_id\":\"c\",\"user_id\":\"u\",\"scope\":\"all\"");

        TokenAnswer answer = ask(new AuthorizationCodeGrant(new Secret("code")));

        assertEquals(new Secret("at"), answer.accessToken());
        assertEquals(Duration.ofHours(1), answer.lifetime());
        assertEquals(Optional.of(new Secret("r")), answer.refreshToken());
        assertEquals("c", answer.company().orElseThrow().value());
        assertEquals("u", answer.user().orElseThrow().value());
    }

    @Test
    void request_refreshAnsweredWithout_companyAndUserAreUnknown() throws Exception {
        bench.gives("at", ",\"refresh_token\":\"r-1\"");

        TokenAnswer answer = ask(REFRESH);

        assertTrue(answer.company().isEmpty());
        assertTrue(answer.user().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"60,60", "7200,7200", "9223372036854775807,86400"})
    void request_lifetime_isTheAnswersWithinADay(long told, long understood) throws Exception {
        bench.answers(200, Bench.token("at", told, ""));

        assertEquals(Duration.ofSeconds(understood), ask(REFRESH).lifetime());
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_grant,INVALID_GRANT",
        "invalid_request,INVALID_REQUEST",
        "invalid_scope,INVALID_SCOPE",
        "unauthorized_client,UNAUTHORIZED_CLIENT",
        "unsupported_grant_type,UNSUPPORTED_GRANT_TYPE",
        "something_new,OTHER_REFUSAL"
    })
    void request_refused_isTheSameInBothShapes(String code, Fault error) {
        bench.answers(400, "{\"error\":\"" + code + "\",\"error_description\":\"in words\"}");
        bench.answers(400, "{\"message\":\"" + code + "\"}");

        GrantRefusedException oauth = assertThrows(GrantRefusedException.class, () -> ask(REFRESH));
        GrantRefusedException message = assertThrows(GrantRefusedException.class, () -> ask(REFRESH));

        assertEquals(error, oauth.fault());
        assertEquals(error, message.fault());
        assertTrue(oauth.getMessage().contains(code) && oauth.getMessage().contains("in words"), oauth.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|{\"error\":\"invalid_client\"}",
                "400|{\"error\":\"invalid_client\"}",
                "401|{\"message\":\"Unauthorized\"}",
                "401|{\"message\":\"invalid_client\"}"
            })
    void request_clientNotAccepted_saysSo(int status, String body) {
        bench.answers(status, body);

        assertEquals(Kind.CLIENT_REJECTED, failure(REFRESH).kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "200|{\"error\":\"invalid_grant\"}",
                "200|{\"access_token\":\"\",\"expires_in\":3600}",
                "200|{\"access_token\":\"x\"}",
                "200|{\"access_token\":\"x\",\"expires_in\":0}",
                "200|{\"access_token\":\"x\",\"exp",
                "200|[]",
                "200|null",
                "204|~~",
                "302|~~",
                "400|<html>Bad Request</html>",
                "400|{\"error\":{\"code\":\"invalid_grant\"}}",
                "403|<html>blocked by a firewall: invalid_grant</html>",
                "500|{\"error\":\"invalid_grant\"}",
                "502|<html>Bad Gateway</html>",
                "503|{\"message\":\"invalid_grant\"}"
            })
    void request_answerSaysNothingAboutTheGrant_isUnavailable(int status, String body) {
        bench.answers(status, body);

        assertEquals(Kind.REMOTE_UNAVAILABLE, failure(REFRESH).kind());
    }

    @Test
    void request_noAnswer_isUnavailable() {
        bench.then((request, out) -> out.close());

        assertEquals(Kind.REMOTE_UNAVAILABLE, failure(REFRESH).kind());
        assertEquals(1, bench.requests());
    }

    @Test
    void request_hangs_isUnavailableAtTheDeadline() {
        bench.then((request, out) -> bench.server.stall());

        RemoteHiringException failure = assertThrows(
                RemoteHiringException.class,
                () -> bench.endpoint.request(REFRESH, Deadline.in(Duration.ofMillis(500))));

        assertEquals(Kind.REMOTE_UNAVAILABLE, failure.kind());
    }

    @Test
    void request_rateLimited_saysWhenToTryAgain() {
        bench.then((request, out) -> out.write(RawServer.answer(429, "Retry-After: 7\r\n", "{}")));
        bench.then((request, out) -> out.write(RawServer.answer(429, "x-ratelimit-reset: 2500\r\n", "")));

        RemoteHiringException first = failure(REFRESH);
        assertEquals(Kind.RATE_LIMITED, first.kind());
        assertEquals(bench.clock.instant().plusSeconds(7), first.retryAt().orElseThrow());

        bench.clock.advance(Duration.ofSeconds(6));
        assertEquals(first.retryAt(), failure(REFRESH).retryAt());
        assertEquals(1, bench.requests(), "asked again before the time");

        bench.clock.advance(Duration.ofSeconds(1));
        RemoteHiringException second = failure(REFRESH);
        assertEquals(bench.clock.instant().plusMillis(2500), second.retryAt().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"company_id", "user_id"})
    void request_idThatIsNone_isUnexpected(String field) {
        bench.gives("at", ",\"" + field + "\":\"" + "x".repeat(65) + "\"");

        assertEquals(Kind.REMOTE_UNEXPECTED, failure(REFRESH).kind());
    }

    @Test
    void request_remoteRepeatsTheToken_isNotInTheMessage() {
        bench.answers(
                400,
                "{\"error\":\"invalid_grant\",\"error_description\":\"Refresh token secret-of-ours\\nis unknown\"}");

        GrantRefusedException refused = assertThrows(
                GrantRefusedException.class, () -> ask(new RefreshTokenGrant(new Secret("secret-of-ours"))));

        assertFalse(refused.getMessage().contains("secret-of-ours"), refused.getMessage());
        assertTrue(refused.getMessage().contains("is unknown"), refused.getMessage());
    }

    private RemoteHiringException failure(Grant grant) {
        return assertThrows(RemoteHiringException.class, () -> ask(grant));
    }

    @Test
    void request_rateLimitedAndClockPutBack_isAskedAgain() throws Exception {
        bench.answers(429, "").gives("at", "");
        failure(REFRESH);
        bench.clock.advance(Duration.ofHours(-1));

        assertEquals(new Secret("at"), ask(REFRESH).accessToken());
    }

    /** The client secret of before may have been too short to sign with: that is why it was replaced. */
    @Test
    void request_assertionRefusedAndTheSecretBeforeIsTooShortToSign_isTheRefusal() {
        bench.secrets.replaceBy(new Secret("a client secret that is long enough to sign with"));
        bench.answers(400, Bench.INVALID_GRANT);
        Grant assertion = new JwtBearerGrant("kestrel", "https://gateway.example/auth", "sub", "", true, bench.clock);

        GrantRefusedException refused = assertThrows(GrantRefusedException.class, () -> ask(assertion));

        assertEquals(Fault.INVALID_GRANT, refused.fault());
        assertEquals(1, bench.requests());
    }
}
