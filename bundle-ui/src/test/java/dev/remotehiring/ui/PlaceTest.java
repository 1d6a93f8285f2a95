package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.PlacementProblem;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COUNTRY_MISSING |     | The candidate has no country of work yet, or one that is no country.
            COUNTRY_UNKNOWN | NOR | Remote does not know the country “Norway”.
            COUNTRY_UNKNOWN | QQQ | Remote does not know the country “QQQ”.
            NOT_OFFERED     | MNE | Remote does not engage people in Montenegro.
            NOT_OFFERED     | ALB | In Albania, Remote engages people only as contractors.
            """)
    void show_everyProblem_isSaid(PlacementProblem problem, String country, String words) {
        site.hires.outcome(Forms.place(problem, country));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains(words), page);
        assertTrue(page.contains("role=\"alert\""), page);
    }

    @Test
    void show_withoutProblem_saysNone() {
        site.hires.outcome(Forms.place(PlacementProblem.NONE, "DEU"));
        String page = rita.get(PAGE + "/place").body();
        assertFalse(page.contains("role=\"alert\""), page);
        assertTrue(page.contains("value=\"DEU\" data-name=\"Germany\" data-words=\"Germany DEU\" selected"), page);
        assertTrue(page.contains("value=\"employee\" checked=\"\""), page);
    }

    @Test
    void countries_areInOrder_andSayWhyNot() {
        site.hires.outcome(Forms.place(PlacementProblem.COUNTRY_MISSING, null));
        String page = rita.get(PAGE).body();
        assertTrue(page.indexOf(">Albania: only as a contractor<") < page.indexOf(">Austria<"), page);
        assertTrue(page.indexOf(">Austria<") < page.indexOf(">Germany<"), page);
        assertTrue(page.contains(">Kosovo &amp; more<"), page);
        assertTrue(page.contains("data-words=\"Montenegro MNE\" disabled=\"\""), page);
        assertTrue(page.contains(">Montenegro: Remote does not engage people there<"), page);
    }

    @Test
    void countries_forAGermanReader_areGerman() {
        site.hires.outcome(Forms.place(PlacementProblem.COUNTRY_MISSING, null));
        site.people.speak(Locale.GERMANY);
        String page = rita.get(PAGE).body();
        assertTrue(page.indexOf(">Albanien") < page.indexOf(">Deutschland<"), page);
        assertTrue(page.indexOf(">Deutschland<") < page.indexOf(">Kosovo"), page);
        assertTrue(page.indexOf(">Kosovo") < page.indexOf(">Österreich<"), page);
        assertTrue(page.contains("data-words=\"Austria AUT\""), page);
    }

    @Test
    void post_keepsThePlaceAndSendsNothing() {
        site.hires.outcome(Forms.place(PlacementProblem.COUNTRY_MISSING, null));
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post(PAGE + "/place", "country", "ALB", "type", "contractor");
        assertEquals(Site.BASE + PAGE, Visitor.location(answer));
        assertEquals(List.of("rita: keep A-17"), site.hires.acts);
        HireRequest request = site.hires.requests.get(0);
        assertEquals(
                Optional.of(new Placement(new CountryCode("ALB"), EmploymentType.CONTRACTOR)), request.placement());
        assertTrue(request.answers().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"'', employee", "DEU, ''", "Germany!, employee", "DEU, boss"})
    void post_ofNoPlace_asksAgain(String country, String type) {
        site.hires.outcome(Forms.place(PlacementProblem.NONE, null));
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post(PAGE + "/place", "country", country, "type", type);
        assertEquals(Site.BASE + PAGE + "/place?missing=yes", Visitor.location(answer));
        assertTrue(rita.get(PAGE + "/place?missing=yes").body().contains("<p id=\"place-problem\">Choose a country"));
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void post_forAHireThatIsOver_beginsNoOther() {
        site.hires.outcome(new HireOutcome.Closed(Hires.hire(HireState.CANCELLED)));
        rita.get("/admin");
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post(PAGE + "/place", "country", "DEU", "type", "employee");
        assertEquals(Site.BASE + PAGE, Visitor.location(answer));
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void show_whereThereIsNoChoiceAnyMore_leadsToTheHire() {
        site.hires.outcome(new HireOutcome.AlreadyHired(Hires.hire(HireState.CREATED)));
        assertEquals(Site.BASE + PAGE, Visitor.location(rita.get(PAGE + "/place")));
    }
}
