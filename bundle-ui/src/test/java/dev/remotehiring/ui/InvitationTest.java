package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectInvitation.State;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.InvitedTo;
import dev.remotehiring.api.RemoteHiringException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making a link, and what somebody without a login can do with it. */
class InvitationTest {
    private static final String CODE = Invited.CODE.reveal();
    private static final String CALLBACK = "/callback?code=s3cret-code&state=" + Invited.STATE;
    private final Site site = new Site();
    private final Visitor adam = site.visitor("adam");
    private final Visitor guest = site.visitor("");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void adminPage_leadsToTheInvitations() {
        assertTrue(adam.get("/admin").body().contains("href=\"" + Site.BASE + "/admin/invite\""));
    }

    @Test
    void make_link_isShownOnceWithTheConfiguredAddressAndASentence() {
        assertTrue(adam.get("/admin/invite").body().contains("Nobody has been invited in the last weeks."));

        HttpResponse<String> page = adam.post("/admin/invite");

        String link = "https://ats.example.com/remote-hiring/invited#" + CODE;
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("value=\"" + link + "\""), page.body());
        assertTrue(page.body().contains(link + " The link is good once"), page.body());
        assertTrue(page.body().contains("data-copied=\"Copied\""), page.body());
        assertEquals(List.of("invite"), site.connections.acts);
        assertFalse(adam.get("/admin/invite").body().contains(CODE));
        assertFalse(site.log().contains(CODE), site.log());
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void list_invitation_saysWhatBecameOfItAndOffersToWithdrawAnOpenOne(State state) {
        site.connections.invitations(Invited.in(state));

        String page = adam.get("/admin/invite").body();

        assertTrue(page.contains("<dd>Adam &lt;Admin&gt; &amp; Söhne</dd>"), page);
        assertEquals(state.good(), page.contains("name=\"invitation\" value=\"i-" + state + "\""), page);
        assertEquals(state == State.DECLINED, page.contains("came back from Remote without a yes"), page);
        assertEquals(state == State.DECLINED, page.contains("<dt>Declined</dt>"), page);
        assertEquals(state != State.OPEN && state != State.DECLINED, page.contains("<dt>Over since</dt>"), page);
        assertEquals(state == State.OTHER_COMPANY, page.contains("Nothing was changed. Ask the person"), page);
    }

