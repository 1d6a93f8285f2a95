package dev.remotehiring.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class RestartIT {
    @Test
    void hire_thatWaitsWhenTheServerDies_goesOnWhereItWas(Stage stage) {
        stage.disconnected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1011");
        rita.goesToRemote();
        rita.logsInAtRemote("ada.admin@acme.example");
        rita.allows();
        rita.sees("Ready to hire ليلى حداد");

        stage.servers().crash();

        rita.click("Hire with Remote for Acme Robotics");
        rita.standsOnOnboardingOf("ليلى حداد");
        assertEquals(1, stage.remote().employmentsOf("ليلى حداد").size());
    }
}
