package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an administrator decides about hiring, what a hire will cost, and contractors. */
@ExtendWith(Journey.class)
class OfferIT {
    private static final String ALWAYS = "Always show what will be sent before a hire, also when nothing is missing";

    @Test
    void review_always_showsWhatIsSentAndWhatItCosts_andThenHires(Stage stage) {
        stage.connected("ada");
        Person ada = stage.person("ada");
        alwaysReview(ada, true);
        try {
            Person rita = stage.person("rita");
            rita.hires("a-1018");
            rita.sees("Ready to hire Rui Amaral");
            rita.reads("Rui Amaral");
            rita.reads("Test Engineer");
            rita.reads("An estimate by Remote’s cost calculator, in USD.");
            assertThat(rita.page().getByText("a year,")).containsText("About $");
            rita.look("offer-summary");
            rita.page().navigate(rita.page().url() + "/cost");
            rita.sees("What the hire will probably cost");
            rita.look("offer-cost");
            rita.page().goBack();
            assertEquals(0, stage.remote().employmentsOf("Rui Amaral").size());

            rita.page().locator("form button.primary").click();
            rita.standsOnOnboardingOf("Rui Amaral");
            assertEquals(1, stage.remote().employmentsOf("Rui Amaral").size());
        } finally {
            alwaysReview(ada, false);
        }
    }

    @Test
    void cost_withoutScript_isAPageOfItsOwn(Stage stage) {
        stage.connected("ada");
        Person ada = stage.person("ada");
        alwaysReview(ada, true);
        try {
            Person rob = stage.person("rita", new NewContextOptions().setJavaScriptEnabled(false));
            rob.hires("a-1001");
            rob.page().locator("[data-fragment] a").click();
            rob.sees("What the hire will probably cost");
            rob.reads("Salary of a year");
            rob.page().getByText("Back to the hire").click();
            rob.sees("Ready to hire Inês Carvalho");
            rob.givesUp();
        } finally {
            alwaysReview(ada, false);
        }
    }

    @Test
    void rules_changedAndTried_areUsedByTheNextHire(Stage stage) {
        stage.connected("ada");
        Person ada = stage.person("ada");
        ada.page().navigate("/remote-hiring/admin");
        ada.follow("Rules for hiring");
        ada.field("Id of the candidate’s application").fill("a-1019");
        ada.click("Show what would be sent");
        ada.sees("Rules for hiring");
        assertThat(field(ada, "job_title")).containsText("“Assembler”");
        ada.look("admin-rules");

        ada.page().locator("[id='source.job_title']").selectOption("DETAIL");
        ada.page().locator("[id='value.job_title']").fill("level");
        ada.click("Show what would be sent");
        assertThat(field(ada, "job_title")).containsText("“Senior Assembler”");
        ada.reads("This is not saved.");
        ada.look("admin-rules-tried");
        ada.click("Save the rules");
        ada.reads("The rules are saved.");
        ada.look("admin-rules-saved");
        try {
            Person rita = stage.person("rita");
            rita.hires("a-1019");
            rita.standsOnOnboardingOf("Sofia Prates");
            JsonNode sent = stage.remote().employmentsOf("Sofia Prates").get(0);
            assertEquals(
                    "Senior Assembler",
                    sent.path("basic_information").path("job_title").asText());
        } finally {
            ada.click("Back to what is built in");
            assertThat(field(ada, "job_title")).containsText("“Assembler”");
            ada.click("Save the rules");
            ada.reads("The rules are saved.");
        }
    }

    @Test
    void contractor_isHired_andIsOneAtRemote(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.opens("a-1017");
        assertThat(rita.field("Engaged as")).hasValue("CONTRACTOR");
        rita.hireButton().click();

        rita.page().waitForURL("**/dashboard/people/hiring");
        assertEquals(1, stage.remote().employmentsOf("Carla Mendes").size());
        assertEquals(
                "contractor",
                stage.remote().employmentsOf("Carla Mendes").get(0).path("type").asText());
        rita.opens("a-1017");
        assertThat(rita.page().locator(".remote-hire")).containsText("Hired through Remote");
    }

    private static Locator field(Person person, String name) {
        return person.page()
                .locator("section.card")
                .filter(new Locator.FilterOptions()
                        .setHas(person.page()
                                .locator("code")
                                .getByText(name, new Locator.GetByTextOptions().setExact(true))));
    }

    private static void alwaysReview(Person administrator, boolean always) {
        administrator.page().navigate("/remote-hiring/admin/rules");
        administrator.field(ALWAYS).setChecked(always);
        administrator.click("Save the rules");
        administrator.reads("The rules are saved.");
    }
}
