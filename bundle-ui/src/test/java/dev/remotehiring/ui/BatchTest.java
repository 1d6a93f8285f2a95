package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus.Availability;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many hires at once. */
class BatchTest {
    private static final String PAGE = "/batch/" + Hires.BATCH;
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void start_fromAListOfTheHost_asksFirstAndHiresNobody() {
        site.hires.status(Statuses.of(Availability.HIRED, Optional.of(Hires.hire(HireState.CREATED))));
        HttpResponse<String> asked = rita.postAs("", "/batch", "application", "A-17", "application", "B-2");
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains("Hire all of these?"), asked.body());
        assertTrue(asked.body().contains("Zoë &lt;script&gt;"), asked.body());
        assertTrue(asked.body().contains("Hired through Remote"), asked.body());
        assertTrue(asked.body().contains("name=\"applications\" value=\"A-17\nB-2\""), asked.body());
        assertTrue(asked.body().contains(">Hire all (2)</button>"), asked.body());
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void ask_aboutACandidateThatOneMayNotSee_showsNoName() {
        site.hires.status(Statuses.of(Availability.NOT_POSSIBLE, Optional.empty()));
        String asked = rita.postAs("", "/batch", "application", "A-17").body();
        assertFalse(asked.contains("Zoë"), asked);
        assertTrue(asked.contains("A-17"), asked);
        assertTrue(asked.contains("You cannot hire this candidate"), asked);
    }

    @Test
    void start_confirmed_hiresEachOnceAndLeadsToTheProgress() {
        rita.postAs("", "/batch", "application", "A-17", "application", "B-2");
        HttpResponse<String> answer = rita.post("/batch", "applications", "A-17\r\nB-2\r\nA-17\r\n");
        assertEquals(303, answer.statusCode());
        assertEquals(Site.BASE + PAGE, Visitor.location(answer));
        assertEquals(List.of("rita: hireAll [A-17, B-2]"), site.hires.acts);
    }

