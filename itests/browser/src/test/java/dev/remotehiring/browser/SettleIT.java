package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator does by hand. */
@ExtendWith(Journey.class)
class SettleIT {
    @Test
    void hire_thatRemoteHas_isSettledByTheIdOfItsEmployment(Stage stage) {
        stage.connected("gus");
        lost(stage, "lose_answer", "g-2013", "Isabel Reis");
        Person gus = atTheHire(stage, "Isabel Reis");
        gus.look("admin-settle");
        gus.field("Id of the employment").fill("AB12CD");
        gus.click("Remote has it as this employment");
        gus.reads("This is neither the id of an employment nor the address of its page at Remote.");
        assertThat(gus.field("Id of the employment")).isFocused();
        assertThat(gus.field("Id of the employment")).hasValue("AB12CD");
        gus.look("admin-settle-wrong");
        gus.field("Id of the employment").fill("8b0c4f6a-1d2e-4f3a-9b5c-7d6e5f4a3b2c");
        gus.click("Remote has it as this employment");
        gus.reads("Remote does not show this employment to the company");
        gus.field("Id of the employment")
                .fill(stage.remote()
                        .employmentsOf("Isabel Reis")
                        .get(0)
                        .path("id")
                        .asText());
        gus.click("Remote has it as this employment");
        gus.reads("Settled.");

        Person rob = stage.person("rob");
        rob.opens("g-2013");
        assertThat(rob.hireButton()).containsText("Open in Remote");
        assertEquals(1, stage.remote().employmentsOf("Isabel Reis").size());
    }

    @Test
    void hire_thatRemoteDoesNotHave_isSettledAndBeginsAnewWithItsHistory(Stage stage) {
        stage.connected("gus");
        lost(stage, "drop", "g-2014", "Joana Leal");
        Person gus = atTheHire(stage, "Joana Leal");
        gus.page()
                .getByText("Say so", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
        gus.click("Yes, Remote does not have it");
        gus.reads("Settled.");
        gus.reads("No hire needs you.");
        gus.look("admin-settle-none");
        stage.remote().noMoreTrouble();

        Person rob = stage.person("rob");
        rob.opens("g-2014");
        rob.follow("See the last attempt");
        rob.sees("Joana Leal was not hired");
        rob.click("Hire with Remote again");
        rob.standsOnOnboardingOf("Joana Leal");
        rob.page().goBack();
        rob.sees("Joana Leal was not hired");
        rob.reads("Other attempts");
        rob.reads("Attempt 2, by Rob Recruiter");
        rob.reads("Remote has the hire");
        rob.look("other-attempts");
        assertEquals(1, stage.remote().employmentsOf("Joana Leal").size());
    }

    @Test
    void tenant_isTakenOutAndErased_afterItsIdWasTyped(Stage stage) throws IOException {
        stage.connected("gus");
        Person gus = stage.person("gus");
        gus.page().navigate("/remote-hiring/admin");
        Download file = gus.page().waitForDownload(() -> gus.follow("Download everything as JSON"));
        assertEquals("remote-hiring.json", file.suggestedFilename());
        assertTrue(Files.readString(file.path()).contains("Globex Trading"));

        gus.follow("Erase everything");
        gus.sees("Erase everything of “globex”?");
        gus.look("admin-erase");
        gus.field("To say yes, type globex").fill("acme");
        gus.click("Erase everything");
        gus.reads("Nothing was erased");
        assertThat(gus.field("To say yes, type globex")).isFocused();
        gus.field("To say yes, type globex").fill("globex");
        gus.click("Erase everything");
        gus.sees("Everything of “globex” is erased");
        gus.look("admin-erased");
        gus.follow("Back to the connections");
        gus.reads("Nobody has connected this platform with your company at Remote yet.");
    }

    /** A hire whose answer was lost, while nobody can look at Remote. */
    private static void lost(Stage stage, String kind, String application, String name) {
        stage.remote().trouble("POST", "/v1/employments", "{\"kind\": \"" + kind + "\"}");
        stage.remote().listsNothing();
        Person rob = stage.person("rob");
        rob.hires(application);
        rob.sees("Waiting for Remote’s word on " + name);
        rob.leave();
    }

    private static Person atTheHire(Stage stage, String name) {
        Person gus = stage.person("gus");
        gus.page().navigate("/remote-hiring/admin");
        gus.follow("Hires that need a look: 1");
        gus.reads("It was sent, and no answer came back.");
        gus.look("admin-hires");
        gus.follow("Settle the hire of " + name);
        gus.sees("The hire of " + name);
        return gus;
    }
}
