package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.CostEstimate;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Currency;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a hire will probably cost, as a piece for a page and as a page of its own. */
class CostTest {
    private static final String ADDRESS = "/hires/" + Hires.ID + "/cost";

    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    private static CostEstimate estimate(String benefits) {
        return new CostEstimate(
                Currency.getInstance("EUR"),
                new BigDecimal("45000.00"),
                new BigDecimal("9562.50"),
                new BigDecimal(benefits),
                new BigDecimal("6469.20"),
                new BigDecimal("62327.70"),
                new BigDecimal("5193.97"),
                OptionalInt.of(1000));
    }

    @Test
    void cost_known_isToldInTheReadersForm() {
        site.hires.cost(estimate("1296.00"));

        String page = rita.get(ADDRESS).body();

        assertTrue(page.contains("About €62,328 a year, €5,194 a month"), page);
        assertTrue(page.contains("<dd>€1,296</dd>"), page);
        assertTrue(page.contains("1,000 working days"), page);
        assertTrue(page.contains("in EUR."), page);
        assertTrue(page.contains("data-piece"), page);
        assertFalse(page.contains("data-empty"), page);
        assertTrue(page.contains("href=\"" + Site.BASE + "/hires/" + Hires.ID + "\""), page);
    }

    @Test
    void cost_withoutAPart_leavesItOut() {
        site.hires.cost(estimate("0"));

        assertFalse(rita.get(ADDRESS).body().contains("Benefits"));
    }

    @Test
    void cost_unknown_isAnEmptyPieceAndAPageThatSaysSo() {
        String page = rita.get(ADDRESS).body();

        assertTrue(page.contains("data-empty"), page);
        assertTrue(page.contains("cannot tell what this hire will cost"), page);
    }

    @Test
    void cost_outage_isSaidQuietly() {
        site.hires.cost(estimate("0"));
        site.hires.fail(new RemoteHiringException(ErrorCode.REMOTE_SILENT));

        HttpResponse<String> answer = rita.get(ADDRESS);

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("The hire does not depend on it."), answer.body());
        assertFalse(answer.body().contains("data-empty"), answer.body());
    }

    @Test
    void cost_ofAHireThatIsNotThere_isATrouble() {
        site.hires.fail(new RemoteHiringException(ErrorCode.HIRE_UNKNOWN));

        assertEquals(404, rita.get(ADDRESS).statusCode());
    }
}
