package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.host.Permission;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonTest {
    private static final String BUTTON = "/button?application=A-17";
    private static final Optional<Hire> HIRE = Optional.of(Hires.hire(HireState.REQUESTED));
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_CONNECTED, 'action=\"/ats/remote-hiring/hire\"', Hire for Acme &lt;GmbH&gt; <span",
        "READY, 'action=\"/ats/remote-hiring/hire\"', Hire for Acme &lt;GmbH&gt; <span",
        "WAITING_FOR_CONSENT, 'href=\"/ats/remote-hiring/hires/', Go on connecting</a>",
        "NEEDS_DETAILS, 'href=\"/ats/remote-hiring/hires/', Fill in the details</a>",
        "IN_PROGRESS, 'href=\"/ats/remote-hiring/hires/', See how it goes</a>",
        "UNKNOWN, 'href=\"/ats/remote-hiring/hires/', See how it goes</a>",
        "HIRED, '/open\"', Open in Remote</button>",
        "NOT_POSSIBLE, 'data-availability=\"NOT_POSSIBLE\"', You cannot hire this candidate"
    })
    void fragment_everyState_saysWhatAClickDoes(Availability availability, String target, String words) {
        site.hires.status(Statuses.of(availability, HIRE));
        String button = rita.get(BUTTON).body();
        assertTrue(button.contains(target), button);
        assertTrue(button.contains(words), button);
        assertTrue(button.startsWith("<div class=\"remote-hire\""), button);
    }

    @ParameterizedTest
    @EnumSource(Availability.class)
    void fragment_everyStateWithoutHire_isStillAnAnswer(Availability availability) {
        site.hires.status(Statuses.of(availability, Optional.empty()));
        assertEquals(200, rita.get(BUTTON).statusCode());
    }

    @Test
    void fragment_button_namesTheCompanyAndTheTestEnvironmentItself() {
        String button = rita.get(BUTTON).body();
        assertTrue(
                button.contains("Hire for Acme &lt;GmbH&gt; <span class=\"remote-hire-testing\">Sandbox, not"
                        + " real</span></button>"),
                button);
        site.hires.status(Statuses.in(EnvironmentName.PRODUCTION, Availability.READY, Optional.empty()));
        assertFalse(rita.get(BUTTON).body().contains("remote-hire-testing"));
    }

    @Test
    void fragment_beforeAClickThatSends_showsTheWayToWhatIsSent() {
        String link = "href=\"/ats/remote-hiring/preview?application=A-17\">See what will be sent</a>";
        assertTrue(rita.get(BUTTON).body().contains(link));
        site.hires.status(Statuses.of(Availability.NOT_CONNECTED, Optional.empty()));
        assertFalse(rita.get(BUTTON).body().contains("See what will be sent"));
    }

    @Test
    void fragment_afterAnAttemptThatWasRefused_saysWhyAndThatHireWorksAgain() {
        site.hires.status(Statuses.full(Availability.READY, Optional.of(Hires.hire(HireState.REFUSED))));
        String button = rita.get(BUTTON).body();
        assertTrue(button.contains("Your company is not active at Remote yet"), button);
        assertTrue(button.contains("Hire works again.</p>"), button);
        assertTrue(button.contains("The last attempt was refused: see why</a>"), button);
        assertTrue(button.contains("Hire for Acme &lt;GmbH&gt;"), button);
    }

    @Test
    void fragment_hired_saysHowTheOnboardingGoesAsOfWhenAndWhereToReadMore() {
        site.hires.status(Statuses.full(Availability.HIRED, Optional.of(Hires.hire(HireState.CREATED))));
        String button = rita.get(BUTTON).body();
        assertTrue(button.contains("<strong>Invited</strong> (as of <time datetime=\"2026-11-22T10:00:00Z\">"), button);
        assertTrue(
                button.contains("href=\"/ats/remote-hiring/hires/" + Hires.ID + "\">How the onboarding goes</a>"),
                button);
    }

    @Test
    void fragment_notPossible_saysWhoCannotOrWhatIsMissing() {
        site.hires.status(Statuses.of(Availability.NOT_POSSIBLE, Optional.empty()));
        assertTrue(rita.get(BUTTON).body().contains("You cannot hire this candidate through Remote."));
        site.people.put(People.user(People.TENANT, "vera", "Vera Viewer", Set.of(Permission.AUDIT)));
        String button = site.visitor("vera").get(BUTTON).body();
        assertTrue(button.contains("You are not allowed to hire through Remote here."), button);
        assertFalse(button.contains("<button") || button.contains("<a "), button);
    }

    @Test
    void fragment_hiredForSomebodyWhoMayNotHire_hasNothingToClick() {
        site.hires.status(Statuses.full(Availability.HIRED, Optional.of(Hires.hire(HireState.CREATED))));
        site.people.put(People.user(People.TENANT, "vera", "Vera Viewer", Set.of(Permission.AUDIT)));
        String button = site.visitor("vera").get(BUTTON).body();
        assertTrue(button.contains("Hired through Remote"), button);
        assertFalse(button.contains("<button") || button.contains("<a "), button);
    }

    @Test
    void fragment_button_hires() {
        rita.get(BUTTON);
        assertEquals(Hires.MAGIC, Visitor.location(rita.post("/hire", "application", "A-17")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void fragment_includedByAPageOfTheHost_standsInItsPlace(String method) {
        String page = rita.host(method, "/candidates/A-17").body();
        assertTrue(page.startsWith("<h1>Candidate</h1><div class=\"remote-hire\""), page);
        assertTrue(page.contains("action=\"/ats/remote-hiring/hire\""), page);
        assertTrue(page.endsWith("</div><p>End</p>"), page);
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void fragment_includedBeforeTheBrowserHadItsCookie_takesOneMoreClick() {
        rita.host("GET", "/candidates/A-17");
        HttpResponse<String> asked = rita.post("/hire", "application", "A-17");
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains("Nothing has been sent yet"), asked.body());
        assertEquals(Hires.MAGIC, Visitor.location(rita.post("/hire", "application", "A-17")));
        rita.host("GET", "/candidates/A-17");
        assertEquals(Hires.MAGIC, Visitor.location(rita.post("/hire", "application", "A-17")));
    }

    @Test
    void fragment_loggedOut_isAPieceOfAPageTooAndSaysSo() {
        HttpResponse<String> answer = site.visitor("").get(BUTTON);
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().startsWith("<div class=\"remote-hire\" data-error=\"LOGGED_OUT\">"), answer.body());
    }

    @Test
    void fragment_malformedApplication_isAPieceOfAPageToo() {
        HttpResponse<String> answer = rita.get("/button?application=" + "x".repeat(129));
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().startsWith("<div"), answer.body());
        assertEquals(404, rita.get("/button").statusCode());
    }

    @Test
    void data_ofSeveral_isInTheOrderOfTheQuestion() {
        site.hires.status(Statuses.of(Availability.HIRED, HIRE));
        HttpResponse<String> answer = rita.get("/buttons?application=B-1&application=A-17");
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
        String json = answer.body();
        assertTrue(json.startsWith("{\"buttons\":[{\"application\":\"B-1\",\"availability\":\"READY\""), json);
        assertTrue(json.contains("{\"application\":\"A-17\",\"availability\":\"HIRED\""), json);
        assertTrue(json.contains("\"company\":\"Acme \\u003cGmbH\\u003e\""), json);
        assertFalse(json.contains("<"), json);
    }

    @Test
    void data_ofNone_isEmpty() {
        assertEquals("{\"buttons\":[]}", rita.get("/buttons").body());
    }

    @Test
    void data_ofTooMany_isRefused() {
        StringBuilder query = new StringBuilder("/buttons?");
        for (int i = 0; i < 501; i++) {
            query.append("application=").append(i).append('&');
        }
        HttpResponse<String> answer = rita.get(query.toString());
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().startsWith("{\"error\":{\"kind\":\"UNREADABLE\""), answer.body());
    }

    @Test
    void data_unexpectedTrouble_hasAReference() {
        site.hires.fail(new IllegalStateException("why"));
        HttpResponse<String> answer = rita.get("/buttons?application=A-17");
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("\"reference\":\""), answer.body());
    }

    @Test
    void button_ofAHireInTheQueue_saysSoInWordsAndData() {
        site.hires.status(Statuses.of(Availability.IN_PROGRESS, Optional.of(Hires.hire(HireState.QUEUED))));
        assertTrue(rita.get(BUTTON).body().contains("In the queue: it will be sent to Remote by itself."));
        String json = rita.get("/buttons?application=A-17").body();
        assertTrue(json.contains("\"words\":\"In the queue: it will be sent to Remote by itself.\""), json);
        site.hires.status(Statuses.of(Availability.IN_PROGRESS, Optional.of(Hires.hire(HireState.SENDING))));
        assertTrue(rita.get(BUTTON).body().contains("The hire is on its way to Remote."));
    }
}
