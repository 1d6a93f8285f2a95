package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class ReconnectIT {
    private static final String GUS = "gus.admin@globex.example";
    private static final String GLOBEX = "Globex Trading";

    @AfterEach
    void asBefore(Stage stage) {
        stage.remote().company(GLOBEX, "active");
        stage.disconnected("gus");
    }

    @Test
    void reconnect_afterRemoteWithdrewIt_saysWhoDoesWhatAndWorksAgain(Stage stage) {
        stage.connected("gus");
        stage.remote().revokeUser(GUS);
        Person gus = atTheConnections(stage);
        gus.click("Check now");
        gus.sees("The connection does not work");
        gus.follow("Back to the connections");
        assertThat(card(gus)).containsText("Works no longer");
        assertThat(card(gus)).containsText("an admin of the company at Remote");
        assertThat(card(gus)).containsText("Integrations & APIs");
        gus.look("reconnect-withdrawn");
        gus.click("Connect again");
        gus.logsInAtRemote(GUS);
        gus.allows();
        gus.reads("Connected with Remote. Company: " + GLOBEX);
        assertThat(card(gus)).containsText("Works");
        assertThat(card(gus)).not().containsText("Works no longer");
        assertThat(card(gus)).containsText("(RH-602)");
        gus.look("reconnect-works-again");
    }

    @Test
    void reconnect_forAnotherCompany_changesItOnceThatIsConfirmed(Stage stage) {
        stage.connected("gus");
        Person gus = atTheConnections(stage);
        gus.click("Reconnect");
        gus.logsInAtRemote("ada.admin@acme.example");
        gus.allows();
        gus.sees("That is another company");
        gus.look("reconnect-wrong-company");
        gus.enters(gus.button("Connect Acme Robotics instead"));
        gus.allows();
        gus.reads("Connected with Remote. Company: Acme Robotics");
        assertThat(card(gus)).not().containsText(GLOBEX);
    }

    @Test
    void disconnect_saysWhatHappensProvesItAndLeadsToRemote(Stage stage) {
        stage.connected("gus");
        Person gus = atTheConnections(stage);
        gus.click("Disconnect");
        gus.sees("Disconnect " + GLOBEX + "?");
        gus.reads("What happens to hires");
        gus.look("reconnect-disconnect");
        gus.enters(gus.button("Yes, disconnect"));
        gus.sees(GLOBEX + " is disconnected");
        gus.reads("Entry in the audit");
        gus.reads("At Remote this platform is still allowed to act.");
        gus.look("reconnect-disconnected");
        gus.page().reload();
        gus.sees(GLOBEX + " is disconnected");
        gus.follow("Back to the connections");
        gus.reads("Nobody has connected this platform");
    }

    @Test
    void company_ofThePartner_isFoundByNameConfirmedAndConnected(Stage stage) {
        stage.connected("ada");
        stage.connected("gus");
        stage.disconnected("gus");
        Person gus = atTheConnections(stage);
        gus.enters(gus.page().getByText("Other ways to connect"));
        gus.enters(gus.link("Choose a company"));
        gus.sees("Choose among all companies");
        gus.reads("connected with the customer acme");
        gus.look("reconnect-companies");
        gus.tabsTo(gus.field("Type a part of the name"));
        gus.page().keyboard().type("glob");
        assertThat(gus.page().getByText("Acme Robotics")).isHidden();
        gus.page().getByText(GLOBEX).click();
        gus.click("Go on");
        gus.sees("Connect " + GLOBEX + "?");
        gus.look("reconnect-company-confirm");
        gus.enters(gus.button("Yes, connect " + GLOBEX));
        gus.reads("Connected with Remote. Company: " + GLOBEX);
        gus.reads("by this platform’s rights as a partner of Remote");
    }

    @Test
    void company_withSomethingPending_saysSoOnItsCard(Stage stage) {
        stage.connected("gus");
        stage.remote().company(GLOBEX, "review");
        Person gus = atTheConnections(stage);
        assertThat(card(gus)).containsText("Remote has to verify the company");
        gus.look("reconnect-pending");
        stage.remote().company(GLOBEX, "active");
        gus.page().reload();
        assertThat(card(gus)).containsText("Nothing is pending for the company at Remote.");
    }

    private static Person atTheConnections(Stage stage) {
        Person gus = stage.person("gus");
        gus.page().navigate("/remote-hiring/admin");
        gus.sees("Connection with Remote");
        return gus;
    }

    private static Locator card(Person person) {
        Page page = person.page();
        return page.getByRole(AriaRole.ARTICLE).first();
    }
}
