package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class TroubleIT {
    private static final Duration BOUND = Duration.ofSeconds(30);

    @Test
    void hire_whenTooMuchWasAsked_saysWhenToTryAgainAndThenWorks(Stage stage) {
        stage.connected("gus");
        stage.remote().trouble("GET", "/v1/countries/BEL/*", """
                        {"kind": "answer", "times": 1, "status": 429, "headers": {"retry-after": "7"},
                         "body": {"message": "Too many requests"}}""");
        Person rob = stage.person("rob");
        rob.changesCountry("g-2003", "BEL");
        rob.hires("g-2003");
        rob.sees("Too many requests at the moment");
        rob.reads("Try again in 7 seconds.");
        rob.look("trouble-rate-limit");
        rob.triesAgainUntilItWorks();
        rob.sees("Details for hiring Noor Jansen");
    }

    @Test
    void hire_whenRemoteIsSilent_isAnsweredWithinTheBoundAndThenWorks(Stage stage) {
        stage.connected("gus");
        stage.remote().trouble("GET", "/v1/countries/DEU/*", """
                {"kind": "stall", "times": 1, "for": "PT60S"}""");
        Person rob = stage.person("rob");
        Instant before = Instant.now();
        rob.hires("g-2004");
        rob.sees("Remote cannot be reached");
        assertTrue(Duration.between(before, Instant.now()).compareTo(BOUND) < 0);
        rob.look("trouble-unreachable");
        rob.triesAgain();
        rob.sees("Details for hiring Zoë Baumann");
    }

    @Test
    void hire_whenRemoteIsDown_isSaidAndThenWorks(Stage stage) {
        stage.connected("ada");
        stage.remote().trouble("GET", "/v1/countries/ITA/*", """
                {"kind": "answer", "times": 20, "status": 503, "content_type": "text/html", "body": "<h1>Down</h1>"}""");
        Person rita = stage.person("rita");
        rita.changesCountry("a-1013", "ITA");
        rita.hires("a-1013");
        rita.sees("Remote cannot be reached");
        stage.remote().noMoreTrouble();
        rita.triesAgain();
        rita.sees("Details for hiring Milica Vuković");
        rita.givesUp();
        rita.sees("The hire of Milica Vuković was given up");
        rita.changesCountry("a-1013", "MNE");
    }

    @Test
    void hire_whoseAnswerWasLost_isFoundOutAboutAndNeverSentTwice(Stage stage) {
        stage.connected("ada");
        stage.remote().trouble("POST", "/v1/employments", """
                {"kind": "lose_answer"}""");
        stage.remote().listsNothing();
        Person rita = stage.person("rita");
        rita.hires("a-1008");
        rita.sees("Waiting for Remote’s word on Maya Thompson");
        rita.reads("No answer came at");
        rita.reads("We are looking for it at Remote");
        rita.reads("Nothing is sent twice.");
        rita.follow("Stop looking by itself");
        rita.look("unresolved");
        rita.opens("a-1008");
        rita.look("candidate-unresolved");
        rita.hireButton().click();
        rita.reads("This page looks again in");

        stage.remote().noMoreTrouble();
        rita.sees("Maya Thompson is at Remote");
        rita.look("hired");
        rita.click("Open in Remote");
        rita.standsOnOnboardingOf("Maya Thompson");
        assertEquals(1, stage.remote().employmentsOf("Maya Thompson").size());
    }

    @Test
    void hire_thatNeverReachedRemote_isSentAgainByItselfOnceThatIsCertain(Stage stage) {
        stage.connected("gus");
        stage.remote().trouble("POST", "/v1/employments", """
                {"kind": "drop"}""");
        long sent = stage.remote().count("POST", "/v1/employments");
        Person rob = stage.person("rob");
        rob.hires("g-2012");
        rob.sees("Waiting for Remote’s word on Hugo Vaz");
        rob.reads("on, not finding it counts, and it is sent again by itself.");
        rob.sees("Hugo Vaz is at Remote");
        assertEquals(1, stage.remote().employmentsOf("Hugo Vaz").size());
        assertEquals(sent + 2, stage.remote().count("POST", "/v1/employments"));
    }

    @Test
    void hire_afterTheConsentWasWithdrawnAtRemote_asksForItAgain(Stage stage) {
        stage.connected("gus");
        stage.remote().revokeCompany("Globex Trading");
        Person rob = stage.person("rob");
        rob.changesCountry("g-2003", "AUT");
        rob.hires("g-2003");
        rob.sees("The connection with Remote has ended");
        assertThat(rob.button("Connect again").or(rob.button("Send again"))).isVisible();
        rob.look("connection-withdrawn");

        rob.hires("g-2003");
        rob.sees("Connect with Remote to hire Noor Jansen");
        rob.goesToRemote();
        rob.logsInAtRemote("gus.admin@globex.example");
        rob.allows();
        rob.sees("Details for hiring Noor Jansen");
        rob.reads("Connected with Remote.");
    }

    @Test
    void connection_withSomethingWrong_isSeenAndMendedByTheAdministrator(Stage stage) {
        stage.disconnected("ada");
        stage.connected("ada");
        Person ada = stage.person("ada");
        ada.page().navigate("/remote-hiring/admin");
        ada.look("admin");
        ada.click("Check now");
        ada.sees("The connection works");
        ada.look("admin-check");
        stage.remote().revokeCompany("Acme Robotics");
        ada.page().navigate("/remote-hiring/admin");
        ada.click("Check now");
        ada.sees("The connection does not work");
        ada.look("admin-check-failed");
        ada.follow("Back to the connections");
        ada.look("admin-ended");
        ada.click("Connect again");
        ada.logsInAtRemote("ada.admin@acme.example");
        ada.allows();
        ada.reads("Connected with Remote.");
        ada.click("Disconnect");
        ada.sees("Disconnect Acme Robotics?");
        ada.look("admin-disconnect");
        ada.follow("No, keep it");
        ada.sees("Connection with Remote");
    }
}
