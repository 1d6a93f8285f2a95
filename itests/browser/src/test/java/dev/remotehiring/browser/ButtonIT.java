package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The button in pages that a host makes by itself. */
@ExtendWith(Journey.class)
class ButtonIT {
    private static final String QUIET_ON_LIGHT = "rgb(84, 92, 114)";
    private static final String QUIET_ON_DARK = "rgb(170, 177, 197)";

    /** A page of a host with one element for each application, in these colours. */
    private static void standsOnAHostsPage(Person person, String colours, String... applications) {
        StringBuilder elements = new StringBuilder();
        for (String application : applications) {
            elements.append("<li><p>").append(application).append("</p><remote-hire-button application=\"");
            elements.append(application).append("\"></remote-hire-button></li>");
        }
        String page = """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>A page of a host</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
                <style>:root { color-scheme: %s; background: Canvas; color: CanvasText; font: 1rem sans-serif; }</style>
                <script src="/remote-hiring/static/remote-hire-button.js" defer></script></head>
                <body><main><h1>A page of a host</h1><ul>%s</ul></main></body></html>
                """.formatted(colours, elements);
        person.page()
                .route(
                        "**/a-page-of-a-host",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html; charset=utf-8")
                                .setBody(page)));
        person.page().navigate("/a-page-of-a-host");
    }

    private static Locator button(Person person, String application) {
        return person.page().locator("remote-hire-button[application=" + application + "] .remote-hire");
    }

    @Test
    void list_ofCandidates_saysTheTruthOfEachInOneRequest(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1034");
        rita.standsOnOnboardingOf("Helena Brito");
        rita.hires("a-1035");
        rita.reads("Remote needs these details");
        stage.remote().trouble("POST", "/v1/employments", """
                {"kind": "answer", "status": 409,
                 "body": {"message": "Company needs to be in status active to manage employments"}}""");
        rita.hires("a-1036");
        rita.sees("Joana Veiga cannot be hired like this");

        List<String> requests = new ArrayList<>();
        rita.page().onRequest(request -> {
            if (request.url().contains("/remote-hiring/buttons?")) {
                requests.add(request.url());
            }
        });
        standsOnAHostsPage(rita, "light dark", "a-1033", "a-1034", "a-1035", "a-1036");

        assertThat(button(rita, "a-1033")).containsText("Hire for Acme Robotics Test, not real");
        assertThat(button(rita, "a-1033")).containsText("See what will be sent");
        assertThat(button(rita, "a-1034")).containsText("Hired through Remote");
        assertThat(button(rita, "a-1034")).containsText("How the onboarding goes");
        assertThat(button(rita, "a-1035")).containsText("Fill in the details");
        assertThat(button(rita, "a-1036")).containsText("Your company is not active at Remote yet");
        assertThat(button(rita, "a-1036")).containsText("Hire works again.");
        assertEquals(1, requests.size());
        rita.look("button-list");
        button(rita, "a-1033").getByText("See what will be sent").click();
        rita.sees("What will be sent to hire Gonçalo Reis");
    }

    @Test
    void element_inAHostsColours_isLightOrDarkAsThePageIsAndNotAsTheReaderWouldLike(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        standsOnAHostsPage(rita, "dark", "a-1033");
        assertThat(note(rita)).hasCSS("color", QUIET_ON_DARK);
        rita.look("button-dark");

        Person sam = stage.person("sam", new NewContextOptions());
        sam.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        standsOnAHostsPage(sam, "light", "a-1033");
        assertThat(note(sam)).hasCSS("color", QUIET_ON_LIGHT);
        sam.page().evaluate("document.documentElement.style.setProperty('--remote-hire-muted', 'rgb(90, 0, 90)')");
        assertThat(note(sam)).hasCSS("color", "rgb(90, 0, 90)");
    }

    @Test
    void element_inAnEnglishPageForAGermanReader_speaksGerman(Stage stage) {
        Person jonas = stage.person("jonas");
        standsOnAHostsPage(jonas, "dark", "m-3002");
        assertThat(button(jonas, "m-3002")).hasAttribute("lang", "de");
        assertThat(button(jonas, "m-3002")).containsText("Remote");
        assertThat(button(jonas, "m-3002")).not().containsText("Hire");
        jonas.look("button-german");
    }

    private static Locator note(Person person) {
        return button(person, "a-1033").locator(".remote-hire-note").first();
    }

    @Test
    void element_lookedAtAgain_keepsTheFocus(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        standsOnAHostsPage(rita, "light", "a-1033");
        rita.tabsTo(rita.hireButton());
        rita.page()
                .evaluate("new Promise(shown => { const button = document.querySelector('remote-hire-button');"
                        + " button.addEventListener('remote-hire-shown', event => shown(event.detail.availability));"
                        + " button.refresh(); })");
        assertThat(rita.hireButton()).isFocused();
    }

    @Test
    void element_thatBecomesAnotherApplications_hasNothingToClickUntilItIsThat(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        standsOnAHostsPage(rita, "light", "a-1033");
        assertThat(rita.hireButton()).isVisible();
        List<Route> held = new ArrayList<>();
        rita.page().route("**/buttons?*", held::add);
        rita.page()
                .waitForRequest(
                        "**/buttons?*",
                        () -> rita.page()
                                .evaluate("document.querySelector('remote-hire-button')"
                                        + ".setAttribute('application', 'a-1037')"));
        assertThat(rita.hireButton()).hasCount(0);

        held.get(0).resume();
        assertThat(button(rita, "a-1037")).isVisible();
    }

    @Test
    void data_isEnoughForAButtonOfTheHostsOwn(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        standsOnAHostsPage(rita, "light");
        rita.page().evaluate("""
                async () => {
                  const { buttons: [button] } = await (await fetch("/remote-hiring/buttons?application=a-1037")).json();
                  const form = Object.assign(document.createElement("form"),
                      { method: button.action.method, action: button.action.address });
                  Object.entries(button.action.parameters).forEach(([name, value]) =>
                    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value })));
                  form.append(Object.assign(document.createElement("button"), { textContent: `${button.label} (${button.badge})` }));
                  document.querySelector("main").append(form);
                }""");
        rita.click("Hire for Acme Robotics (Test, not real)");
        rita.standsOnOnboardingOf("Luísa Antunes");
    }
}
