package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private static final Pattern REFERENCE = Pattern.compile("Reference: ([2-9A-Z]{8})<");
    private static final Map<Kind, Integer> STATUS = Map.ofEntries(
            Map.entry(Kind.NOT_CONFIGURED, 503),
            Map.entry(Kind.NOT_PERMITTED, 403),
            Map.entry(Kind.NOT_FOUND, 404),
            Map.entry(Kind.NOT_POSSIBLE_NOW, 409),
            Map.entry(Kind.CLIENT_REJECTED, 502),
            Map.entry(Kind.NOT_ALLOWED_BY_REMOTE, 403),
            Map.entry(Kind.CONNECTION_ENDED, 409),
            Map.entry(Kind.REMOTE_UNAVAILABLE, 503),
            Map.entry(Kind.RATE_LIMITED, 429),
            Map.entry(Kind.REMOTE_UNEXPECTED, 502),
            Map.entry(Kind.HOST_FAILED, 503),
            Map.entry(Kind.STORAGE_FAILED, 503));
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyError_isAPageWithWhatWhoNumberAndReference(ErrorCode code) {
        site.hires.fail(new RemoteHiringException(new IllegalStateException("why"), code, "<one>", 404, "three"));
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals(STATUS.get(code.kind()), page.statusCode());
        String happened =
                code.words().replace("{0}", "&lt;one&gt;").replace("{1}", "404").replace("{2}", "three");
        assertTrue(plain(page.body()).contains("<p class=\"lead\">" + happened + "</p>"), page.body());
        assertTrue(plain(page.body()).contains("<dd>" + code.remedy().words() + "</dd>"), page.body());
        assertTrue(page.body().contains("<dd>" + code.number() + "</dd>"), page.body());
        assertLoggedOnce(page);
    }

    /** With the plain apostrophes and quotation marks of the catalogue. */
    private static String plain(String page) {
        return page.replace('’', '\'').replace('“', '"').replace('”', '"');
    }

    @Test
    void error_inGerman_isSaidInGermanWithTheReadersNameOfTheCountry() {
        site.people.speak(Locale.GERMANY);
        site.hires.fail(new RemoteHiringException(ErrorCode.FORM_UNREADABLE, new CountryCode("DEU")));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("Deutschland") && !page.contains("Germany"), page);
        assertFalse(page.contains("cannot be read"), page);
    }

    @Test
    void error_asData_hasTheNumber() {
        site.hires.fail(new RemoteHiringException(ErrorCode.REMOTE_SILENT));
        String data = rita.get("/buttons?application=A-17").body();
        assertTrue(data.contains("\"code\":\"RH-501\""), data);
        assertTrue(data.contains("\"message\":\"Remote does not answer.\""), data);
    }

    @Test
    void rateLimit_saysWhenToTryAgain() {
        site.hires.fail(busy(Hires.NOW.plusMillis(41_500)));
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals("42", page.headers().firstValue("Retry-After").orElse(""));
        assertTrue(page.body().contains("Try again in 42 seconds."), page.body());
    }

    @Test
    void rateLimitOfMinutes_saysUntilWhen() {
        site.hires.fail(busy(Hires.NOW.plusSeconds(1801)));
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals("1801", page.headers().firstValue("Retry-After").orElse(""));
        assertTrue(page.body().contains("Try again in 31 minutes, at 22 Nov 2026, 10:30 WET."), page.body());
    }

    @Test
    void rateLimitThatIsOver_stillSaysAPositiveNumber() {
        site.hires.fail(busy(Hires.NOW.minusSeconds(5)));
        assertEquals("1", rita.get(PAGE).headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void postThatFailsForNow_keepsWhatWasTyped() {
        rita.get(PAGE);
        site.hires.fail(new RemoteHiringException(ErrorCode.REMOTE_SILENT));
        HttpResponse<String> page = rita.post(PAGE, "f.name", "Zoë", "shown", "name");
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("name=\"f.name\" value=\"Zoë\""), page.body());
        site.hires.fail(null);
        assertEquals(303, rita.post(PAGE, "f.name", "Zoë", "shown", "name").statusCode());
    }

    @Test
    void postThatFailsForGood_offersNoRepetition() {
        rita.get(PAGE);
        site.hires.fail(new RemoteHiringException(ErrorCode.HIRE_SENT_OR_OVER));
        String page = rita.post(PAGE + "/cancel").body();
        assertFalse(page.contains("Send again"), page);
        assertTrue(page.contains("Back to the hire"), page);
    }

    @Test
    void clickThatFails_leadsBackToTheCandidateWithoutTellingItsName() {
        rita.get(PAGE);
        site.hires.fail(new RemoteHiringException(ErrorCode.TOKEN_READS_ONLY));
        String page = rita.post("/hire", "application", "A-17").body();
        assertTrue(page.contains("<a href=\"/ats/candidates/A-17\">Back to the candidate</a>"), page);
        assertFalse(page.contains("Zoë"), page);
    }

    @Test
    void endedConnection_offersToConnectAgain() {
        site.hires.fail(new RemoteHiringException(ErrorCode.UNAUTHORIZED));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("action=\"" + Site.BASE + PAGE + "/consent\""), page);
    }

    @Test
    void unexpected_isAFriendlyPageAndTheDetailIsInTheLogOnly() {
        site.hires.fail(new IllegalStateException("jdbc:h2:/secret-host"));
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals(500, page.statusCode());
        assertTrue(page.body().contains("Something went wrong here"), page.body());
        assertLoggedOnce(page);
        assertTrue(site.log().contains("jdbc:h2:/secret-host"), site.log());
    }

    @Test
    void userDirectoryThatFails_isAHostsTrouble() {
        site.people.fail();
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("A part of this platform failed"), page.body());
        assertLoggedOnce(page);
    }

    private static RemoteHiringException busy(Instant until) {
        return new RemoteHiringException(null, until, new Failure(ErrorCode.RATE_LIMITED));
    }

    private void assertLoggedOnce(HttpResponse<String> page) {
        Matcher reference = REFERENCE.matcher(page.body());
        assertTrue(reference.find(), page.body());
        assertEquals(2, site.log().split(reference.group(1), -1).length, site.log());
    }
}
