package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class PlacementIT {
    private static final String COUNTRY = "Country of work";

    @Test
    void hire_inACountryWhereRemoteEngagesNobody_asksForAnotherOne(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1013");
        rita.sees("Where will Milica Vuković work?");
        rita.reads("In Montenegro, Remote engages people only as contractors.");
        rita.look("place");
        picker(rita).fill("montene");
        assertThat(option(rita, "Montenegro")).isDisabled();
        rita.look("place-search");
        option(rita, "Montenegro").dispatchEvent("click");
        assertThat(picker(rita)).hasValue("montene");
        rita.field("Contractor").check();
        picker(rita).fill("montene");
        assertThat(option(rita, "Montenegro")).isEnabled();
        rita.field("Employee").check();
        picker(rita).fill("portu");
        option(rita, "Portugal").click();
        assertThat(picker(rita)).hasValue("Portugal");
        picker(rita).fill("Germny");
        picker(rita).press("Enter");
        rita.sees("Where will Milica Vuković work?");
        assertThat(picker(rita)).hasValue("Germny");
        picker(rita).press("Escape");
        assertThat(picker(rita)).hasValue("Portugal");
        rita.click("Continue");

        rita.sees("Details for hiring Milica Vuković");
        rita.reads("Remote needs these details for a hire in Portugal.");
        rita.follow("Another country or type");
        rita.sees("Where will Milica Vuković work?");
        assertThat(picker(rita)).hasValue("Portugal");
        rita.givesUp();
        assertEquals(0, stage.remote().employmentsOf("Milica Vuković").size());
    }

    @Test
    void hire_withoutACountry_findsOneByTheKeyboardAlone(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        Keyboard keys = rita.page().keyboard();
        rita.hires("a-1016");
        rita.sees("Where will Jonas Lindqvist work?");
        rita.reads("The candidate has no country of work yet");
        rita.tabsTo(picker(rita));
        keys.type("united k");
        assertThat(option(rita, "United Kingdom")).isVisible();
        keys.press("Escape");
        assertThat(picker(rita)).hasValue("");
        keys.type("franc");
        keys.press("ArrowDown");
        assertThat(picker(rita)).hasAttribute("aria-activedescendant", "country-list-0");
        keys.press("Enter");
        assertThat(picker(rita)).hasValue("France");
        assertThat(rita.page().getByRole(AriaRole.LISTBOX)).isHidden();
        rita.enters(rita.button("Continue"));

        rita.sees("Details for hiring Jonas Lindqvist");
        rita.reads("Remote needs these details for a hire in France.");
        rita.givesUp();
    }

    @Test
    void place_withoutScript_isAPlainList(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita", new NewContextOptions().setJavaScriptEnabled(false));
        rita.hires("a-1013");
        rita.sees("Where will Milica Vuković work?");
        rita.click("Continue");
        rita.sees("Where will Milica Vuković work?");
        rita.field(COUNTRY).selectOption("PRT");
        rita.click("Continue");
        rita.sees("Details for hiring Milica Vuković");
        rita.givesUp();
    }

    private static Locator picker(Person person) {
        return person.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(COUNTRY));
    }

    private static Locator option(Person person, String name) {
        return person.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
