package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An admin of the company at Remote, who has no login to the ATS, connects the company by a link. */
@ExtendWith(Journey.class)
class InvitationIT {
    private static final String ENTRY = "You are invited to connect your company with Remote";
    private static final String QUESTION = "Connect your company for Acme";
    private static final String OVER = "This invitation is good no more";
    private static final String OLGA = "olga.owner@acme.example";
    private static final String RAFAEL = "a-1014";

    @Test
    void link_opened_connectsTheCompanyOnceAndTheHireThatWaitedGoesOn(Stage stage) throws IOException {
        stage.disconnected("ada");
        Person rita = stage.person("rita");
        rita.hires(RAFAEL);
        rita.sees("Connect with Remote to hire Rafael Souza");
        Person ada = stage.person("ada");
        ada.page().navigate("/remote-hiring/admin");
        ada.follow("Invite an admin of your company at Remote");
        ada.look("connect-invitations");
        String link = makesALink(ada);
        ada.look("connect-link");

        Person olga = stage.stranger(new NewContextOptions());
        olga.page().navigate(link);
        olga.sees(ENTRY);
        assertFalse(olga.page().url().contains("#"), olga.page().url());
        olga.look("connect-entry");
        olga.click("Continue");
        olga.sees(QUESTION);
        olga.reads("Ada Admin");
        olga.look("connect-question");
        olga.goesToRemote();
        olga.logsInAtRemote(OLGA);
        olga.allows();
        olga.sees("Acme Robotics is connected");
        olga.look("connect-connected");
        olga.page().navigate("/remote-hiring/admin");
        assertThat(olga.page()).hasURL(Pattern.compile(".*/login\\?then=.*"));

        rita.hires(RAFAEL);
        rita.sees("Details for hiring Rafael Souza");
        ada.follow("Back to the invitations");
        ada.reads("Used: the company was connected");
        ada.look("connect-used");
        opensTheLinkAgain(stage, olga, link);
        assertNowhere(stage, link.substring(link.indexOf('#') + 1));
    }

    private static void opensTheLinkAgain(Stage stage, Person olga, String link) {
        olga.page().navigate(link);
        olga.click("Continue");
        olga.sees("Your company is connected");
        olga.look("connect-again");
        Person other = stage.stranger(new NewContextOptions());
        other.page().navigate(link);
        other.click("Continue");
        other.reads(OVER);
        other.look("connect-over");
    }

    /** It goes to the server in the bodies of two forms, and comes from it in two pages; nothing keeps it. */
    private static void assertNowhere(Stage stage, String code) throws IOException {
        Servers servers = stage.servers();
        for (List<String> messages :
                List.of(servers.atsTap().asked(), servers.atsTap().answered())) {
            for (String message : messages) {
                String line = message.lines()
                        .filter(text -> text.contains(code))
                        .filter(text -> text.startsWith("GET ")
                                || text.startsWith("POST ")
                                || text.matches("(?i)(referer|location|cookie|set-cookie):.*"))
                        .findFirst()
                        .orElse("");
                assertEquals("", line);
            }
        }
        for (Path log : servers.logs()) {
            assertFalse(Files.readString(log).contains(code), log.toString());
        }
        try (java.util.stream.Stream<Path> files = Files.walk(servers.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String kept = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(kept.contains(code), file.toString());
            }
        }
    }

    @Test
    void link_withoutScript_isPastedAndANoLeavesItOpen(Stage stage) {
        stage.disconnected("ada");
        String link = makesALink(administrator(stage));
        Person olga = stage.stranger(new NewContextOptions().setJavaScriptEnabled(false));
        olga.page().navigate(link);
        olga.sees(ENTRY);
        olga.field("Your link").fill(link);
        olga.click("Continue");
        olga.sees(QUESTION);
        olga.goesToRemote();
        olga.logsInAtRemote(OLGA);
        olga.denies();
        olga.sees("Your answer at Remote was no");

        olga.page().navigate("/remote-hiring/invited");
        olga.field("Your link").fill(link.substring(link.indexOf('#') + 1));
        olga.click("Continue");
        olga.goesToRemote();
        olga.allows();
        olga.sees("Acme Robotics is connected");
    }

    @Test
    void link_withdrawnWhileThePersonIsAtRemote_connectsNothing(Stage stage) {
        stage.disconnected("ada");
        Person ada = administrator(stage);
        String link = makesALink(ada);
        Person olga = stage.stranger(new NewContextOptions());
        olga.page().navigate(link);
        olga.click("Continue");
        olga.goesToRemote();
        olga.logsInAtRemote(OLGA);
        olga.denies();
        olga.sees("Your answer at Remote was no");
        olga.look("connect-denied");
        olga.page().navigate(link);
        olga.click("Continue");
        olga.goesToRemote();
        ada.follow("Back to the invitations");
        ada.reads("Declined: nothing was connected");
        ada.look("connect-declined");
        ada.click("Withdraw");
        ada.reads("The invitation was withdrawn.");
        ada.look("connect-withdrawn");

        olga.allows();

        olga.reads(OVER);
        olga.look("connect-too-late");
        assertThat(olga.page()).not().hasURL(Pattern.compile(".*code=.*"));
        ada.page().navigate("/remote-hiring/admin");
        ada.reads("Nobody has connected this platform");
    }

    @Test
    void company_otherThanTheConnectedOne_changesNothingAndTheInviterReadsOfIt(Stage stage) {
        stage.connected("ada");
        Person ada = administrator(stage);
        String link = makesALink(ada);
        Person otto = stage.stranger(new NewContextOptions());
        otto.page().navigate(link);
        otto.click("Continue");
        otto.goesToRemote();
        otto.logsInAtRemote("otto.owner@globex.example");
        otto.allows();

        otto.sees("That is another company");
        otto.reads("Globex Trading");
        assertThat(otto.page().locator("main")).not().containsText("Acme Robotics");
        otto.look("connect-other-company");
        ada.follow("Back to the invitations");
        ada.reads("Somebody said yes for another company");
        ada.look("connect-other-company-seen");
        ada.page().navigate("/remote-hiring/admin");
        ada.reads("Acme Robotics");
    }

    private static Person administrator(Stage stage) {
        Person ada = stage.person("ada");
        ada.page().navigate("/remote-hiring/admin/invite");
        return ada;
    }

    private static String makesALink(Person ada) {
        ada.click("Make a link");
        ada.sees("Send this link");
        return ada.textBox("The link").inputValue();
    }
}
