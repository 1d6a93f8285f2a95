package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class ClicksIT {
    private static final String SLOW = """
            {"kind": "stall", "for": "PT2S"}""";

    /** Just within what the plugin waits for. */
    private static final String VERY_SLOW = """
            {"kind": "stall", "for": "PT9S"}""";

    @Test
    void hire_clickedTwice_isOneEmploymentAndLeadsIntoRemote(Stage stage) {
        stage.connected("ada");
        stage.remote().trouble("POST", "/v1/employments", VERY_SLOW);
        Person rita = stage.person("rita");
        rita.opens("a-1006");
        rita.hireButton().dblclick();

        Person sam = stage.person("sam");
        sam.opens("a-1006");
        assertThat(sam.hireButton()).hasText("See how it goes");
        sam.hireButton().click();
        sam.sees("Hiring Sanne de Vries");
        sam.follow("Stop looking by itself");
        sam.look("in-progress");

        rita.standsOnOnboardingOf("Sanne de Vries");
        assertEquals(1, stage.remote().employmentsOf("Sanne de Vries").size());
        sam.follow("Look again now");
        sam.sees("Sanne de Vries is at Remote");
    }

    @Test
    void hire_ofTwoRecruitersAtOnce_isOneEmploymentAndTheSecondSeesWhoBeganIt(Stage stage) {
        stage.connected("ada");
        stage.remote().trouble("POST", "/v1/employments", SLOW);
        Person rita = stage.person("rita");
        Person sam = stage.person("sam");
        rita.opens("a-1007");
        sam.opens("a-1007");
        sam.mayHire();
        rita.mayHire();
        rita.hireButton().dispatchEvent("click");
        rita.page().waitForCondition(() -> isBegun(sam));
        sam.hireButton().click();

        sam.sees("Lucía Romero is at Remote");
        sam.reads("Started by Rita Recruiter");
        sam.look("hired-by-somebody-else");
        rita.standsOnOnboardingOf("Lucía Romero");
        assertEquals(1, stage.remote().employmentsOf("Lucía Romero").size());
    }

    private static boolean isBegun(Person other) {
        Object status = other.page()
                .evaluate("fetch('/remote-hiring/buttons?application=a-1007').then(answer => answer.json())"
                        + ".then(answer => answer.buttons[0].availability)");
        return !"READY".equals(status);
    }
}
