package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class FirstHireIT {
    @Test
    void hire_withTheConsentOfAnAdmin_endsOnTheOnboardingPageOfThatHire(Stage stage) {
        stage.disconnected("ada");
        Person rita = stage.person("rita");
        rita.look("candidates");
        rita.opens("a-1001");
        rita.mayHire();
        rita.look("candidate");

        rita.hireButton().click();
        rita.sees("Connect with Remote to hire Inês Carvalho");
        rita.look("connect");
        rita.goesToRemote();
        rita.look("remote-login");
        rita.logsInAtRemote("ada.admin@acme.example");
        rita.look("remote-consent");
        rita.allows();
        rita.sees("Ready to hire Inês Carvalho");
        rita.reads("Acme Robotics");
        rita.look("ready");
        rita.click("Hire with Remote for Acme Robotics");

        rita.standsOnOnboardingOf("Inês Carvalho");
        rita.look("onboarding");
        List<JsonNode> employments = stage.remote().employmentsOf("Inês Carvalho");
        assertEquals(1, employments.size());
        assertEquals(
                stage.servers().webApp() + "/dashboard/people/new/full_time/"
                        + employments.get(0).path("id").asText(),
                rita.page().url());
    }

    @Test
    void hire_inABrowserWhereSomebodyElseIsLoggedInAtRemote_leadsInAsOneself(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.page().navigate(stage.servers().webApp() + "/login");
        rita.logsInAtRemote("olga.owner@acme.example");
        rita.sees("People of Acme Robotics");

        rita.hires("a-1003");

        rita.standsOnOnboardingOf("Lukas Brandt");
        assertThat(rita.page().locator("#user-email")).hasText("rita.recruiter@acme.example");
        afterwards(stage, rita);
    }

    /** The hire is there to be found again, each time by a fresh way in. */
    private static void afterwards(Stage stage, Person rita) {
        long links = stage.remote().count("POST", "/v1/magic-link");
        rita.page().goBack();
        assertThat(rita.hireButton()).containsText("Open in Remote");
        rita.opens("a-1003");
        assertThat(rita.page().locator(".remote-hire")).containsText("Hired through Remote");
        rita.look("candidate-hired");
        rita.click("Open in Remote");
        rita.standsOnOnboardingOf("Lukas Brandt");
        assertEquals(links + 1, stage.remote().count("POST", "/v1/magic-link"));
        assertEquals(1, stage.remote().employmentsOf("Lukas Brandt").size());
    }
}
