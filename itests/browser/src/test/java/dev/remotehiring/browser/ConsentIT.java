package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Request;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class ConsentIT {
    private static final String ADA = "ada.admin@acme.example";
    private static final String ELENI = "a-1012";
    private static final String WAITING = "Connect with Remote to hire Ελένη Παπαδοπούλου";
    private static final String READY = "Ready to hire Ελένη Παπαδοπούλου";

    @Test
    void consent_denied_isANormalAnswerAndTheHireWaits(Stage stage) {
        Person rita = atTheConsentPage(stage);
        rita.denies();
        rita.sees("The answer at Remote was no");
        rita.look("consent-denied");
        rita.follow("Back to the hire");
        rita.sees(WAITING);
    }

    @Test
    void consent_leftAndBegunAgain_connects(Stage stage) {
        Person rita = atTheConsentPage(stage);
        rita.hires(ELENI);
        rita.sees(WAITING);
        rita.goesToRemote();
        rita.allows();
        rita.sees(READY);
    }

    @Test
    void callback_withAStateThatNobodyAskedWith_isStale(Stage stage) {
        Person rita = stage.person("rita");
        rita.page().navigate("/remote-hiring/callback?code=made-up&state=made-up");
        rita.sees("That answer came too late");
        rita.look("consent-stale");
    }

    @Test
    void callback_cameBackToWithBackAndReload_doesNothingTwice(Stage stage) {
        Person rita = atTheConsentPage(stage);
        AtomicReference<String> callback = callbackOf(rita);
        rita.allows();
        rita.sees(READY);

        rita.page().goBack();
        rita.page().goForward();
        rita.page().reload();
        rita.sees(READY);
        rita.page().navigate(callback.get());

        rita.sees("That answer was taken before");
        rita.look("consent-already-used");
        rita.follow("Back to the hire");
        rita.sees(READY);
    }

    @Test
    void callback_whoseCodeRemoteDoesNotTake_isSaidAndTheHireWaits(Stage stage) {
        Person rita = atTheConsentPage(stage);
        stage.remote().trouble("POST", "/auth/oauth2/token", """
                {"kind": "oauth_error", "error": "invalid_grant"}""");
        rita.allows();
        rita.look("consent-code-refused");
        assertThat(rita.page()).not().hasURL(Pattern.compile(".*code=.*"));
        rita.hires(ELENI);
        rita.sees(WAITING);
    }

    @Test
    void consent_forAnotherCompanyThanTheConnectedOne_changesNothing(Stage stage) {
        stage.connected("ada");
        Person ada = stage.person("ada");
        ada.page().navigate("/remote-hiring/admin");
        ada.click("Reconnect");
        ada.logsInAtRemote("otto.owner@globex.example");
        ada.allows();
        ada.sees("That is another company");
        ada.reads("Globex Trading");
        ada.look("consent-wrong-company");
        ada.follow("Back to the connection");
        ada.reads("Acme Robotics");
    }

    @Test
    void callback_ofAnotherUser_connectsNobody(Stage stage) {
        Person rita = atTheConsentPage(stage);
        Person sam = stage.person("sam");
        sam.page().navigate(rita.page().url());
        sam.logsInAtRemote(ADA);
        sam.allows();
        sam.sees("That answer belongs to somebody else");
        sam.look("consent-other-user");
        rita.hires(ELENI);
        rita.sees(WAITING);
    }

    @Test
    void callback_inAnotherBrowserOfTheSameUser_connectsNobody(Stage stage) {
        Person rita = atTheConsentPage(stage);
        Person elsewhere = stage.person("rita");
        elsewhere.page().navigate(rita.page().url());
        elsewhere.logsInAtRemote(ADA);
        elsewhere.allows();
        elsewhere.sees("That answer belongs to somebody else");
        rita.hires(ELENI);
        rita.sees(WAITING);
    }

    @Test
    void consent_inTwoTabs_bothAnswersCount(Stage stage) {
        Person rita = atTheConsentPage(stage);
        Person otherTab = rita.otherTab();
        otherTab.hires("a-1014");
        otherTab.goesToRemote();
        otherTab.allows();
        otherTab.sees("Details for hiring Rafael Souza");

        rita.allows();
        rita.sees(READY);
    }

    private static Person atTheConsentPage(Stage stage) {
        stage.disconnected("ada");
        Person rita = stage.person("rita");
        rita.hires(ELENI);
        rita.goesToRemote();
        rita.logsInAtRemote(ADA);
        rita.sees("Allow remote-hiring-demo?");
        return rita;
    }

    private static AtomicReference<String> callbackOf(Person person) {
        AtomicReference<String> address = new AtomicReference<>();
        person.page().onRequest((Request request) -> {
            if (request.url().contains("/remote-hiring/callback")) {
                address.set(request.url());
            }
        });
        return address;
    }
}
