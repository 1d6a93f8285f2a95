package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Secret;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connecting by the company's API token. That no page repeats the token is held against every answer by PageRules. */
class TokenTest {
    private static final String TOKEN = "ra_test_s3cret-pasted";
    private static final ConnectOutcome OTHER =
            new ConnectOutcome.OtherCompany("Acme <GmbH>", "Umbrella & Co", new CompanyId("company-2"));
    private final Site site = new Site();
    private final Visitor adam = site.visitor("adam");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void adminPage_foldsTheFormAwayWithoutScript() {
        String page = adam.get("/admin").body();
        assertTrue(page.contains("<summary>Other ways to connect</summary>"), page);
        assertTrue(page.contains("action=\"" + Site.BASE + "/admin/token\""), page);
        assertTrue(
                page.contains("<input type=\"password\" id=\"token\" name=\"secret\" autocomplete=\"off\""
                        + " spellcheck=\"false\" aria-describedby=\"token-help\">"),
                page);
        assertTrue(page.contains("Company settings &gt; Integrations &amp; APIs &gt; Remote API"), page);
        assertTrue(page.contains("It needs full access."), page);
    }

    @Test
    void token_ofTheCompany_connectsAndTheConnectionsPageSaysWhich() {
        adam.get("/admin");
        HttpResponse<String> answer = adam.post("/admin/token", "secret", "  " + TOKEN + "\r\n");
        assertEquals(303, answer.statusCode());
        assertEquals(Site.BASE + "/admin?connected=c-1", Visitor.location(answer));
        assertEquals(List.of(new Secret(TOKEN)), site.connections.tokens);
        String page = adam.get("/admin?connected=c-1").body();
        assertTrue(page.contains("Connected with Remote. Company: Acme &lt;GmbH&gt; (Sandbox"), page);
    }

    @Test
    void token_ofAnotherCompany_isAskedForOnceMore() {
        site.connections.outcome(OTHER);
        adam.get("/admin");
        String address = location(adam.post("/admin/token", "secret", TOKEN));
        assertTrue(address.startsWith("/admin/token?other="), address);
        String page = adam.get(address).body();
        assertTrue(page.contains("This token belongs to another company"), page);
        assertTrue(page.contains("hires go to Umbrella &amp; Co from then on"), page);
        assertTrue(page.contains("<dd>Acme &lt;GmbH&gt;</dd>"), page);
        assertTrue(page.contains(">Connect Umbrella &amp; Co instead</button>"), page);
        assertTrue(page.contains(">No, stay with Acme &lt;GmbH&gt;</a>"), page);

        HttpResponse<String> answer = adam.post("/admin/token", "secret", TOKEN, "other", parcel(address));

        assertEquals(Site.BASE + "/admin?connected=c-1", Visitor.location(answer));
        assertEquals(List.of("connect by token", "connect by token, yes to company-2"), site.connections.acts);
    }

    @Test
    void yes_toAnotherCompany_withATokenThatIsRefused_isStillAYes() {
        site.connections.outcome(OTHER);
        adam.get("/admin");
        String address = location(adam.post("/admin/token", "secret", TOKEN));
        String page = adam.post("/admin/token", "secret", "", "other", parcel(address))
                .body();
        assertTrue(page.contains("Paste the API token here."), page);
        assertTrue(page.contains(">Connect Umbrella &amp; Co instead</button>"), page);
    }

