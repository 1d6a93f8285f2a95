package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.host.Permission;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From each page for administrators there is one line to all the others. */
class AdminLinksTest {
    private static final String LINE = "<nav class=\"links\" aria-label=\"Pages for administrators\">";
    private final Site site = new Site();
    private final Visitor adam = site.visitor("adam");

    @BeforeEach
    void operator() {
        site.people.put(People.user(People.TENANT, "adam", "Adam Admin", Set.of(Permission.values())));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/hires", "/rules", "/people", "/settings", "/setup", "/health", "/support"})
    void page_inTheLine_hasItOnceAndSaysWhereItIs(String path) {
        String page = adam.get("/admin" + path).body();

        assertEquals(2, page.split(LINE, -1).length, page);
        String address = "href=\"" + Site.BASE + "/admin" + path + "\"";
        assertTrue(line(page).contains(address + " aria-current=\"page\""), page);
        assertEquals(2, line(page).split("aria-current", -1).length, page);
        assertEquals(9, line(page).split("<li>", -1).length, page);
        assertFalse(page.contains(">Back to the connections</a>"), "two ways to one page");
    }

    @Test
    void page_belowOneOfThem_leadsBackToIt() {
        String page = adam.get("/admin/invite").body();

        assertFalse(page.contains(LINE), page);
        assertTrue(page.contains("<a href=\"" + Site.BASE + "/admin\">Back to the connections</a>"), page);
    }

    @ParameterizedTest
    @CsvSource({"en, People, Support file", "de, Personen, Datei für den Support", "ja, 担当者, サポート用ファイル"})
    void line_onASmallScreen_hasShortWords(String language, String people, String support) {
        site.people.speak(Locale.forLanguageTag(language));
        String page = adam.get("/admin").body();

        assertTrue(line(page).contains(">" + people + "</a>"), page);
        assertTrue(line(page).contains(">" + support + "</a>"), page);
    }

    private static String line(String page) {
        int from = page.indexOf("<nav class=\"links\"");
        return page.substring(from, page.indexOf("</nav>", from));
    }
}
