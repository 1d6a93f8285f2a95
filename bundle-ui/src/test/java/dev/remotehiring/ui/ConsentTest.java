package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private static final String CALLBACK = "/callback?code=s3cret-code&state=s3cret-state";
    private static final Optional<HireId> HIRE = Optional.of(Hires.ID);
    private static final String QUERY = "?hire=" + Hires.ID;
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void page_saysWhichRoleIsNeededAndWhoCanBeAsked() {
        waiting(false, Optional.empty());
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("Remote asks for the role “admin” of your company there"), page);
        assertTrue(page.contains("your own hires only"), page);
        assertTrue(page.contains("Everything that was typed is kept"), page);
        assertTrue(page.contains(">Continue to Remote</button>"), page);
        assertTrue(page.contains(">Ask Adam &lt;Admin&gt; &amp; Söhne</button>"), page);
        assertTrue(page.contains("name=\"administrator\" value=\"adam\""), page);
    }

    @Test
    void page_forAnAdministrator_saysThatItCountsForAll() {
        waiting(true, Optional.empty());
        assertTrue(site.visitor("adam").get(PAGE).body().contains("for everybody here who may hire"));
    }

    @Test
    void page_withNobodyToAsk_saysWhatToDo() {
        site.hires.outcome(new HireOutcome.ConsentRequired(
                Hires.hire(HireState.WAITING_FOR_CONSENT), false, List.of(), Optional.empty(), false));
        assertTrue(rita.get(PAGE).body().contains("Nobody here has been named who can connect"));
    }

    @Test
    void page_whereRemoteCanLogTheUserIn_offersItBesideTheConsent() {
        site.hires.outcome(new HireOutcome.ConsentRequired(
                Hires.hire(HireState.WAITING_FOR_CONSENT), false, List.of(), Optional.empty(), true));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("Log in at Remote first"), page);
        assertTrue(page.contains("target=\"_blank\""), page);

        HttpResponse<String> answer = rita.post(PAGE + "/login");

        assertEquals(303, answer.statusCode());
        assertEquals(List.of("rita: logIn"), site.hires.acts);
    }

    @Test
    void page_afterAsking_saysWhomAndWhen() {
        ConnectionRequest request = new ConnectionRequest(
                Hires.ID, Hires.APPLICATION, People.RITA.person(), People.ADAM.person(), Hires.NOW);
        waiting(false, Optional.of(request));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("You asked Adam &lt;Admin&gt; &amp; Söhne, <time"), page);
        assertTrue(page.contains("Adam &lt;Admin&gt; &amp; Söhne has been asked."), page);
        assertFalse(page.contains("name=\"administrator\""), page);
        assertTrue(site.visitor("adam").get(PAGE).body().contains("Rita Recruiter asked Adam"));
    }

    @Test
    void ask_leadsBackToTheHire() {
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post(PAGE + "/ask", "administrator", "adam");
        assertEquals(303, answer.statusCode());
        assertEquals(Site.BASE + PAGE + "?asked", Visitor.location(answer));
        assertEquals(List.of("rita: ask adam"), site.hires.acts);
    }

    @Test
    void ask_nobody_isACleanNotFound() {
        rita.get(PAGE);
        assertEquals(404, rita.post(PAGE + "/ask").statusCode());
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void begin_redirectsToRemoteWithTheBrowsersSession() {
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post(PAGE + "/consent");
        assertEquals(303, answer.statusCode());
        assertEquals(Hires.AUTHORIZE, Visitor.location(answer));
        assertEquals(HIRE, site.hires.starts.get(0).hire());
        rita.get(CALLBACK);
        assertEquals(
                site.hires.starts.get(0).session(), site.hires.callbacks.get(0).session());
    }

    @Test
    void callback_fromAnotherBrowser_hasAnotherSession() {
        rita.get(PAGE);
        rita.post(PAGE + "/consent");
        site.visitor("rita").get(CALLBACK);
        assertNotEquals(
                site.hires.starts.get(0).session(), site.hires.callbacks.get(0).session());
    }

    @Test
    void callback_passesOnWhatRemoteSaid() {
        rita.get("/callback?error=access_denied&error_description=no%20admin&state=s3cret-state");
        ConsentCallback callback = site.hires.callbacks.get(0);
        assertEquals(Optional.of("access_denied"), callback.error());
        assertEquals(Optional.of("no admin"), callback.errorDescription());
        assertEquals(Optional.of("s3cret-state"), callback.state());
        assertEquals(Optional.empty(), callback.code());
    }

    static Stream<Arguments> outcomes() {
        Connection connection =
                new Connections().connections(People.ADAM.actor()).get(0);
        return Stream.of(
                Arguments.of(new ConsentOutcome.Granted(connection, HIRE), PAGE + "?connected"),
                Arguments.of(new ConsentOutcome.Granted(connection, Optional.empty()), "/admin?connected=c-1"),
                Arguments.of(new ConsentOutcome.Denied(HIRE), "/consent/denied" + QUERY),
                Arguments.of(new ConsentOutcome.Denied(Optional.empty()), "/consent/denied"),
                Arguments.of(new ConsentOutcome.NotAnAdmin(HIRE), "/consent/not-an-admin" + QUERY),
                Arguments.of(new ConsentOutcome.Stale(HIRE), "/consent/stale" + QUERY),
                Arguments.of(new ConsentOutcome.Stale(Optional.empty()), "/consent/stale"),
                Arguments.of(new ConsentOutcome.OtherUser(), "/consent/other-user"),
                Arguments.of(new ConsentOutcome.AlreadyUsed(HIRE), "/consent/already-used" + QUERY));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void callback_everyOutcome_leavesItsAddressForAPageInWords(ConsentOutcome outcome, String page) {
        site.hires.consent(outcome);
        Visitor adam = site.visitor("adam");
        HttpResponse<String> answer = adam.get(CALLBACK);
        assertEquals(303, answer.statusCode());
        assertEquals(Site.BASE + page, Visitor.location(answer));
        assertEquals("", answer.body());
        assertEquals(200, adam.get(page).statusCode());
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void callback_wrongCompany_namesBothCompanies() {
        site.hires.consent(
                new ConsentOutcome.WrongCompany("Acme <GmbH>", "Umbrella & Co", new CompanyId("company-2"), HIRE));
        String location = Visitor.location(rita.get(CALLBACK));
        assertTrue(location.startsWith(Site.BASE + "/consent/wrong-company" + QUERY + "&companies="), location);
        String page = rita.get(location.substring(Site.BASE.length())).body();
        assertTrue(page.contains("Acme &lt;GmbH&gt;") && page.contains("Umbrella &amp; Co"), page);
        String elsewhere =
                site.visitor("rita").get(location.substring(Site.BASE.length())).body();
        assertFalse(elsewhere.contains("Umbrella"), "made up or stolen: " + elsewhere);
    }

    @Test
    void callback_wrongCompany_canBeConfirmedByWhoMayConnectOnly() {
        site.hires.consent(
                new ConsentOutcome.WrongCompany("Acme", "Umbrella", new CompanyId("company-2"), Optional.empty()));
        String ritas = rita.get(Visitor.location(rita.get(CALLBACK)).substring(Site.BASE.length()))
                .body();
        assertFalse(ritas.contains("Connect Umbrella instead"), ritas);

        Visitor adam = site.visitor("adam");
        String page = adam.get(Visitor.location(adam.get(CALLBACK)).substring(Site.BASE.length()))
                .body();
        assertTrue(page.contains("Connect Umbrella instead"), page);
        String sealed = page.replaceAll("(?s).*name=\"companies\" value=\"([^\"]*)\".*", "$1");
        adam.post("/admin/connect", "companies", sealed);
        adam.post("/admin/connect", "companies", "made-up");
        assertEquals(
                List.of(Optional.of(new CompanyId("company-2")), Optional.empty()),
                site.hires.starts.stream().map(start -> start.instead()).toList());
    }

    @Test
    void result_afterDenial_leadsBackToTheHireWithWhatWasTyped() {
        String page = rita.get("/consent/denied" + QUERY).body();
        assertTrue(page.contains("Everything that was typed is kept"), page);
        assertTrue(page.contains("href=\"" + Site.BASE + PAGE + "\""), page);
    }

    @Test
    void result_withoutHire_leadsAdministratorsToTheirPage() {
        assertTrue(site.visitor("adam").get("/consent/denied").body().contains("href=\"" + Site.BASE + "/admin\""));
        assertFalse(rita.get("/consent/denied").body().contains("/admin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/consent/granted", "/consent/DENIED", "/consent/", "/consent/denied?hire=%20"})
    void result_thatDoesNotExist_isACleanNotFound(String path) {
        assertEquals(404, rita.get(path).statusCode());
    }

    @Test
    void callback_thatFails_tellsItAtACleanAddress() {
        site.hires.fail(new RemoteHiringException(ErrorCode.CLIENT_REJECTED));
        HttpResponse<String> answer = rita.get(CALLBACK);
        assertEquals(303, answer.statusCode());
        String location = Visitor.location(answer);
        assertTrue(location.startsWith(Site.BASE + "/consent/trouble?what="), location);
        HttpResponse<String> page = rita.get(location.substring(Site.BASE.length()));
        assertEquals(502, page.statusCode());
        assertTrue(page.body().contains("Remote does not accept this platform’s client id and secret."), page.body());
        assertTrue(page.body().contains("Reference: "), page.body());
        assertEquals(
                404,
                site.visitor("rita").get(location.substring(Site.BASE.length())).statusCode());
    }

    @Test
    void callback_thatFailsUnexpectedly_tellsItAtACleanAddress() {
        site.hires.fail(new IllegalStateException("s3cret-detail"));
        String location = Visitor.location(rita.get(CALLBACK));
        assertEquals(500, rita.get(location.substring(Site.BASE.length())).statusCode());
    }

    @Test
    void callback_loggedOut_leavesItsAddressToo() {
        HttpResponse<String> answer = site.visitor("").get(CALLBACK);
        assertEquals(303, answer.statusCode());
        assertEquals(Site.BASE + "/consent/stale", Visitor.location(answer));
        assertTrue(site.hires.callbacks.isEmpty());
    }

    @Test
    void log_ofAConsentAndAHire_holdsNoSecret() {
        rita.get(PAGE);
        rita.post(PAGE + "/consent");
        rita.get(CALLBACK);
        rita.post("/hire", "application", "A-17");
        rita.post(PAGE + "/open");
        site.hires.fail(new RemoteHiringException(ErrorCode.REMOTE_SILENT));
        rita.get(CALLBACK);
        assertTrue(site.log().contains("REMOTE_UNAVAILABLE"), site.log());
        assertFalse(site.log().contains("s3cret"), site.log());
        assertFalse(site.log().contains(rita.token()), site.log());
    }

    private void waiting(boolean mayConnect, Optional<ConnectionRequest> asked) {
        site.hires.outcome(new HireOutcome.ConsentRequired(
                Hires.hire(HireState.WAITING_FOR_CONSENT), mayConnect, List.of(People.ADAM.person()), asked, false));
    }
}