    @Test
    void yes_toAnotherCompany_thatSomebodyMadeUp_isNone() {
        site.connections.outcome(OTHER);
        adam.get("/admin");
        String address = location(adam.post("/admin/token", "secret", TOKEN));
        Visitor elsewhere = site.visitor("adam");
        String page = elsewhere.get(address).body();
        assertFalse(page.contains("Umbrella"), "made up or stolen: " + page);
        elsewhere.post("/admin/token", "secret", TOKEN, "other", parcel(address));
        elsewhere.post("/admin/token", "secret", TOKEN, "other", "company-2");
        assertEquals(List.of("connect by token", "connect by token", "connect by token"), site.connections.acts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n "})
    void nothing_pasted_isAskedFor(String text) {
        adam.get("/admin");
        HttpResponse<String> page = adam.post("/admin/token", "secret", text);
        assertEquals(400, page.statusCode());
        saysBesideTheField(page, "Paste the API token here.");
        assertEquals(List.of(), site.connections.acts);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "NOT_PERMITTED", mode = EnumSource.Mode.EXCLUDE)
    void refusal_ofEveryKind_isSaidBesideTheEmptyField(Kind kind) {
        adam.get("/admin");
        site.connections.fail(new RemoteHiringException(
                null, Hires.NOW.plusSeconds(5), new Failure(one(kind)).quoting("It is not <taken>.")));
        HttpResponse<String> page = adam.post("/admin/token", "secret", TOKEN);
        assertTrue(page.statusCode() >= 400, "status " + page.statusCode());
        saysBesideTheField(page, "");
        assertTrue(page.body().contains("It is not &lt;taken&gt;."), page.body());
        assertTrue(page.body().contains("Try again in 5 seconds."), page.body());
        assertTrue(page.body().contains("Reference: "), page.body());
        assertTrue(site.log().contains(kind.name()), site.log());
        assertFalse(site.log().contains("s3cret"), site.log());
    }

    /** Any error of a kind. */
    private static ErrorCode one(Kind kind) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"NOT_POSSIBLE_NOW, 409", "NOT_ALLOWED_BY_REMOTE, 403", "REMOTE_UNAVAILABLE, 503", "RATE_LIMITED, 429"})
    void refusal_hasTheStatusThatItHasEverywhere(Kind kind, int status) {
        adam.get("/admin");
        site.connections.fail(new RemoteHiringException(one(kind)));
        assertEquals(status, adam.post("/admin/token", "secret", TOKEN).statusCode());
    }

    @Test
    void failure_thatNobodyExpected_tellsTheTokenToNobody() {
        adam.get("/admin");
        site.connections.fail(new IllegalStateException("broken"));
        HttpResponse<String> page = adam.post("/admin/token", "secret", TOKEN);
        assertEquals(500, page.statusCode());
        saysBesideTheField(page, "It is not your doing.");
        assertTrue(site.log().contains("broken"), site.log());
        assertFalse(site.log().contains("s3cret"), site.log());
    }

    @Test
    void token_onAPageThatIsTooOld_isAskedForOnceMore() {
        HttpResponse<String> page = adam.postAs("", "/admin/token", "secret", TOKEN);
        assertEquals(403, page.statusCode());
        saysBesideTheField(page, "This page was too old.");
        assertEquals(List.of(), site.connections.acts);
        assertEquals(303, adam.post("/admin/token", "secret", TOKEN).statusCode());
    }

    @Test
    void token_sentToAnotherAction_isNotRepeatedThereEither() {
        HttpResponse<String> page = adam.postAs("", "/admin/check", "secret", TOKEN, "connection", "c-1");
        assertTrue(page.body().contains("name=\"connection\" value=\"c-1\""), page.body());
        assertFalse(page.body().contains("name=\"secret\""), page.body());
    }

    @Test
    void token_inAnAddress_isNotShown() {
        assertFalse(
                adam.get("/admin/token?secret=" + TOKEN).body().contains("value=\"ra_"), "the page repeats the token");
    }

    @Test
    void recruiter_seesNoFormAndConnectsNothing() {
        Visitor rita = site.visitor("rita");
        HttpResponse<String> page = rita.get("/admin/token");
        assertEquals(403, page.statusCode());
        assertFalse(page.body().contains("name=\"secret\""), page.body());
        rita.get("/hires/" + Hires.ID);
        for (String token : List.of(TOKEN, "")) {
            HttpResponse<String> answer = rita.post("/admin/token", "secret", token);
            assertEquals(403, answer.statusCode());
            assertTrue(answer.body().contains("You are not allowed to do this"), answer.body());
        }
        assertEquals(403, rita.postAs("", "/admin/token", "secret", TOKEN).statusCode());
        assertEquals(List.of(), site.connections.acts);
    }

    private static void saysBesideTheField(HttpResponse<String> page, String words) {
        String body = page.body();
        assertTrue(body.contains("id=\"token-problem\" role=\"alert\"><p>" + words), body);
        assertTrue(
                body.contains("aria-describedby=\"token-problem token-help\" aria-invalid=\"true\" autofocus=\"\">"),
                body);
    }

    private static String location(HttpResponse<String> answer) {
        return Visitor.location(answer).substring(Site.BASE.length());
    }

    private static String parcel(String address) {
        return address.substring(address.indexOf('=') + 1);
    }
}
