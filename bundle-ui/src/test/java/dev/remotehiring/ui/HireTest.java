package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HireTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void start_hired_redirectsIntoRemoteAtOnce() {
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post("/hire", "application", "A-17");
        assertEquals(303, answer.statusCode());
        assertEquals(Hires.MAGIC, Visitor.location(answer));
        assertEquals("", answer.body());
        assertEquals(List.of("rita: hire A-17"), site.hires.acts);
    }

    @Test
    void start_anythingElse_redirectsToThePageOfTheHire() {
        rita.get(PAGE);
        site.hires.outcome(new HireOutcome.ConsentRequired(
                Hires.hire(HireState.WAITING_FOR_CONSENT), false, List.of(), Optional.empty()));
        HttpResponse<String> answer = rita.post("/hire", "application", "A-17");
        assertEquals(303, answer.statusCode());
        assertEquals(Site.BASE + PAGE, Visitor.location(answer));
    }

    @Test
    void start_withoutToken_asksOnceMoreAndHires() {
        HttpResponse<String> asked = rita.postAs("", "/hire", "application", "A-17");
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains("name=\"application\" value=\"A-17\""), asked.body());
        assertTrue(site.hires.acts.isEmpty());
        assertEquals(Hires.MAGIC, Visitor.location(rita.post("/hire", "application", "A-17")));
    }

    @Test
    void show_ready_doesNotHire() {
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Ready to hire Zoë &lt;script&gt;"), page.body());
        assertFalse(page.body().contains("<script>"));
        assertTrue(site.hires.acts.isEmpty());
    }
}
