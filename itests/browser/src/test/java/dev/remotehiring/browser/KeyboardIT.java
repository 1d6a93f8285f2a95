package dev.remotehiring.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class KeyboardIT {
    @Test
    void hire_withTheKeyboardOnly_goesAllTheWay(Stage stage) {
        stage.disconnected("ada");
        Person rita = stage.person("rita");
        Keyboard keys = rita.page().keyboard();
        rita.enters(rita.link("James Whitfield"));
        rita.sees("James Whitfield");
        rita.mayHire();
        rita.enters(rita.hireButton());
        rita.sees("Connect with Remote to hire James Whitfield");
        rita.enters(rita.button("Continue to Remote"));
        rita.sees("Log in");
        rita.tabsTo(rita.field("E-mail"));
        keys.type("ada.admin@acme.example");
        rita.tabsTo(rita.field("Password"));
        keys.type(Person.PASSWORD);
        keys.press("Enter");
        rita.sees("Allow remote-hiring-demo?");
        rita.enters(rita.button("Allow"));
        rita.sees("Ready to hire James Whitfield");
        rita.enters(rita.button("Hire with Remote for Acme Robotics"));
        rita.standsOnOnboardingOf("James Whitfield");
        assertEquals(1, stage.remote().employmentsOf("James Whitfield").size());
    }
}
