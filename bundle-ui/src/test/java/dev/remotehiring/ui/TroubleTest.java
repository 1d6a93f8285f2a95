package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import java.net.http.HttpResponse;
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
    @EnumSource(Kind.class)
    void everyKind_isAPageWithWhatWhoAndReference(Kind kind) {
        site.hires.fail(
                new RemoteHiringException(kind, "What happened to <hire> 1.", new IllegalStateException("why")));
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals(STATUS.get(kind), page.statusCode());
        assertTrue(page.body().contains("What happened to &lt;hire&gt; 1."), page.body());
        assertLoggedOnce(page);
    }

    @Test
    void rateLimit_saysWhenToTryAgain() {
        site.hires.fail(new RemoteHiringException(Kind.RATE_LIMITED, "Too many.", null, Hires.NOW.plusMillis(41_500)));
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals("42", page.headers().firstValue("Retry-After").orElse(""));
        assertTrue(page.body().contains("Try again in 42 seconds."), page.body());
    }

    @Test
    void rateLimitOfMinutes_saysUntilWhen() {
        site.hires.fail(new RemoteHiringException(Kind.RATE_LIMITED, "Too many.", null, Hires.NOW.plusSeconds(1801)));
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals("1801", page.headers().firstValue("Retry-After").orElse(""));
        assertTrue(page.body().contains("Try again in 31 minutes, at 22 Nov 2026, 10:30 WET."), page.body());
    }

    @Test
    void rateLimitThatIsOver_stillSaysAPositiveNumber() {
        site.hires.fail(new RemoteHiringException(Kind.RATE_LIMITED, "Too many.", null, Hires.NOW.minusSeconds(5)));
        assertEquals("1", rita.get(PAGE).headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void postThatFailsForNow_keepsWhatWasTyped() {
        rita.get(PAGE);
        site.hires.fail(new RemoteHiringException(Kind.REMOTE_UNAVAILABLE, "Remote is down."));
        HttpResponse<String> page = rita.post(PAGE, "f.name", "Zoë", "shown", "name");
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("name=\"f.name\" value=\"Zoë\""), page.body());
        site.hires.fail(null);
        assertEquals(303, rita.post(PAGE, "f.name", "Zoë", "shown", "name").statusCode());
    }

    @Test
    void postThatFailsForGood_offersNoRepetition() {
        rita.get(PAGE);
        site.hires.fail(new RemoteHiringException(Kind.NOT_POSSIBLE_NOW, "It was sent already."));
        String page = rita.post(PAGE + "/cancel").body();
        assertFalse(page.contains("Send again"), page);
        assertTrue(page.contains("Back to the hire"), page);
    }

    @Test
    void clickThatFails_leadsBackToTheCandidateWithoutTellingItsName() {
        rita.get(PAGE);
        site.hires.fail(new RemoteHiringException(Kind.NOT_ALLOWED_BY_REMOTE, "The token may read but not write."));
        String page = rita.post("/hire", "application", "A-17").body();
        assertTrue(page.contains("<a href=\"/ats/candidates/A-17\">Back to the candidate</a>"), page);
        assertFalse(page.contains("Zoë"), page);
    }

    @Test
    void endedConnection_offersToConnectAgain() {
        site.hires.fail(new RemoteHiringException(Kind.CONNECTION_ENDED, "The connection has ended."));
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

    private void assertLoggedOnce(HttpResponse<String> page) {
        Matcher reference = REFERENCE.matcher(page.body());
        assertTrue(reference.find(), page.body());
        assertEquals(2, site.log().split(reference.group(1), -1).length, site.log());
    }
}
