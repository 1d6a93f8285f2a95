package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
    private static final Pattern ELSEWHERE = Pattern.compile("https?://|@import|url\\(");
    private final Site site = new Site();
    private final Visitor nobody = site.visitor("");

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "pages.css, text/css",
        "pages.js, text/javascript",
        "form.js, text/javascript",
        "picker.js, text/javascript",
        "remote-hire-button.css, text/css",
        "remote-hire-button.js, text/javascript"
    })
    void get_everyFile_needsNoLoginAndNothingFromElsewhere(String file, String type) {
        HttpResponse<String> answer = nobody.get("/static/" + file);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type));
        assertFalse(ELSEWHERE.matcher(answer.body()).find());
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void get_withTheTagThatTheBrowserHas_isNotSentAgain() {
        String tag =
                nobody.get("/static/pages.css").headers().firstValue("ETag").orElse("");
        HttpResponse<String> answer = nobody.with("If-None-Match", tag).get("/static/pages.css");
        assertEquals(304, answer.statusCode());
        assertEquals("", answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/", "/static", "/static/nothing.css", "/static/..%2Fweb.class"})
    void get_anythingElse_isNotFound(String path) {
        HttpResponse<String> answer = nobody.sendUnchecked(path);
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, path + ": " + answer.statusCode());
    }

    @Test
    void post_isNotAllowed() {
        assertEquals(
                405,
                nobody.send("POST", "/static/pages.css", BodyPublishers.noBody())
                        .statusCode());
    }
}
