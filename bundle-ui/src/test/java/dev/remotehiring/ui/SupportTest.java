package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.host.Permission;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file for whoever helps. */
class SupportTest {
    private final Site site = new Site();
    private final Visitor opal = site.visitor("opal");

    @BeforeEach
    void operator() {
        site.people.put(People.user(People.TENANT, "opal", "Opal Operator", Set.of(Permission.values())));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void page_forAnOperator_saysWhatIsInTheFileAndWhatIsNot() {
        String page = opal.get("/admin/support").body();
        assertTrue(page.contains("What is in it") && page.contains("What is not in it"), page);
        assertTrue(page.contains("<form method=\"post\" action=\"" + Site.BASE + "/admin/support\""), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rita", "adam"})
    void page_forAnybodyElse_isRefused(String login) {
        Visitor visitor = site.visitor(login);
        assertEquals(403, visitor.get("/admin/support").statusCode());
        visitor.get("/hires/" + Hires.ID);
        HttpResponse<String> posted = visitor.post("/admin/support");
        assertEquals(403, posted.statusCode());
        assertTrue(posted.headers().firstValue("Content-Disposition").isEmpty());
    }

    @Test
    void file_isGivenByteForByteAndKeptNowhere() throws Exception {
        HttpResponse<byte[]> file = posted();
        assertEquals(200, file.statusCode());
        assertArrayEquals(site.operations.bundle, file.body());
        assertEquals(
                "application/zip", file.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=remote-hiring-support.zip",
                file.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals("no-store", file.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void file_thatFails_isAPageAndNoFile() {
        site.operations.bundle = new byte[0];
        opal.get("/admin/support");
        HttpResponse<String> page = opal.post("/admin/support");
        assertEquals(500, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Disposition").isEmpty());
        assertFalse(page.body().contains("Not given."), page.body());
    }

    /** With the cookie and the form token of the page, as bytes. */
    private HttpResponse<byte[]> posted() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI address = URI.create(opal.origin() + Site.BASE + "/admin/support");
        HttpResponse<String> page = client.send(
                HttpRequest.newBuilder(address).header("Test-Login", "opal").build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page.body());
        assertTrue(token.find(), page.body());
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Test-Login", "opal")
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + token.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
