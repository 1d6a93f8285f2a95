package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are the answer to a form, in each language; and that the check would find what it looks for. */
class TranslationTest {
    static List<Translation> all() {
        return Translation.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void check_findsEnglish(Translation translation) {
        assertThrows(
                AssertionError.class,
                () -> translation.check(
                        "<p>Nothing has been sent yet. Please confirm.</p>" + "<button>Hire with Remote</button>"));
        assertThrows(AssertionError.class, () -> translation.check("<input placeholder=\"Please choose\">"));
        assertThrows(
                AssertionError.class,
                () -> translation.check(
                        "<p>A sentence that is in no bundle.</p>", "<p>A sentence that is in no bundle.</p>"));
        assertDoesNotThrow(() -> translation.check("<p><span lang=\"en\">Hire with Remote</span></p>"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void answersToForms_areInTheLanguage(Translation translation) {
        try (Site site = new Site()) {
            site.people.speak(translation.language());
            Visitor adam = site.visitor("adam");
            adam.get("/admin");
            look(translation, adam.post("/admin/check", "connection", "c-1"));
            site.connections.check(failing(new Failure(ErrorCode.CHECK_REFUSED, 500)));
            look(translation, adam.post("/admin/check", "connection", "c-1"));
            site.connections.check(new ConnectionCheck(
                    Hires.NOW, "Umbrella", "", Optional.of(new CompanyId("company-2")), Optional.empty()));
            look(translation, adam.post("/admin/check", "connection", "c-1"));
            look(translation, adam.post("/admin/disconnect", "connection", "c-1"));
            look(translation, adam.post("/admin/token", "secret", ""));
            look(translation, adam.post("/admin/erase", "tenant", "wrong"));
            look(translation, adam.postAs("too old", "/hire", "application", "A-17"));
            look(translation, adam.post("/batch", "applications", " \n"));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void troublesOfForms_areInTheLanguage(Translation translation) {
        try (Site site = new Site()) {
            site.people.speak(translation.language());
            Visitor adam = site.visitor("adam");
            adam.get("/admin");
            for (ErrorCode code : ErrorCode.values()) {
                site.hires.fail(new RemoteHiringException(code, "A", "B", "C"));
                look(translation, adam.post("/hire", "application", "A-17"));
            }
        }
    }

    private static ConnectionCheck failing(Failure failure) {
        return new ConnectionCheck(Hires.NOW, "", "", Optional.empty(), Optional.of(failure));
    }

    private static void look(Translation translation, HttpResponse<String> page) {
        assertEquals(
                "text/html",
                page.headers().firstValue("Content-Type").orElse("").split(";")[0],
                page.body());
        translation.check(page.body());
    }
}
