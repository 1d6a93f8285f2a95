package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class TokenIT {
    private static final String GUS = "gus.admin@globex.example";

    @AfterEach
    void connectedByNoToken(Stage stage) {
        stage.disconnected("gus");
    }

    @Test
    void token_thatMayOnlyRead_isToldOnTheCandidateAndOneWithFullAccessHires(Stage stage) {
        stage.disconnected("gus");
        Person gus = atTheForm(stage);
        gus.look("admin-other-ways");
        pastes(gus, stage.remote().customerToken(GUS, true));
        gus.reads("Connected with Remote. Company: Globex Trading");
        gus.reads("by the company’s own API token");
        gus.look("admin-token");

        Person rob = stage.person("rob");
        rob.hires("g-2005");
        rob.sees("Remote does not allow this");
        rob.reads("The company’s API token may read but not write (403).");
        rob.look("trouble-read-only-token");
        rob.follow("Back to the candidate");
        rob.mayHire();

        gus.enters(gus.link("Reconnect"));
        gus.sees("Connect by API token");
        pastes(gus, stage.remote().customerToken(GUS, false));
        gus.reads("Connected with Remote. Company: Globex Trading");
        long links = stage.remote().count("POST", "/v1/magic-link");
        rob.hires("g-2005");
        rob.sees("Log in");
        assertThat(rob.page()).hasURL(Pattern.compile(".*/login.*"));
        rob.logsInAtRemote("rob.recruiter@globex.example");
        rob.standsOnOnboardingOf("Mateus Andrade");
        assertEquals(1, stage.remote().employmentsOf("Mateus Andrade").size());
        assertEquals(links, stage.remote().count("POST", "/v1/magic-link"));
    }

    @Test
    void token_ofAnotherEnvironment_isRefusedBesideTheEmptyField(Stage stage) {
        stage.disconnected("gus");
        Person gus = atTheForm(stage);
        String token = stage.remote().customerToken(GUS, false);
        pastes(gus, token.replace("ra_test_", "ra_live_"));
        gus.sees("Connect by API token");
        gus.reads("Remote does not take this API token");
        assertThat(field(gus)).isFocused();
        assertThat(field(gus)).hasValue("");
        gus.look("admin-token-refused");
        gus.page().keyboard().type(token);
        gus.page().keyboard().press("Enter");
        gus.reads("Connected with Remote. Company: Globex Trading");
    }

    @Test
    void token_ofAnotherCompany_changesNothingBeforeItIsPastedAgain(Stage stage) {
        stage.connected("gus");
        String token = stage.remote().customerToken("ada.admin@acme.example", false);
        Person gus = atTheForm(stage);
        pastes(gus, token);
        gus.sees("This token belongs to another company");
        gus.reads("It is a token of Acme Robotics, but Globex Trading is connected here.");
        gus.look("admin-token-other-company");
        gus.enters(gus.link("No, stay with Globex Trading"));
        assertThat(gus.page().getByRole(AriaRole.ARTICLE)).containsText("Globex Trading");

        gus.page().goBack();
        gus.sees("This token belongs to another company");
        gus.tabsTo(field(gus));
        gus.page().keyboard().type(token);
        gus.enters(gus.button("Connect Acme Robotics instead"));
        gus.reads("Connected with Remote. Company: Acme Robotics");
        assertThat(gus.page().getByRole(AriaRole.ARTICLE)).not().containsText("Globex Trading");
    }

    @Test
    void partner_ofACompanyThatWasNeverHere_isRefusedInWords(Stage stage) {
        stage.disconnected("gus");
        Person gus = atTheForm(stage);
        gus.enters(gus.button("Connect without a consent page"));
        gus.sees("This is not possible now");
        gus.reads("Connect by consent instead");
        gus.look("admin-partner-refused");
        gus.enters(gus.link("Back to the connections"));
        gus.sees("Connection with Remote");
    }

    private static Person atTheForm(Stage stage) {
        Person gus = stage.person("gus");
        gus.page().navigate("/remote-hiring/admin");
        gus.enters(gus.page().getByText("Other ways to connect"));
        return gus;
    }

    private static void pastes(Person person, String token) {
        person.tabsTo(field(person));
        person.page().keyboard().type(token);
        person.page().keyboard().press("Enter");
    }

    private static Locator field(Person person) {
        return person.field("API token");
    }
}
