package dev.remotehiring.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class RefusalIT {
    @Test
    void hire_ofACompanyThatIsNotActive_isRefusedAndWorksOnceItIs(Stage stage) {
        stage.connected("gus");
        stage.remote().company("Globex Trading", "pending");
        Person rob = stage.person("rob");
        rob.hires("g-2001");
        rob.sees("Ana Silva cannot be hired like this");
        rob.reads("Your company is not active at Remote yet");
        rob.look("refused-company");
        rob.follow("Back to Ana Silva");
        rob.mayHire();
        rob.follow("The last attempt was refused: see why");
        rob.sees("Ana Silva cannot be hired like this");

        stage.remote().company("Globex Trading", "active");
        rob.click("Hire with Remote again");
        rob.standsOnOnboardingOf("Ana Silva");
        assertEquals(1, stage.remote().employmentsOf("Ana Silva").size());
    }

    @Test
    void address_ofAHireOfAnotherCompany_isNotThere(Stage stage) {
        stage.disconnected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1012");
        rita.sees("Connect with Remote to hire");
        Person rob = stage.person("rob");
        rob.page().navigate(rita.page().url());
        rob.sees("This is not here");
        rob.look("not-found");
    }

    @Test
    void click_onAPageThatIsTooOld_isAskedForOnceMore(Stage stage) {
        stage.disconnected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1012");
        rita.sees("Connect with Remote to hire");
        rita.forgetsTheCookieOfThePlugin();
        rita.click("Ask Ada Admin");
        rita.sees("This page was too old");
        rita.look("too-old");
        rita.click("Send again");
        rita.reads("You asked Ada Admin");
    }

    @Test
    void hire_onAPageThatIsTooOld_isConfirmedFirst(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.opens("a-1013");
        rita.mayHire();
        rita.forgetsTheCookieOfThePlugin();
        rita.hireButton().click();
        rita.sees("Hire Milica Vuković?");
        rita.look("confirm");
        rita.click("Hire with Remote");
        rita.sees("Where will Milica Vuković work?");
        rita.givesUp();
    }
}