    @Test
    void revoke_open_saysSo() {
        site.connections.invitations(Invited.in(State.OPEN));
        adam.get("/admin/invite");

        HttpResponse<String> answer = adam.post("/admin/invite/revoke", "invitation", "i-OPEN");

        assertEquals(303, answer.statusCode());
        assertEquals(List.of("revoke i-OPEN"), site.connections.acts);
        assertTrue(adam.get("/admin/invite?revoked").body().contains("The invitation was withdrawn."));
        assertEquals(404, adam.post("/admin/invite/revoke").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/invite", "/admin/invite/revoke"})
    void administration_byOthers_isRefused(String path) {
        Visitor rita = site.visitor("rita");
        assertEquals(403, rita.get("/admin/invite").statusCode());
        rita.get("/hires/" + Hires.ID);
        assertEquals(403, rita.post(path, "invitation", "i-OPEN").statusCode());
        assertEquals(401, guest.post(path).statusCode());
        assertEquals(403, adam.postAs("", path, "invitation", "i-OPEN").statusCode());
        assertTrue(site.connections.acts.isEmpty());
    }

    @Test
    void entry_withoutLogin_asksForTheCodeAndNothingElseIsOnThePage() {
        HttpResponse<String> page = guest.get("/invited");

        assertEquals(200, page.statusCode());
        assertTrue(
                page.body().contains("action=\"" + Site.BASE + "/invited\" novalidate=\"\" data-takes-code=\"secret\""),
                page.body());
        assertTrue(page.body().contains("<label for=\"secret\">Your link</label>"), page.body());
        assertTrue(page.body().contains("<footer></footer>"), "nothing of the host's");
        assertTrue(page.body().contains("src=\"" + Site.BASE + "/invited/static/pages.js\""), page.body());
        assertEquals(200, guest.get("/invited/static/pages.js").statusCode());
        assertEquals(200, guest.get("/invited/static/pages.css").statusCode());
    }

    @Test
    void entry_headers_areThoseOfAllPagesAndNobodyFramesIt() {
        HttpResponse<String> page = guest.get("/invited");

        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.endsWith("frame-ancestors 'none'"), policy);
        assertTrue(policy.contains("form-action 'self' https://gateway.remote-sandbox.com"), policy);
        assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElse(""));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(page.headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .matches("remote-hiring=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "https://ats.example.com/remote-hiring/invited#"})
    void look_code_isTakenAloneAndFromTheWholeLink(String before) {
        guest.get("/invited");

        String page = guest.post("/invited", "secret", before + CODE + "\r\n").body();

        assertTrue(page.contains("Connect your company for Acme &lt;GmbH&gt;?"), page);
        assertTrue(page.contains("<dd>Adam &lt;Admin&gt; &amp; Söhne</dd>"), page);
        assertTrue(page.contains("Sandbox"), page);
        assertTrue(page.contains("<li>Hire people, and read and change their records</li>"), page);
        assertTrue(page.contains("<li><code>some:thing</code></li>"), page);
        assertTrue(page.contains("You say yes or no at Remote"), page);
        assertEquals(List.of(Invited.CODE), site.hires.codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void look_codeThatIsNotGood_saysTheSameWhateverIsWrong(String code) {
        guest.get("/invited");
        for (String path : List.of("/invited", "/invited/accept")) {
            HttpResponse<String> page = guest.post(path, "secret", code);
            assertTrue(List.of(403, 409).contains(page.statusCode()), page.body());
            assertTrue(page.body().contains("This invitation is good no more"), page.body());
            assertTrue(page.body().contains("<label for=\"secret\">Your link</label>"), page.body());
            assertFalse(page.body().contains("AAAAA"), page.body());
        }
    }

    @Test
    void look_codeUsedInThisBrowser_saysThatNothingIsLeftToDo() {
        site.hires.invited(
                new InvitedTo("Adam", "Acme", EnvironmentName.SANDBOX, List.of("all:write"), Invited.UNTIL, true));
        guest.get("/invited");

        String page = guest.post("/invited", "secret", CODE).body();

        assertTrue(page.contains("Your company is connected"), page);
        assertFalse(page.contains("<form"), page);
    }

    @Test
    void look_tooOften_saysWhenToTryAgain() {
        site.hires.fail(new RemoteHiringException(
                null,
                Hires.NOW.plusSeconds(30),
                new dev.remotehiring.api.Failure(ErrorCode.INVITATION_CODES_TOO_MANY)));
        guest.get("/invited");

        HttpResponse<String> page = guest.post("/invited", "secret", CODE, "application", "A-17");

        assertEquals(429, page.statusCode());
        assertEquals("30", page.headers().firstValue("Retry-After").orElse(""));
        assertTrue(page.body().contains("Too many codes were tried"), page.body());
        assertFalse(page.body().contains(CODE), page.body());
    }

    @Test
    void accept_goodCode_leadsToRemoteInThisBrowsersSession() {
        guest.get("/invited");
        guest.post("/invited", "secret", CODE);

        HttpResponse<String> answer = guest.post("/invited/accept", "secret", CODE);

        assertEquals(303, answer.statusCode());
        assertEquals(Hires.AUTHORIZE, Visitor.location(answer));
        assertEquals(
                List.of("remote-hiring-invited=1; Path=/; Max-Age=1800; HttpOnly; SameSite=Lax"),
                answer.headers().allValues("Set-Cookie"));
        site.hires.consent(new ConsentOutcome.Denied(Optional.empty()));
        guest.get(CALLBACK);
        assertEquals(1, site.hires.sessions.stream().distinct().count());
        site.visitor("").get(CALLBACK);
        assertEquals(2, site.hires.sessions.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invited", "/invited/accept"})
    void post_withoutATokenOfThisBrowser_doesNothingAndAsksForTheCodeAgain(String path) {
        Visitor other = site.visitor("");
        other.get("/invited");
        adam.get("/admin");
        guest.get("/invited");
        for (String token : List.of("", other.token(), adam.token())) {
            HttpResponse<String> page = guest.postAs(token, path, "secret", CODE);
            assertEquals(403, page.statusCode());
            assertTrue(page.body().contains("This page was too old."), page.body());
            assertFalse(page.body().contains(CODE), page.body());
        }
        assertEquals(
                403,
                guest.with("Sec-Fetch-Site", "cross-site")
                        .post(path, "secret", CODE)
                        .statusCode());
        assertTrue(site.hires.codes.isEmpty());
    }

    @Test
    void token_ofAGuestInTheSameBrowser_isGoodForNothingElse() {
        adam.get("/admin");
        String users = adam.token();
        adam.get("/invited");
        String guests = adam.token();

        assertEquals(403, adam.postAs(guests, "/admin/invite").statusCode());
        assertEquals(403, adam.postAs(users, "/invited", "secret", CODE).statusCode());
        assertEquals(200, adam.postAs(guests, "/invited", "secret", CODE).statusCode());
        assertTrue(site.connections.acts.isEmpty());
    }

    @Test
    void pages_ofInvited_showNothingOfTheHostEvenToAUser() {
        String page = adam.get("/invited").body();

        assertTrue(page.contains("<footer></footer>"), page);
        assertFalse(page.contains("Adam"), page);
    }

    static Stream<Arguments> outcomes() {
        Connection connection =
                new Connections().connections(People.ADAM.actor()).get(0);
        return Stream.of(
                Arguments.of(
                        new ConsentOutcome.Granted(connection, Optional.empty()),
                        "/invited/connected?company=",
                        "Acme &lt;GmbH&gt; is connected"),
                Arguments.of(
                        new ConsentOutcome.Denied(Optional.empty()),
                        "/invited/answer/denied",
                        "Your answer at Remote was no"),
                Arguments.of(
                        new ConsentOutcome.NotAnAdmin(Optional.empty()),
                        "/invited/answer/not-an-admin",
                        "Only an admin"),
                Arguments.of(new ConsentOutcome.Stale(Optional.empty()), "/invited/answer/stale", "came too late"),
                Arguments.of(new ConsentOutcome.OtherUser(), "/invited/answer/other-browser", "in another browser"),
                Arguments.of(
                        new ConsentOutcome.AlreadyUsed(Optional.empty()),
                        "/invited/answer/already-used",
                        "was taken before"),
                Arguments.of(
                        new ConsentOutcome.WrongCompany(
                                "Connected Ltd", "Umbrella & Co", new CompanyId("c-2"), Optional.empty()),
                        "/invited/answer/other-company?company=",
                        "Umbrella &amp; Co"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void callback_everyOutcome_leavesItsAddressForAPageInWords(ConsentOutcome outcome, String address, String words) {
        site.hires.consent(outcome);
        for (Visitor visitor : List.of(guest, site.visitor("rita"))) {
            visitor.get("/invited");
            HttpResponse<String> answer = visitor.get(CALLBACK);
            assertEquals(303, answer.statusCode());
            String location = Visitor.location(answer);
            assertTrue(location.startsWith(Site.BASE + address), location);
            assertTrue(answer.headers()
                    .allValues("Set-Cookie")
                    .contains("remote-hiring-invited=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"));
            String page = visitor.get(location.substring(Site.BASE.length())).body();
            assertTrue(page.contains(words), page);
            assertFalse(page.contains("Connected Ltd"), "the tenant's company is no business of the visitor's");
            assertFalse(page.contains("/admin"), page);
        }
        assertTrue(site.hires.callbacks.isEmpty(), "it is no user's answer");
    }

    @Test
    void page_withACompanyThatSomebodyMadeUp_namesNone() {
        site.hires.consent(new ConsentOutcome.WrongCompany(
                "Connected Ltd", "Umbrella & Co", new CompanyId("c-2"), Optional.empty()));
        guest.get("/invited");
        String address = Visitor.location(guest.get(CALLBACK)).substring(Site.BASE.length());

        Visitor other = site.visitor("");
        other.get("/invited");
        assertFalse(other.get(address).body().contains("Umbrella"));
        String connected = address.replace("answer/other-company", "connected");
        assertTrue(other.get(connected).body().contains("<h1>Your company is connected</h1>"));
    }

    @Test
    void callback_thatFails_tellsItAtACleanAddressWithoutALogin() {
        site.hires.fail(new RemoteHiringException(ErrorCode.INVITATION_OVER));
        guest.get("/invited");

        String location = Visitor.location(guest.get(CALLBACK));

        assertTrue(location.startsWith(Site.BASE + "/invited/trouble?what="), location);
        HttpResponse<String> page = guest.get(location.substring(Site.BASE.length()));
        assertEquals(409, page.statusCode());
        assertTrue(page.body().contains("This invitation is good no more"), page.body());
        assertTrue(page.body().contains("Ask the person who invited you for a new link."), page.body());
        assertEquals(
                404,
                site.visitor("").get(location.substring(Site.BASE.length())).statusCode());
        assertFalse(site.log().contains("s3cret"), site.log());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invited/", "/invited/nothing", "/invited/answer/granted", "/invited/admin"})
    void get_unknownPath_isACleanNotFound(String path) {
        assertEquals(404, guest.get(path).statusCode());
    }

    @Test
    void wrongMethod_saysWhichAreRight() {
        assertEquals(
                "GET, HEAD, POST",
                guest.send("PUT", "/invited", BodyPublishers.noBody())
                        .headers()
                        .firstValue("Allow")
                        .orElse(""));
        assertEquals(405, guest.get("/invited/accept").statusCode());
    }

    @Test
    void invited_whileAPartIsMissing_saysSo() {
        site.incomplete();
        guest.get("/invited");

        HttpResponse<String> page = guest.post("/invited", "secret", CODE);

        assertEquals(503, page.statusCode());
        assertFalse(page.body().contains(CODE), page.body());
    }

    @Test
    void code_whateverComesOfIt_isInNoAddressAndNoLog() {
        guest.get("/invited");
        HttpResponse<String> first = guest.post("/invited", "secret", CODE);
        HttpResponse<String> second = guest.post("/invited/accept", "secret", CODE);
        for (RuntimeException trouble :
                List.of(new RemoteHiringException(ErrorCode.REMOTE_SILENT), new IllegalStateException("unexpected"))) {
            site.hires.fail(trouble);
            for (String path : List.of("/invited", "/invited/accept")) {
                HttpResponse<String> answer = guest.post(path, "secret", CODE);
                assertFalse(answer.body().contains(CODE), answer.body());
            }
        }
        assertFalse(Visitor.location(first).contains(CODE)
                || Visitor.location(second).contains(CODE));
        assertTrue(site.log().contains("POST /invited/accept"), site.log());
        assertFalse(site.log().contains(CODE), site.log());
    }

    @Test
    void link_whereTheCallbackIsElsewhere_leadsToThePagesOfThatHost() {
        SetUp setUp = Connections.SET_UP;
        site.connections.setUp(new SetUp(
                setUp.environment(),
                setUp.gateway(),
                setUp.webApp(),
                setUp.clientId(),
                URI.create("https://jobs.example.com/oauth/back"),
                setUp.scopes(),
                setUp.assertions(),
                setUp.signUp(),
                setUp.terms(),
                setUp.notes()));
        adam.get("/admin/invite");
        String page = adam.post("/admin/invite").body();
        assertTrue(page.contains("https://jobs.example.com" + Site.BASE + "/invited#" + CODE), page);
        assertNotEquals(-1, page.indexOf("readonly"));
    }
}
