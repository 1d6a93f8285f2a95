package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.host.Permission;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wizard: each item has its answer, in words and with a sign, and what to do. */
class ProofPageTest {
    private static final String PAGE = "/admin/setup";
    private static final String REDIRECT = "https://ats.example.com/remote-hiring/callback";

    private final Site site = new Site();
    private final Visitor olga = site.visitor("olga");
    private final Visitor adam = site.visitor("adam");

    @BeforeEach
    void somebodyLooksAfterThePlatform() {
        site.people.put(People.user(
                People.ADAM.actor().tenant(), "olga", "Olga Operator", Set.of(Permission.CONNECT, Permission.OPERATE)));
        site.people.put(
                People.user(People.ADAM.actor().tenant(), "adam", "Adam", Set.of(Permission.HIRE, Permission.CONNECT)));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void found(Proof... proofs) {
        site.operations.proofs.addAll(List.of(proofs));
    }

    private String proved(String... parameters) {
        olga.get(PAGE);
        HttpResponse<String> answer = olga.post(PAGE, parameters);
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private void production() {
        SetUp plain = Connections.SET_UP;
        site.connections.setUp(new SetUp(
                EnvironmentName.PRODUCTION,
                plain.gateway(),
                plain.webApp(),
                plain.clientId(),
                plain.redirectUri(),
                plain.scopes(),
                false,
                plain.signUp(),
                plain.terms(),
                List.of()));
    }

    /** The row of one item. */
    private static String row(Item item, String page) {
        String id = item.name().toLowerCase(Locale.ROOT).replace('_', '-');
        int from = page.indexOf("id=\"" + id + "\"");
        assertTrue(from > 0, id + " is not on " + page);
        return page.substring(from, page.indexOf("</li>", from));
    }

    @Test
    void page_looksOnly_andShowsEveryItemInItsOrder() {
        site.setUp.parts.add(Proof.proved(Item.SETTINGS));
        String page = olga.get(PAGE).body();
        assertTrue(page.contains("<h1>Prove the set-up</h1>"), page);
        assertTrue(row(Item.SETTINGS, page).contains("They can be used."), page);
        assertTrue(row(Item.GATEWAY, page).contains("Not proved yet"), page);
        int before = 0;
        for (Item item : Item.values()) {
            int at = page.indexOf(row(item, page));
            assertTrue(at > before, item + " stands at the wrong place");
            before = at;
        }
        assertEquals(List.of(), site.operations.asked);
    }

    @Test
    void page_tellsTheExactAddressToRegister_andThatThesePagesAreElsewhere() {
        String row = row(Item.REDIRECT, olga.get(PAGE).body());
        assertTrue(row.contains("<code>" + REDIRECT + "</code>"), row);
        assertTrue(row.contains("data-copy=\"" + REDIRECT + "\""), row);
        assertTrue(row.contains("These pages answer at /ats/remote-hiring/callback here."), row);
    }

    @Test
    void prove_tellsWhatWasSeen() {
        found(
                Proof.proved(Item.DATABASE, 5),
                Proof.proved(Item.GATEWAY, "gateway.remote-sandbox.com", 87L),
                Proof.proved(Item.CLOCK, 3L),
                Proof.proved(Item.ASSERTIONS),
                Proof.proved(Item.MAGIC_LINKS, "user-1"));
        String page = proved();
        assertTrue(page.contains("Proved: 5. Failed: 0. Cannot be proved from here: 0."), page);
        String gateway = row(Item.GATEWAY, page);
        assertTrue(gateway.contains("gateway.remote-sandbox.com answers as Remote does, within 87 ms."), gateway);
        assertTrue(gateway.contains(">✓</span> Proved</p>"), gateway);
        assertTrue(row(Item.DATABASE, page).contains("the tables of version 5"), page);
        assertFalse(row(Item.CLOCK, page).contains("Set this machine"), page);
        assertTrue(row(Item.ASSERTIONS, page).contains("The settings do not want this"), page);
        assertTrue(row(Item.MAGIC_LINKS, page).contains("for the user user-1; it was thrown away"), page);
        assertTrue(page.contains("note good") && !page.contains("Not tried"), page);
        assertEquals(List.of(false), site.operations.asked);
    }

    @Test
    void prove_clockThatGoesWrong_isWarnedOfBeforeItFails() {
        found(Proof.proved(Item.CLOCK, 5L));
        String row = row(Item.CLOCK, proved());
        assertTrue(row.contains("are 5 seconds apart."), row);
        assertTrue(row.contains("note warn") && row.contains("Set this machine’s clock"), row);
    }

    @Test
    void prove_whatFailed_saysWhyWhoAndWhat() {
        found(Proof.failed(Item.GATEWAY, new Failure(ErrorCode.GATEWAY_CLOSED, "gateway.remote-sandbox.com")));
        String page = proved();
        String row = row(Item.GATEWAY, page);
        assertTrue(row.contains(">✗</span> Failed</p>"), row);
        assertTrue(row.contains("Nobody takes connections at gateway.remote-sandbox.com."), row);
        assertTrue(row.contains("<dd>Whoever looks after this platform</dd>"), row);
        assertTrue(row.contains("name service, firewall"), row);
        assertTrue(row.contains("RH-741"), row);
        assertTrue(page.contains("note bad"), page);
        assertTrue(page.contains("<a href=\"#gateway\">The way to Remote</a>"), page);
    }

    @Test
    void prove_whatWaits_saysForWhichInTheReadersWordsAndNoMore() {
        found(Proof.open(Item.CLIENT, new Failure(ErrorCode.PROOF_WAITS, Item.CREDENTIAL_SERVICE)));
        String row = row(Item.CLIENT, proved());
        assertTrue(row.contains(">?</span> Cannot be proved from here</p>"), row);
        assertTrue(row.contains("until something else is: Credential service."), row);
        assertFalse(row.contains("<dl"), row);
    }

    @Test
    void production_isAskedByAButtonOfItsOwnOnly() {
        production();
        String page = olga.get(PAGE).body();
        assertTrue(page.contains(">Prove what is on this machine</button>"), page);
        assertTrue(page.contains(">Prove again, and ask Remote</button>"), page);
        proved();
        proved("ask", "production");
        assertEquals(List.of(false, true), site.operations.asked);
    }

    @Test
    void elsewhere_thereIsOneButton() {
        String page = olga.get(PAGE).body();
        assertTrue(page.contains(">Prove the set-up</button>"), page);
        assertFalse(page.contains("name=\"ask\""), page);
        assertTrue(proved().contains(">Prove again</button>"));
    }

    @Test
    void page_whileThePluginIsNotRunning_provesWhatItCan() {
        site.incomplete();
        site.setUp.parts.add(Proof.failed(Item.SETTINGS, new Failure(ErrorCode.SECRET_MISSING, "remote-hiring", "x")));
        site.setUp.parts.add(Proof.proved(Item.HOST));
        String page = proved();
        assertTrue(page.contains("The plugin is not running."), page);
        assertTrue(row(Item.SETTINGS, page).contains("RH-131"), page);
        assertTrue(row(Item.HOST, page).contains("Both directories answer."), page);
        assertTrue(row(Item.CLIENT, page).contains("Not proved yet"), page);
        assertEquals(List.of(), site.operations.asked);
    }

    @Test
    void prove_whileThePluginIsNotRunning_isNotCalledGoodAndCountsWhatWasNotTried() {
        site.incomplete();
        site.setUp.parts.add(Proof.proved(Item.SETTINGS));
        site.setUp.parts.add(Proof.proved(Item.HOST));
        String page = proved();
        assertTrue(page.contains("Not tried, because the plugin is not running: 11."), page);
        assertFalse(page.contains("note good"), page);
    }

    @Test
    void page_isForThoseWhoLookAfterThePlatform() {
        assertEquals(403, adam.get(PAGE).statusCode());
        adam.get("/admin");
        assertEquals(403, adam.post(PAGE).statusCode());
        assertEquals(List.of(), site.operations.asked);
    }
}
