package dev.remotehiring.internal.canary;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.BROWSER;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.MadeConnectInvitation;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.ConnectCode;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.InvitedCallback;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.internal.Platform;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A whole hire with everything that can go wrong on its way, listened to at the lowest log level. Each secret and each
 * of the candidate's data is unlike any other text; none of them may be in the log, in an exception or in what an object
 * prints.
 */
class CanaryTest {
    private static final ApplicationId APPLICATION = new ApplicationId("application-7");
    private static final String NAME = "Canaria Markerova";
    private static final String EMAIL = "canaria.markerova@yellow-bird.example";
    private static final String OTHER_EMAIL = "second.canary@yellow-bird.example";
    private static final String TITLE = "Keeper of the Yellow Bird";
    /** Where a form ends on the wire: at its next field, or where the answer or another request begins. */
    private static final String END = "(?=&|\\s|HTTP/|GET |POST |$)";

    private static final BrowserSession VISITOR = new BrowserSession("the-browser-of-the-invited-person");
    private static final String NUMBER = "+351911222333";

    private final Platform platform = new Platform();
    private final Markers markers = new Markers();

    @Test
    void wholeHire_atTheLowestLogLevel_printsNoSecretAndNothingPersonal() throws Exception {
        try (WholeLog log = new WholeLog();
                Tap tap = new Tap(platform.remote.uri())) {
            platform.storeClientSecret(tap.uri());
            platform.start(keys -> {
                keys.put("gateway", tap.uri().toString());
                return keys;
            });

            consentWithTroubles();
            invitationWithTroubles();
            hireWithTroubles();
            connectionWithTroubles();

            List<String> given = Given.away(platform.operations());

            collectMarkers(tap);
            markers.search("what is given to somebody outside", given);
            platform.close();
            assertTrue(
                    log.lines().stream().anyMatch(line -> line.contains("dev.remotehiring.internal")), "log is empty");
            assertTrue(log.lines().stream().anyMatch(line -> line.contains("jdk.")), "the JDK's client is not heard");
            markers.search(
                    "the log",
                    log.lines().stream().map(CanaryTest::exceptTheSearch).toList());
            markers.search("what was printed", markers.printed());
        }
    }

    /**
     * Remote's list can be searched by an address only in the address of the request, which the JDK's client prints at the
     * level that is for its own developers (decision 0002).
     */
    private static String exceptTheSearch(String line) {
        return line.contains(" jdk.")
                ? line.replaceAll("(/v1/employments\\?(?:[^& ]*&)*)email=[^& ]*", "$1email=*")
                : line;
    }

    private void consentWithTroubles() {
        candidate(Optional.of(EMAIL), Optional.empty());
        hire(RITA, FormAnswers.NONE);
        HireId hire = platform.service()
                .statuses(RITA, List.of(APPLICATION))
                .get(0)
                .hire()
                .orElseThrow()
                .id();
        Optional<HireId> waiting = Optional.of(hire);
        note(() -> platform.service().requestConnection(RITA, hire, ADA.user()));

        String state = state(new ConsentStart(ADA, BROWSER, waiting));
        String code = code();
        ConsentCallback callback = Platform.yes(ADA, state, code);
        note(() -> callback);
        note(() -> platform.service()
                .completeConsent(new ConsentCallback(
                        ADA,
                        new BrowserSession("the-browser-of-somebody-else"),
                        Optional.of(state),
                        Optional.of(code),
                        Optional.empty(),
                        Optional.empty())));
        platform.remote.plan(
                1, "POST", "/auth/oauth2/token", new Trouble.OAuthError("invalid_grant", "Code " + code + " ran out"));
        note(() -> platform.service().completeConsent(callback));
        note(() -> platform.service().completeConsent(callback));
        platform.remote.plan(1, "POST", "/auth/oauth2/token", new Trouble.Drop());
        note(() -> platform.connect(ADA, "ada.admin@acme.example", waiting));
        assertInstanceOf(
                ConsentOutcome.Granted.class, note(() -> platform.connect(ADA, "ada.admin@acme.example", waiting)));
        note(() -> platform.connect(RITA, "gus.admin@globex.example", Optional.empty()));
        remember("browser session", Set.of(BROWSER.reveal(), "the-browser-of-somebody-else"));
        remember("state", Set.of(state));
        remember("code", Set.of(code));
    }

