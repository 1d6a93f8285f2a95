package dev.remotehiring.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class FirstHireIT {
    @Test
    void hire_byAnAdminOfTheCompany_endsOnTheOnboardingPageOfThatHire(Stage stage) {
        stage.disconnected("ada");
        Person rita = stage.person("rita");
        rita.look("candidates");
        rita.opens("a-1001");
        rita.look("candidate");

        rita.click("Hire with Remote");
        rita.sees("Connect with Remote to hire Inês Carvalho");
        rita.look("connect");
        rita.goesToRemote();
        rita.look("remote-login");
        rita.logsInAtRemote("ada.admin@acme.example");
        rita.look("remote-consent");
        rita.allows();
        rita.sees("Ready to hire Inês Carvalho");
        rita.look("ready");
        rita.click("Continue");

        rita.standsOnOnboardingOf("Inês Carvalho");
        rita.look("onboarding");
        List<JsonNode> employments = stage.remote().employmentsOf("Inês Carvalho");
        assertEquals(1, employments.size());
        assertEquals(
                rita.page().url(),
                stage.servers().webApp() + "/dashboard/people/new/full_time/" + employments.get(0).path("id").asText());
    }
}
