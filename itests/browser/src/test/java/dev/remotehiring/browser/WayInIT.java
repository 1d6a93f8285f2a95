package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class WayInIT {
    @Test
    void hire_whereMagicLinksAreSwitchedOff_leadsToRemotesLoginAndThenToTheHire(Stage stage) {
        stage.connected("ada");
        stage.remote().trouble("POST", "/v1/magic-link", """
                {"kind": "answer", "status": 403, "body": {"message": "Forbidden"}}""");
        Person rita = stage.person("rita");
        rita.hires("a-1009");
        rita.page()
                .getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("French"))
                .check();
        rita.click("Hire with Remote");
        rita.sees("Log in");
        rita.logsInAtRemote("rita.recruiter@acme.example");
        rita.standsOnOnboardingOf("Étienne Gagnon");
    }

    @Test
    void hire_bySomebodyWhoIsNoUserOfRemote_asksForNoLinkAndLeadsToRemotesLoginOnceThatIsSaid(Stage stage) {
        stage.connected("ada");
        long links = stage.remote().count("POST", "/v1/magic-link");
        Person sam = stage.person("sam");
        sam.hires("a-1010");
        sam.sees("山田 花子 is at Remote");
        sam.reads("Remote does not know you yet");
        sam.click("Continue to Remote");
        sam.sees("Log in");
        assertThat(sam.page()).hasURL(Pattern.compile(".*/login.*"));
        sam.logsInAtRemote("olga.owner@acme.example");
        sam.standsOnOnboardingOf("山田 花子");
        assertEquals(links, stage.remote().count("POST", "/v1/magic-link"));
    }
}