    private void invitationWithTroubles() {
        MadeConnectInvitation made = note(() -> platform.admin().inviteToConnect(ADA));
        ConnectCode code = made.code();
        note(() -> code);
        note(() -> platform.service().invited(code, VISITOR));
        platform.source.failNext(1);
        note(() -> platform.service().invited(code, VISITOR));
        note(() -> platform.service().invited(new ConnectCode("A".repeat(43)), VISITOR));
        String state = Platform.state(platform.service().acceptInvitation(code, VISITOR));
        String approved = code();
        InvitedCallback callback = new InvitedCallback(
                VISITOR, Optional.of(state), Optional.of(approved), Optional.empty(), Optional.empty());
        note(() -> callback);
        platform.remote.plan(1, "POST", "/auth/oauth2/token", new Trouble.Drop());
        note(() -> platform.service().completeInvited(callback));
        String again = Platform.state(platform.service().acceptInvitation(code, VISITOR));
        assertInstanceOf(
                ConsentOutcome.Granted.class,
                note(() -> platform.service()
                                .completeInvited(new InvitedCallback(
                                        VISITOR,
                                        Optional.of(again),
                                        Optional.of(code()),
                                        Optional.empty(),
                                        Optional.empty())))
                        .orElseThrow());
        note(() -> platform.service().acceptInvitation(code, VISITOR));
        note(() -> platform.admin().connectInvitations(ADA));
        remember("connect code", Set.of(code.reveal()));
        remember("browser session", Set.of(VISITOR.reveal()));
        remember("state", Set.of(state, again));
        remember("code", Set.of(approved));
    }

    private void hireWithTroubles() {
        assertInstanceOf(HireOutcome.DetailsRequired.class, hire(RITA, FormAnswers.NONE));
        FormAnswers wrong = new FormAnswers(Map.of(
                "job_title", List.of(TITLE), "personal_email", List.of("no address " + EMAIL), "name", List.of(NAME)));
        note(() -> wrong);
        hire(RITA, wrong);
        FormAnswers typed = new FormAnswers(Map.of("job_title", List.of(TITLE), "personal_email", List.of(EMAIL)));
        platform.remote.plan(1, "GET", "/v1/countries/*", Trouble.Answer.json(500, "{\"message\":\"" + EMAIL + "\"}"));
        platform.clock.advance(Duration.ofMinutes(2));
        hire(RITA, typed);
        String echo = "{\"errors\":{\"personal_email\":[\"" + EMAIL + " has already been taken\"],\"other\":[\"" + NAME
                + "\"]},\"message\":\"" + NAME + " is no good\"}";
        platform.remote.plan(1, "POST", "/v1/employments", Trouble.Answer.json(422, echo));
        hire(RITA, typed);
        note(() -> platform.service()
                .look(
                        RITA,
                        platform.service()
                                .statuses(RITA, List.of(APPLICATION))
                                .get(0)
                                .hire()
                                .orElseThrow()
                                .id()));
        platform.remote.plan(
                1,
                "POST",
                "/v1/employments",
                Trouble.Answer.json(403, "{\"message\":\"" + EMAIL + " is not allowed\"}"));
        hire(SAM, typed);
        platform.remote.plan(1, "POST", "/v1/employments", new Trouble.LoseAnswer());
        platform.remote.plan(1, "GET", "/v1/employments", new Trouble.Stall(Duration.ZERO));
        platform.remote.plan(1, "GET", "/v1/employments", Trouble.Answer.status(503));
        HireOutcome unresolved = hire(RITA, new FormAnswers(Map.of("personal_email", List.of(OTHER_EMAIL))));
        assertInstanceOf(HireOutcome.Unresolved.class, unresolved);
        platform.clock.advance(Duration.ofSeconds(30));
        HireOutcome found = hire(RITA, FormAnswers.NONE);
        assertInstanceOf(HireOutcome.Hired.class, found);
        HandOff link = ((HireOutcome.Hired) found).handOff();
        assertEquals(HandOff.Kind.MAGIC_LINK, link.kind());
        remember("magic link", Set.of(link.reveal().toString()));
        platform.remote.plan(1, "POST", "/v1/magic-link", Trouble.Answer.json(422, "{\"message\":\"" + EMAIL + "\"}"));
        note(() -> platform.service().open(RITA, found.hire().id()));
        note(() -> platform.service().employment(RITA, found.hire().id()));
    }

