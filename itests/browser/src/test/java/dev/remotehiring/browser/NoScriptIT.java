package dev.remotehiring.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class NoScriptIT {
    @Test
    void hire_withoutScript_goesAllTheWay(Stage stage) {
        stage.disconnected("ada");
        Person rita = stage.person("rita", new NewContextOptions().setJavaScriptEnabled(false));
        rita.hires("a-1004");
        rita.sees("Connect with Remote to hire Camille Moreau");
        rita.goesToRemote();
        rita.logsInAtRemote("olga.owner@acme.example");
        rita.allows();
        rita.sees("Details for hiring Camille Moreau");
        rita.click("Hire with Remote");
        rita.reads("This is required.");
        rita.field("I confirm that this job may be done by wage portage").check();
        rita.click("Hire with Remote");
        rita.standsOnOnboardingOf("Camille Moreau");
        assertEquals(1, stage.remote().employmentsOf("Camille Moreau").size());
    }
}
