package dev.remotehiring.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class PeopleIT {
    @Test
    void hire_bySomebodyWhomRemoteDoesNotKnow_saysSoAndAnAdministratorPutsItRight(Stage stage) {
        stage.connected("gus");
        long links = stage.remote().count("POST", "/v1/magic-link");
        Person tess = stage.person("tess");
        tess.hires("g-2031");
        tess.sees("Marco Falcão is at Remote");
        tess.reads("Remote does not know you yet");
        tess.reads("make you a user of your company at Remote: Gus Admin.");
        tess.look("no-user");
        tess.click("Continue to Remote");
        tess.sees("Log in");
        assertEquals(links, stage.remote().count("POST", "/v1/magic-link"));

        makesAUser(stage);

        tess.opens("g-2031");
        tess.click("Open in Remote");
        tess.standsOnOnboardingOf("Marco Falcão");
        assertEquals(1, stage.remote().employmentsOf("Marco Falcão").size());
    }

    private static void makesAUser(Stage stage) {
        Person gus = stage.person("gus");
        gus.page().navigate("/remote-hiring/admin");
        gus.follow("People");
        gus.sees("People who hire, and who they are at Remote");
        gus.reads("Remote sends no e-mail to whoever is made a user.");
        gus.look("people");
        gus.click("Make Tess Talent a user at Remote");
        gus.reads("Tess Talent is a user of your company at Remote now.");
    }

    @Test
    void hire_whereRemoteMakesNoLinks_asksForTheOwnLoginAndThePageSaysSo(Stage stage) {
        stage.connected("ada");
        stage.remote().trouble("POST", "/v1/magic-link", """
                {"kind": "answer", "status": 403, "body": {"message": "Forbidden"}}""");
        Person rita = stage.person("rita");
        rita.hires("a-1031");
        rita.sees("Log in");

        rita.opens("a-1031");
        rita.follow("How the onboarding goes");
        rita.sees("Duarte Pinho is at Remote");
        rita.reads("Remote asks for your own login there");
        rita.look("own-login");
        rita.click("Open in Remote");
        rita.standsOnOnboardingOf("Duarte Pinho");
    }

    @Test
    void hire_ofACompanyThatIsNoCustomerOfRemote_waitsUntilTheCompanyIsMadeFromHere(Stage stage) {
        stage.disconnected("ada");
        try {
            Person ada = stage.person("ada");
            ada.hires("a-1032");
            ada.sees("Connect with Remote to hire Filipa Moura");
            ada.reads("Is your company no customer of Remote yet?");
            ada.follow("Make the company at Remote from here");
            makesTheCompany(ada);
            ada.sees("Ready to hire Filipa Moura");
            ada.reads("Connected with Remote.");

            stage.remote().company("Acme Iberia", "active");
            ada.click("Hire with Remote for Acme Iberia");
            ada.sees("Filipa Moura is at Remote");
            ada.reads("Remote does not know you yet");
            ada.look("no-user-administrator");
            assertEquals(1, stage.remote().employmentsOf("Filipa Moura").size());
        } finally {
            stage.disconnected("ada");
        }
    }

    private static void makesTheCompany(Person ada) {
        ada.sees("Make your company at Remote");
        ada.look("company");
        ada.click("Make the company");
        ada.reads("Name of the company: This is required.");
        ada.look("company-problems");
        ada.field("Name of the company").fill("Acme Iberia");
        ada.field("Country of the company").selectOption("PRT");
        ada.field("Work e-mail address of that person").fill("olivia.owner@acme-iberia.example");
        ada.field("Currency in which the company pays").selectOption("EUR");
        ada.page().getByRole(AriaRole.CHECKBOX).check();
        ada.click("Make the company");
    }
}