    @Test
    void start_withNobody_saysSo() {
        rita.get("/hires/" + Hires.ID);
        for (HttpResponse<String> page :
                List.of(rita.post("/batch"), rita.postAs("", "/batch"), rita.post("/batch", "applications", " \n"))) {
            assertEquals(400, page.statusCode());
            assertTrue(page.body().contains("Nobody is chosen"), page.body());
        }
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void start_withTheMost_works_andWithOneMoreSaysHowManyAreMeant() {
        rita.get("/hires/" + Hires.ID);
        assertEquals(303, rita.post("/batch", "applications", lines(1000)).statusCode());
        site.hires.acts.clear();
        for (HttpResponse<String> page : List.of(
                rita.post("/batch", "applications", lines(1001)),
                rita.postAs("", "/batch", "applications", lines(1001)))) {
            assertEquals(400, page.statusCode());
            assertTrue(
                    page.body().contains("At most 1,000 candidates are hired at once, and 1,001 were chosen"),
                    page.body());
        }
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void start_withSomethingThatIsNoId_isACleanNotFound() {
        rita.get("/hires/" + Hires.ID);
        assertEquals(404, rita.post("/batch", "application", "x".repeat(200)).statusCode());
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void show_inTheMiddle_countsInWordsAndABar() {
        List<Hire> hires = new ArrayList<>();
        IntStream.range(0, 37).forEach(n -> hires.add(Hires.one(n, n == 0 ? HireState.UNKNOWN : HireState.QUEUED)));
        IntStream.range(37, 97).forEach(n -> hires.add(Hires.one(n, HireState.CREATED)));
        hires.add(Hires.one(97, HireState.WAITING_FOR_DETAILS));
        hires.add(Hires.one(98, HireState.REFUSED));
        hires.add(Hires.one(99, HireState.CANCELLED));
        site.hires.batch(hires);
        String page = rita.get(PAGE).body();
        assertTrue(
                page.contains("<li>37 of 100 under way</li><li>60 at Remote</li><li>2 waiting for you</li>"
                        + "<li>1 given up</li>"),
                page);
        assertTrue(page.contains("<progress id=\"batch-progress\" max=\"100\" value=\"63\">"), page);
        assertTrue(
                page.contains("role=\"status\" data-live=\"news\"><p class=\"lead\">It goes on by itself."
                        + " You may close this page. Hires that need you: 2.</p>"),
                page);
        assertTrue(
                page.contains(
                        "<noscript><meta http-equiv=\"refresh\" content=\"2; url=" + Site.BASE + PAGE + "?looked=1\">"),
                page);
        assertTrue(page.contains("data-again=\"" + Site.BASE + PAGE + "?looked=1\" data-seconds=\"2\""), page);
        assertTrue(page.contains("Stop looking by itself</a>"), page);
    }

    @ParameterizedTest
    @EnumSource(HireState.class)
    void show_eachState_isARowWithWordsAndAWayToTheHire(HireState state) {
        Hire hire = Hires.one(1, state);
        site.hires.batch(List.of(hire));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("href=\"" + Site.BASE + "/hires/" + hire.id() + "\""), page);
        assertTrue(page.matches("(?s).*<td>[A-Z][^<]{6,}</td>.*"), page);
        assertEquals(state.goesOnByItself(), page.contains("http-equiv"), page);
        assertEquals(state.goesOnByItself(), page.contains("data-again"), page);
    }

    @Test
    void show_whenAllIsOver_saysSoAndLooksNoMore() {
        site.hires.batch(List.of(Hires.one(1, HireState.CREATED)));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("Nothing is left that goes on by itself."), page);
        assertFalse(page.contains("waiting for you<"), page);
    }

    @Test
    void show_ofMany_hasThoseThatNeedSomebodyFirstAndAHundredOnAPage() {
        List<Hire> hires = new ArrayList<>();
        IntStream.range(0, 249).forEach(n -> hires.add(Hires.one(n, HireState.CREATED)));
        hires.add(Hires.one(249, HireState.WAITING_FOR_CONSENT));
        site.hires.batch(hires);
        String first = rita.get(PAGE).body();
        assertTrue(first.indexOf("Waits for the connection") < first.indexOf("Remote has the hire"), first);
        assertEquals(100, first.split("<th scope=\"row\">", -1).length - 1);
        assertTrue(first.contains("href=\"" + Site.BASE + PAGE + "?page=2\">The next ones</a>"), first);
        assertFalse(first.contains("The ones before"), first);
        String last = rita.get(PAGE + "?page=3").body();
        assertTrue(last.contains("Hires 201 to 250"), last);
        assertFalse(last.contains("The next ones"), last);
        assertEquals(rita.get(PAGE + "?page=999").statusCode(), 200);
    }

    @Test
    void show_laterPage_looksAgainAtThatPage() {
        site.hires.batch(IntStream.range(0, 101)
                .mapToObj(n -> Hires.one(n, HireState.QUEUED))
                .toList());
        String page = rita.get(PAGE + "?page=2").body();
        assertTrue(page.contains("data-again=\"" + Site.BASE + PAGE + "?page=2&amp;looked=1\""), page);
    }

    @Test
    void show_batchOfAnotherTenant_isACleanNotFound() {
        site.hires.batch(List.of(Hires.one(1, HireState.CREATED)));
        HttpResponse<String> page = site.visitor("stan").get(PAGE);
        assertEquals(404, page.statusCode());
        assertFalse(page.body().contains("Zoë"));
        assertEquals(404, rita.get("/batch/b-2").statusCode());
    }

    @Test
    void start_ofAThousandCheckBoxes_isStillRead() {
        String body =
                IntStream.range(0, 999).mapToObj(n -> "application=B-" + n).collect(Collectors.joining("&"));
        HttpResponse<String> asked = rita.send("POST", "/batch", BodyPublishers.ofString(body));
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains(">Hire all (999)</button>"), asked.body());
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(n -> "B-" + n).collect(Collectors.joining("\n"));
    }
}
