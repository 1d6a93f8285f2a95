package dev.remotehiring.demohost.wiring;

import static dev.remotehiring.demohost.wiring.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Salary;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.hostkit.MovableClock;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatePagesTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final ApplicationId INES = new ApplicationId("a-1001");

    @TempDir
    private Path folder;

    private Site site;
    private Browser rita;

    @BeforeEach
    void start() {
        site = new Site(folder).start();
        rita = site.browser().as("rita");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void list_recruiter_hasTheOwnTenantsCandidatesOnly() {
        String page = rita.get("/candidates").body();

        assertTrue(page.contains("27 candidates"), page);
        assertTrue(page.contains("山田 花子"), page);
        assertFalse(page.contains("Ana Silva"), page);
        assertTrue(site.browser().as("rob").get("/candidates").body().contains("Ana Silva"));
    }

    @Test
    void list_candidates_canBeSelectedForThePlugin() {
        String page = rita.get("/candidates").body();

        assertTrue(page.contains("<form method=\"post\" action=\"/remote-hiring/batch\">"), page);
        assertTrue(
                page.contains("<input type=\"checkbox\" name=\"application\" value=\"a-1001\""
                        + " aria-label=\"Select Inês Carvalho\">"),
                page);
        assertTrue(page.contains("<button>Hire selected</button>"), page);
    }

    @Test
    void page_candidateOfAnotherTenant_isNotFound() {
        Browser rob = site.browser().as("rob");

        assertEquals(404, rob.get("/candidates/a-1001").statusCode());
        assertEquals(
                404,
                rob.post("/candidates/a-1001", typed(Map.of("name", "Taken"))).statusCode());
        assertEquals("Inês Carvalho", ines().fullName());
    }

    @Test
    void page_noSuchCandidate_isNotFound() {
        for (String path :
                new String[] {"/candidates/nobody", "/candidates/%00", "/candidates/a%2Fb", "/candidates/a/b"}) {
            int status = rita.get(path).statusCode();
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
    }

    @Test
    void save_everyField_isWhatThePluginSees() {
        HttpResponse<String> saved = rita.post(
                "/candidates/a-1001",
                typed(Map.of(
                        "start_date",
                        "2027-05-03",
                        "country",
                        "ESP",
                        "type",
                        "CONTRACTOR",
                        "salary",
                        "48000.50",
                        "currency",
                        "EUR",
                        "details",
                        "a=1\nb = 2 \nnonsense\n")));

        assertEquals("/candidates/a-1001?saved", location(saved));
        assertTrue(rita.get(location(saved)).body().contains("Saved."));
        assertEquals(
                new Candidate(
                        INES,
                        "Inês de Carvalho",
                        Optional.of("ines@mail.example"),
                        Optional.empty(),
                        Optional.of("Engineer"),
                        Optional.of(new CountryCode("ESP")),
                        Optional.of(LocalDate.of(2027, 5, 3)),
                        Optional.of("+351 1"),
                        EmploymentType.CONTRACTOR,
                        Optional.of(new Salary(new BigDecimal("48000.50"), Currency.getInstance("EUR"))),
                        Map.of("a", "1", "b", "2")),
                ines());
    }

    @Test
    void save_cannotBeKept_isRefusedInWordsAndNothingChanges() {
        Map<String, String> wrong = Map.of(
                "name", " ",
                "email", "no address",
                "start_date", "soon",
                "salary", "a lot",
                "job_title", "x".repeat(256));
        wrong.forEach((field, value) -> {
            HttpResponse<String> refused = rita.post("/candidates/a-1001", typed(Map.of(field, value)));
            assertEquals(400, refused.statusCode(), field);
            assertTrue(refused.body().contains("role=\"alert\""), field);
        });
        assertEquals("Inês Carvalho", ines().fullName());
    }

    @Test
    void save_withoutFormToken_isRefused() {
        assertEquals(
                403, rita.post("/candidates/a-1001", typed(Map.of("token", ""))).statusCode());
        assertEquals(
                403,
                rita.post("/candidates/a-1001", typed(Map.of("token", "0".repeat(64))))
                        .statusCode());
        assertEquals("Inês Carvalho", ines().fullName());
    }

    @Test
    void save_formTokenOfAnotherLogin_isRefused() {
        String samsToken = formToken(site.browser().as("sam").get("/candidates").body());

        assertEquals(
                403,
                rita.post("/candidates/a-1001", typed(Map.of("token", samsToken)))
                        .statusCode());
    }

    @Test
    void page_markupInAName_isShownAsText() {
        rita.post("/candidates/a-1001", typed(Map.of("name", "<script>alert('x')</script> & \"Co\"")));
        String page = rita.get("/candidates/a-1001").body();

        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Co&quot;"), page);
    }

    @Test
    void save_thenRestart_isKeptAndNothingIsSeededAgain() {
        rita.post("/candidates/a-1001", typed(Map.of()));
        MovableClock clock = site.clock;
        site.close();
        site = new Site(folder, clock).start();

        assertEquals("Inês de Carvalho", ines().fullName());
        assertTrue(site.browser().as("rita").get("/candidates").body().contains("27 candidates"));
    }

    @Test
    void seed_candidates_haveTheGapsThatTheDemoShows() {
        assertEquals(LocalDate.of(2027, 2, 8), ines().startDate().orElseThrow());
        assertEquals(Optional.empty(), candidate("a-1002").startDate());
        assertEquals(Optional.of(new CountryCode("MNE")), candidate("a-1013").country());
        assertEquals(
                Optional.of(LocalDate.of(2026, 11, 25)), candidate("a-1014").startDate());
        assertEquals(Optional.empty(), candidate("a-1015").personalEmail());
        assertEquals(Optional.empty(), candidate("a-1016").country());
        assertEquals(EmploymentType.CONTRACTOR, candidate("a-1017").type());
        assertEquals(
                Optional.of(new Salary(new BigDecimal("52000.00"), Currency.getInstance("EUR"))),
                candidate("a-1018").salary());
        assertEquals(Optional.empty(), candidate("a-1019").salary());
        assertEquals("ヤマダ ハナコ", candidate("a-1010").details().get("name_kana"));
    }

    @Test
    void page_withoutThePlugin_saysSo() {
        assertTrue(rita.get("/candidates/a-1001").body().contains("Hiring through Remote is not installed."));
    }

    private Candidate ines() {
        return candidate("a-1001");
    }

    private Candidate candidate(String id) {
        return site.website.candidates().find(ACME, new ApplicationId(id)).orElseThrow();
    }

    private static String formToken(String page) {
        return page.replaceAll("(?s).*name=\"token\" value=\"([^\"]*)\".*", "$1");
    }

    private static Map<String, String> typed(Map<String, String> changes) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "name", "Inês de Carvalho",
                "email", "ines@mail.example",
                "work_email", "",
                "job_title", "Engineer",
                "country", "PRT",
                "start_date", "2027-03-01",
                "telephone", "+351 1",
                "details", ""));
        fields.putAll(changes);
        return fields;
    }
}
