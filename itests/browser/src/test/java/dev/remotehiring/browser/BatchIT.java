package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class BatchIT {
    /** Long enough to look at the others meanwhile. */
    private static final String VERY_SLOW = """
            {"kind": "stall", "for": "PT9S"}""";

    @Test
    void hires_ofSeveralAtOnce_goOnByThemselvesAndSayWhoNeedsSomebody(Stage stage) {
        stage.connected("gus");
        stage.remote().trouble("POST", "/v1/employments", VERY_SLOW);
        Person rob = stage.person("rob");
        selects(rob, "Diogo Ramos", "Eva Lopes", "Filipe Matos", "Gabriela Pinto");
        rob.sees("Hire all of these?");
        rob.reads("Gabriela Pinto");
        rob.look("batch-ask");
        rob.click("Hire all (4)");

        rob.sees("Hiring several candidates");
        rob.look("batch");
        Person colleague = rob.otherTab();
        colleague.page().navigate(rob.page().url());
        colleague
                .page()
                .locator("tr", withText("In the queue"))
                .first()
                .getByRole(AriaRole.LINK)
                .click();
        colleague.sees("is in the queue");
        colleague.follow("Stop looking by itself");
        colleague.look("queued");
        colleague.click("Send it now");
        assertThat(colleague.page()).hasURL(Person.ONBOARDING);

        rob.reads("3 at Remote");
        rob.reads("Nothing is left that goes on by itself. Hires that need you: 1.");
        rob.look("batch-over");
        rob.follow("Gabriela Pinto");
        rob.sees("Details for hiring Gabriela Pinto");
        rob.givesUp();
        for (String name : new String[] {"Diogo Ramos", "Eva Lopes", "Filipe Matos"}) {
            assertEquals(1, stage.remote().employmentsOf(name).size(), name);
        }
    }

    @Test
    void hires_ofNobody_areRefusedInWords_andWithoutScriptTheProgressIsThereToo(Stage stage) {
        stage.connected("gus");
        Person rob = stage.person("rob", new NewContextOptions().setJavaScriptEnabled(false));
        rob.click("Hire selected");
        rob.sees("Nobody is chosen");
        selects(rob, "Carla Nunes");
        rob.click("Hire all (1)");
        rob.reads("1 at Remote");
        rob.reads("Nothing is left that goes on by itself.");
        assertEquals(1, stage.remote().employmentsOf("Carla Nunes").size());
    }

    private static void selects(Person person, String... names) {
        person.page().navigate("/candidates");
        for (String name : names) {
            person.field("Select " + name).check();
        }
        person.click("Hire selected");
    }

    private static com.microsoft.playwright.Page.LocatorOptions withText(String words) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(words);
    }
}
