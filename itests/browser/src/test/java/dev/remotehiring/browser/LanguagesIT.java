package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A first hire in each language, from the button to Remote and back; nothing is found by its words. */
@ExtendWith(Journey.class)
class LanguagesIT {
    private static final String ADMIN = "mia.admin@meridian.example";

    @ParameterizedTest
    @CsvSource({
        "en, emma, m-3001, Aida Couto",
        "de, jonas, m-3002, Berta Falcão",
        "fr, claire, m-3003, Celso Prata",
        "es, pilar, m-3004, Duarte Vilar",
        "pt, nuno, m-3005, Elsa Moita",
        "ja, yuki, m-3006, Fausto Brito"
    })
    void firstHire_inEachLanguage_isSaidInItFromTheButtonToRemoteAndBack(
            String language, String login, String application, String candidate, Stage stage) {
        stage.disconnected("mia");
        Person reader = stage.person(login);
        reader.opens(application);
        isIn(language, reader.page().locator(".remote-hire"), "Hire with Remote");
        reader.look("candidate-" + language);

        reader.hireButton().click();
        isPageIn(language, reader, candidate, "Connect with Remote to hire " + candidate);
        reader.look("connect-" + language);
        forward(reader).click();
        reader.logsInAtRemote(ADMIN);
        reader.allows();
        isPageIn(language, reader, candidate, "Ready to hire " + candidate);
        reader.look("ready-" + language);
        forward(reader).click();
        reader.standsOnOnboardingOf(candidate);

        reader.opens(application);
        isIn(language, reader.page().locator(".remote-hire"), "Hired through Remote");
        reader.look("candidate-hired-" + language);
        assertEquals(1, stage.remote().employmentsOf(candidate).size());

        reader.page().navigate(hire(reader));
        isPageIn(language, reader, candidate, candidate + " is at Remote");
        reader.look("hired-" + language);
    }

    /** The address of the hire's page, from the button that opens it at Remote. */
    private static String hire(Person reader) {
        String open = reader.page().locator(".remote-hire form").first().getAttribute("action");
        return open.substring(0, open.lastIndexOf('/'));
    }

    /** What leads on from a page of the plugin. */
    private static Locator forward(Person reader) {
        return reader.page().locator("main button.primary").first();
    }

    private static void isPageIn(String language, Person reader, String candidate, String inEnglish) {
        Locator heading = reader.page().locator("h1");
        assertThat(heading).containsText(candidate);
        assertThat(reader.page().locator("html")).hasAttribute("lang", language);
        says(language, heading, inEnglish);
    }

    private static void isIn(String language, Locator piece, String inEnglish) {
        assertThat(piece).hasAttribute("lang", language);
        says(language, piece, inEnglish);
    }

    /** English says it, and no other language does. */
    private static void says(String language, Locator piece, String inEnglish) {
        if (language.equals("en")) {
            assertThat(piece).containsText(inEnglish);
        } else {
            assertThat(piece).not().containsText(inEnglish);
            assertNotEquals("", piece.textContent().strip());
        }
    }
}
