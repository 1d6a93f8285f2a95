package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a recruiter does with a hire that is at Remote. */
@ExtendWith(Journey.class)
class OnboardingIT {
    private static final String CAMILLE = "Camille Moreau";
    private static final String APPLICATION = "a-1004";
    private static final String ADMIN = "ada.admin@acme.example";

    /** Whatever another journey has left: Camille is at Remote, and her page is open. */
    private static void atRemote(Stage stage, Person rita) {
        rita.opens(APPLICATION);
        if (!rita.button("Open in Remote").isVisible()) {
            rita.hireButton().click();
            confirms(rita);
        }
        opensHire(stage, rita);
    }

    /** France asks for one box to be ticked by a person. By keyboard: what arrives late on the page moves no key. */
    private static void confirms(Person rita) {
        rita.page().getByRole(AriaRole.CHECKBOX).first().check();
        rita.button("Hire with Remote").press("Enter");
        rita.standsOnOnboardingOf(CAMILLE);
    }

    private static void opensHire(Stage stage, Person rita) {
        rita.page()
                .navigate("/remote-hiring/hires/"
                        + newest(stage).path("external_id").asText());
        rita.sees(CAMILLE + " is at Remote");
    }

    private static JsonNode newest(Stage stage) {
        List<JsonNode> all = stage.remote().employmentsOf(CAMILLE);
        return all.get(all.size() - 1);
    }

    @Test
    void hired_theSteps_areThere_andCancellingMakesRoomForTheNextAttempt(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        atRemote(stage, rita);

        Locator steps = rita.page().locator("ol.timeline").first();
        assertThat(steps).containsText("Add employment details");
        steps.locator("summary").first().click();
        assertThat(steps).containsText("pricing plan details");
        rita.look("timeline");
        rita.opens(APPLICATION);
        assertThat(rita.page().locator(".remote-hire")).containsText("Created; details can still be changed");
        String first = newest(stage).path("id").asText();

        opensHire(stage, rita);
        rita.page().getByText("Cancel the onboarding").click();
        rita.look("cancel-onboarding");
        rita.click("Yes, cancel it at Remote");
        rita.reads("Remote has ended this hire");
        rita.look("onboarding-cancelled");
        rita.click("Hire with Remote again");
        confirms(rita);

        assertNotEquals(first, newest(stage).path("id").asText());
        opensHire(stage, rita);
        rita.reads("This is attempt");
    }

    @Test
    void hired_whatChangedAndWhoIsInvited_isSaidBeforeAnybodyIsMailed(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        atRemote(stage, rita);
        rita.reads("The pricing plan");

        stage.remote().changes(ADMIN, CAMILLE, """
                {"contract_details": {"contract_duration_type": "indefinite", "role_description": "Design",
                 "annual_gross_salary": 4500000}, "pricing_plan_details": {"frequency": "monthly"}}""");
        renames(stage, "Head of Design", "camille@moreau.fr");
        opensHire(stage, rita);
        assertThat(rita.page().locator("table.differences")).containsText("Head of Design");
        rita.reads("nobody is mailed from here");
        assertThat(rita.button("Let Remote invite " + CAMILLE)).hasCount(0);
        rita.look("invite-guarded");

        renames(stage, "Product Designer", "camille.moreau@mail.example");
        opensHire(stage, rita);
        assertThat(rita.page().locator("table.differences")).hasCount(0);
        rita.reads("Remote will write an e-mail to " + CAMILLE);
        rita.look("invite");
        rita.click("Let Remote invite " + CAMILLE);
        rita.reads("It is " + CAMILLE + "’s turn");
        rita.look("invited");
        assertEquals("invited", newest(stage).path("status").asText());
        rita.opens(APPLICATION);
        assertThat(rita.page().locator(".remote-hire")).containsText("Invited");

        opensHire(stage, rita); // for whoever comes after: nobody is at Remote any more
        rita.page().getByText("Cancel the onboarding").click();
        rita.click("Yes, cancel it at Remote");
        rita.reads("Remote has ended this hire");
    }

    private static void renames(Stage stage, String job, String email) {
        ObjectNode basic = newest(stage).path("basic_information").<ObjectNode>deepCopy();
        basic.put("job_title", job).put("personal_email", email);
        stage.remote().changes(ADMIN, CAMILLE, "{\"basic_information\": " + basic + "}");
    }
}
