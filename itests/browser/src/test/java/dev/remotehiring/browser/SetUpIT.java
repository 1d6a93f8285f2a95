package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a plugin that was just installed to the first hire, by its own pages alone. */
@ExtendWith(Journey.class)
@EmptyHost
class SetUpIT {
    @Test
    void setUp_fromAnEmptyHost_endsWithAHireAndAWrongSettingStopsNothing(Stage stage) {
        Person ada = stage.person("ada");
        ada.page().navigate("/remote-hiring/admin");
        ada.follow("Settings of hiring through Remote");
        ada.sees("Settings");
        ada.reads("Hiring through Remote is not running yet.");
        ada.reads("There are no settings yet.");
        ada.look("settings-empty");

        ada.click("Save the settings");
        ada.reads("It is missing.");
        assertThat(ada.page().locator(".summary")).isFocused();
        ada.look("settings-missing");

        fillsIn(ada, stage);
        ada.click("Save the settings");
        ada.reads("Saved.");
        ada.reads("Hiring through Remote is running.");
        ada.look("settings-saved");

        ada.page().locator("#client-secret").fill(stage.servers().clientSecret());
        ada.click("Keep the client secret");
        ada.reads("The client secret is kept.");
        assertThat(ada.page().locator("#client-secret")).hasValue("");
        ada.look("settings-secret-kept");

        ada.connect();
        Person rita = stage.person("rita");
        rita.hires("a-1001");
        rita.standsOnOnboardingOf("Inês Carvalho");

        writesSomethingWrong(ada);
        rita.hires("a-1003");
        rita.standsOnOnboardingOf("Lukas Brandt");
        assertEquals(1, stage.remote().employmentsOf("Lukas Brandt").size());
    }

    private static void fillsIn(Person ada, Stage stage) {
        ada.textBox("Client id").fill(Servers.CLIENT_ID);
        ada.textBox("Public address of this platform")
                .fill(stage.servers().ats().toString());
        ada.page().locator("#s-environment").selectOption("custom");
        ada.textBox("Gateway address").fill(stage.servers().gateway().toString());
        ada.textBox("Web app address").fill(stage.servers().webApp().toString());
        ada.click("Propose the redirect address");
        ada.reads("Nothing is saved yet.");
        assertThat(ada.textBox("Redirect address")).hasValue(stage.servers().ats() + "/remote-hiring/callback");
        assertThat(ada.textBox("Client id")).hasValue(Servers.CLIENT_ID);
    }

    /** It is refused beside its field, nothing is saved, and what was there goes on working. */
    private static void writesSomethingWrong(Person ada) {
        ada.page().navigate("/remote-hiring/admin/settings");
        Locator seconds = ada.textBox("Seconds before absence is believed");
        seconds.fill("soon");
        ada.page().locator("#s-environment").selectOption("production");
        ada.click("Save the settings");
        ada.reads("“soon” is no whole number.");
        ada.reads("Production employs real people.");
        assertThat(seconds).hasValue("soon");
        assertThat(ada.field("Production is switched on")).not().isChecked();
        ada.look("settings-wrong");

        ada.page().navigate("/remote-hiring/admin/settings");
        ada.reads("Hiring through Remote is running.");
        assertThat(seconds).hasValue("120");
    }
}