    private void connectionWithTroubles() {
        platform.remote.expireTokens();
        note(() -> platform.admin()
                .check(ADA, platform.admin().connections(ADA).get(0).id()));
        platform.source.failNext(1);
        hire(RITA, FormAnswers.NONE);
        platform.clock.advance(Duration.ofHours(2));
        platform.remote.plan(1, "POST", "/auth/oauth2/token", Trouble.Answer.status(503));
        note(() -> platform.admin()
                .check(ADA, platform.admin().connections(ADA).get(0).id()));
        platform.credentials.breakDown();
        note(() -> platform.admin().connections(ADA));
        hire(RITA, FormAnswers.NONE);
        platform.credentials.repair();
        note(() -> platform.credentials.list(ACME, CredentialKind.CONNECTION).stream()
                .map(platform.credentials::find)
                .toList());
        platform.remote.revokeCompany("Acme Robotics");
        platform.clock.advance(Duration.ofHours(2));
        note(() -> platform.admin()
                .check(ADA, platform.admin().connections(ADA).get(0).id()));
        note(() -> platform.admin().connections(ADA));
        platform.findOut();
    }

    private void candidate(Optional<String> email, Optional<String> title) {
        platform.candidates.put(
                ACME,
                new Candidate(
                        APPLICATION,
                        NAME,
                        email,
                        Optional.empty(),
                        title,
                        CountryCode.of("PRT"),
                        Optional.of(platform.firstDay()),
                        Optional.of(NUMBER),
                        Map.of(
                                "has_seniority_date", "no",
                                "tax_servicing_countries", "Portugal",
                                "tax_job_category", "engineering_it")));
        note(() -> platform.candidates.find(ACME, APPLICATION));
    }

    private HireOutcome hire(dev.remotehiring.api.Actor actor, FormAnswers answers) {
        HireRequest request = new HireRequest(actor, APPLICATION, answers);
        note(() -> request);
        return note(() -> platform.service().hire(request));
    }

    private String state(ConsentStart start) {
        note(() -> start);
        return Platform.state(platform.service().beginConsent(start));
    }

    private String code() {
        return platform.remote.approve(
                CLIENT_ID, "ada.admin@acme.example", "https://gateway.remote.com/company.manage");
    }

    private <T> T note(Supplier<T> work) {
        return markers.note(work);
    }

    private void collectMarkers(Tap tap) {
        remember("client secret", Set.of(platform.clientSecret));
        remember("basic credentials", tap.matches("(?i)authorization: Basic (\\S+)"));
        remember("access token", tap.matches("\"access_token\":\"([^\"]+)\""));
        remember("bearer", tap.matches("(?i)authorization: Bearer (\\S+)"));
        remember("refresh token", tap.matches("\"refresh_token\":\"([^\"]+)\""));
        remember("refresh token", tap.matches("[&\n]refresh_token=([^&\\s]+?)" + END));
        remember("code", tap.matches("[&\n]code=([^&\\s]+?)" + END));
        remember("magic link", tap.matches("\"url\":\"(http[^\"]+)\""));
        remember("name", Set.of(NAME, "Markerova"));
        remember("e-mail address", Set.of(EMAIL, OTHER_EMAIL, "yellow-bird.example"));
        remember("job title", Set.of(TITLE));
        remember("telephone", Set.of(NUMBER, NUMBER.substring(1)));
        for (String secret :
                List.of("access token", "refresh token", "code", "magic link", "bearer", "basic credentials")) {
            assertFalse(markers.of(secret).isEmpty(), "no " + secret + " went over the wire");
        }
    }

    private void remember(String what, Set<String> texts) {
        markers.remember(what, texts);
    }
}
