package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class AskIT {
    private static final String CATEGORY = "Which category fits the job best?";

    @Test
    void hire_withoutAdminAtHand_goesOnWithWhatWasTypedWhenTheAdminHasConnected(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1002");
        rita.sees("Details for hiring Tomás Ferreira");
        rita.field(CATEGORY).selectOption("finance");
        rita.click("Hire with Remote");
        rita.reads("This is required.");
        stage.disconnected("ada");

        rita.hires("a-1002");
        rita.sees("Connect with Remote to hire Tomás Ferreira");
        rita.reads("Everything that was typed is kept.");
        rita.click("Ask Ada Admin");
        rita.reads("You asked Ada Admin");
        rita.look("asked");

        adaConnects(stage);

        rita.page().navigate("/notices");
        rita.followsNotice("Your company is connected with Remote: hiring Tomás Ferreira can go on.");
        rita.sees("Details for hiring Tomás Ferreira");
        assertThat(rita.field(CATEGORY)).hasValue("finance");
        FormIT.completes(rita);
        rita.standsOnOnboardingOf("Tomás Ferreira");
        assertEquals(
                "finance",
                stage.remote()
                        .employmentsOf("Tomás Ferreira")
                        .get(0)
                        .at("/basic_information/tax_job_category")
                        .asText());
    }

    private static void adaConnects(Stage stage) {
        Person ada = stage.person("ada");
        ada.page()
                .getByRole(com.microsoft.playwright.options.AriaRole.NAVIGATION)
                .getByText("new")
                .click();
        ada.reads("Rita Recruiter asks you to connect your company with Remote, so that Tomás Ferreira can be hired.");
        ada.look("notices");
        ada.followsNotice("so that Tomás Ferreira can be hired.");
        ada.reads("Rita Recruiter wants to hire Tomás Ferreira");
        ada.look("admin-requests");
        ada.click("Connect for Tomás Ferreira");
        ada.logsInAtRemote("ada.admin@acme.example");
        ada.allows();
        ada.reads("Connected with Remote.");
        ada.page().navigate("/remote-hiring/admin");
        assertThat(ada.page().getByText("Rita Recruiter wants to hire Tomás Ferreira"))
                .isHidden();
    }

    @Test
    void consent_bySomebodyWhoIsNoAdmin_isSaidInWordsAndLeadsToAsking(Stage stage) {
        stage.disconnected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1016");
        rita.goesToRemote();
        rita.logsInAtRemote("rita.recruiter@acme.example");
        rita.sees("Only an admin can allow this");
        rita.look("remote-not-an-admin");
        rita.follow("Back to remote-hiring-demo");

        rita.sees("Only an admin of your company at Remote can say yes");
        rita.look("consent-not-an-admin");
        rita.follow("Back to the hire");
        rita.click("Ask Ada Admin");
        rita.reads("You asked Ada Admin");
    }
}
