package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class HealthIT {
    private static final Pattern REMOTE = Pattern.compile("^Remote \\S+:\\d+");

    @Test
    void light_whenACallFails_needsALookUntilTheNextGoodOne(Stage stage) {
        stage.connected("ada");
        Person ada = stage.person("ada");
        checks(ada, "The connection works");
        atTheLights(ada);
        assertThat(well(ada)).containsText("Works");
        ada.look("health");

        stage.remote().trouble("GET", "/v1/identity/current", """
                {"kind": "answer", "times": 1, "status": 503, "content_type": "text/html", "body": "<h1>Down</h1>"}""");
        checks(ada, "The connection does not work");
        atTheLights(ada);
        assertThat(wanting(ada)).containsText("Needs a look");
        assertThat(wanting(ada)).containsText(Pattern.compile("RH-5\\d\\d"));
        ada.look("health-needs-a-look");

        checks(ada, "The connection works");
        atTheLights(ada);
        assertThat(well(ada)).containsText("Works");
        assertEquals(0, wanting(ada).count());
    }

    @Test
    void page_forARecruiter_saysWhoMay(Stage stage) {
        Person rita = stage.person("rita");
        rita.page().navigate("/remote-hiring/admin/health");
        rita.reads("Only users who look after the whole platform see this.");
    }

    private static void checks(Person person, String outcome) {
        person.page().navigate("/remote-hiring/admin");
        person.click("Check now");
        person.sees(outcome);
    }

    /** Not by the page of the connections: that asks Remote, and what works then is green again. */
    private static void atTheLights(Person person) {
        person.page().navigate("/remote-hiring/admin/health");
        person.sees("Health");
    }

    private static Locator well(Person person) {
        return person.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(REMOTE));
    }

    private static Locator wanting(Person person) {
        return person.page()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions()
                        .setHas(person.page()
                                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(REMOTE))));
    }
}
