package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A company that is no customer of Remote yet: it signs up there, or is made from here; the hire waits. */
class NewCompanyTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private static final String[] TYPED = {
        "name", "Initech",
        "country_code", "PRT",
        "company_owner_name", "Olga Owner",
        "company_owner_email", "olga@initech.example",
        "desired_currency", "EUR",
        "terms_of_service_accepted_at", "yes"
    };

    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");
    private final Visitor adam = site.visitor("adam");

    @AfterEach
    void stop() {
        site.close();
    }

    private void waits(boolean mayConnect) {
        site.hires.outcome(new HireOutcome.ConsentRequired(
                Hires.hire(HireState.WAITING_FOR_CONSENT),
                mayConnect,
                mayConnect ? List.of() : List.of(People.ADAM.person()),
                Optional.empty(),
                false));
    }

    private void mayMakeNone() {
        SetUp plain = Connections.SET_UP;
        site.connections.setUp(new SetUp(
                plain.environment(),
                plain.gateway(),
                plain.webApp(),
                plain.clientId(),
                plain.redirectUri(),
                plain.scopes(),
                false,
                plain.signUp(),
                Optional.empty(),
                List.of()));
    }

    private static String[] typedBut(String field, String value) {
        String[] typed = TYPED.clone();
        for (int i = 0; i < typed.length; i += 2) {
            if (typed[i].equals(field)) {
                typed[i + 1] = value;
            }
        }
        return typed;
    }

    @Test
    void waitingHire_forEverybody_leadsToTheSignUpAndNamesWhoCanMakeTheCompany() {
        waits(false);
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("Is your company no customer of Remote yet?"), page);
        assertTrue(page.contains("href=\"https://remote-sandbox.com/sign-up\">Sign up at Remote</a>"), page);
        assertTrue(
                page.contains("These people can make the company at Remote from here: Adam &lt;Admin&gt; &amp; Söhne."),
                page);
        assertFalse(page.contains("/admin/company"), page);
    }

    @Test
    void waitingHire_forAnAdministrator_leadsToTheFormAndKeepsTheHire() {
        waits(true);
        String page = adam.get(PAGE).body();
        assertTrue(page.contains("href=\"" + Site.BASE + "/admin/company?hire=" + Hires.ID + "\""), page);
        site.connections.none();
        String form = adam.get("/admin/company?hire=" + Hires.ID).body();
        assertTrue(form.contains("name=\"hire\" value=\"" + Hires.ID + "\""), form);
        assertTrue(form.contains("href=\"https://remote-sandbox.com/terms\">Read Remote’s terms of service</a>"), form);
        assertTrue(form.contains("<option value=\"PRT\">Portugal</option>"), form);
        assertTrue(form.contains("value=\"Adam &lt;Admin&gt; &amp; Söhne\""), form);
    }

    @Test
    void waitingHire_wherePlatformMayMakeNone_offersTheSignUpOnly() {
        mayMakeNone();
        waits(true);
        String page = adam.get(PAGE).body();
        assertTrue(page.contains("Sign up at Remote</a>"), page);
        assertFalse(page.contains("/admin/company"), page);
        assertEquals(404, adam.get("/admin/company").statusCode());
        assertEquals(404, adam.post("/admin/company", TYPED).statusCode());
    }

    @Test
    void make_complete_connectsAndLeadsBackToTheHire() {
        site.connections.none();
        adam.get("/admin/company");
        assertEquals(Site.BASE + "/admin?connected=c-1", Visitor.location(adam.post("/admin/company", TYPED)));
        String[] withHire = java.util.Arrays.copyOf(TYPED, TYPED.length + 2);
        withHire[TYPED.length] = "hire";
        withHire[TYPED.length + 1] = Hires.ID.value();
        assertEquals(Site.BASE + PAGE + "?connected", Visitor.location(adam.post("/admin/company", withHire)));
        assertEquals("create company Initech in PRT for olga@initech.example in EUR", site.connections.acts.get(0));
    }

    @Test
    void make_withoutAcceptingTheTerms_makesNoneAndKeepsWhatWasTyped() {
        site.connections.none();
        adam.get("/admin/company");
        HttpResponse<String> answer = adam.post("/admin/company", java.util.Arrays.copyOf(TYPED, TYPED.length - 2));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("href=\"#terms_of_service_accepted_at\""), answer.body());
        assertTrue(answer.body().contains("value=\"Initech\""), answer.body());
        assertTrue(answer.body().contains("<option value=\"PRT\" selected=\"\">"), answer.body());
        assertTrue(site.connections.acts.isEmpty());
    }

    @Test
    void make_withWhatCannotBeRight_saysSoBesideEachField() {
        site.connections.none();
        adam.get("/admin/company");
        String email = adam.post("/admin/company", typedBut("company_owner_email", "olga"))
                .body();
        assertTrue(email.contains("id=\"company_owner_email-problem\"><p>This is no e-mail address"), email);
        String currency =
                adam.post("/admin/company", typedBut("desired_currency", "XXX")).body();
        assertTrue(currency.contains("“XXX” is none of the choices."), currency);
        String country =
                adam.post("/admin/company", typedBut("country_code", "Nowhere")).body();
        assertTrue(country.contains("“Nowhere” is none of the choices."), country);
        String name = adam.post("/admin/company", typedBut("name", " ")).body();
        assertTrue(name.contains("href=\"#name\">Name of the company: This is required.</a>"), name);
        assertTrue(site.connections.acts.isEmpty());
    }

    @Test
    void make_refusedByRemote_saysItsWordsBesideTheField() {
        site.connections.none();
        site.connections.outcome(new ConnectOutcome.NotMade(List.of(
                new FieldProblem(
                        "company_owner_email", FieldProblem.Kind.REFUSED_BY_REMOTE, "has <already> been taken"),
                new FieldProblem("tax_number", FieldProblem.Kind.REFUSED_BY_REMOTE, "is invalid"))));
        adam.get("/admin/company");
        HttpResponse<String> answer = adam.post("/admin/company", TYPED);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("It says: “has &lt;already&gt; been taken”"), answer.body());
        assertTrue(answer.body().contains("<strong>tax_number</strong>"), answer.body());
    }

    @Test
    void make_whereThePlatformMayNotAtRemote_saysSo() {
        site.connections.none();
        adam.get("/admin/company");
        site.connections.fail(new RemoteHiringException(ErrorCode.NOT_ELIGIBLE_TO_CREATE));
        HttpResponse<String> answer = adam.post("/admin/company", TYPED);
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("the platform is not eligible. Nothing was made."), answer.body());
    }

    @Test
    void page_whereACompanyIsConnected_hasNoForm() {
        String page = adam.get("/admin/company").body();
        assertTrue(page.contains("A company is connected already"), page);
        assertFalse(page.contains("name=\"desired_currency\""), page);
    }

    @Test
    void page_forARecruiter_isRefused() {
        assertEquals(403, rita.get("/admin/company").statusCode());
        waits(false);
        rita.get(PAGE);
        assertEquals(403, rita.post("/admin/company", TYPED).statusCode());
        assertTrue(site.connections.acts.isEmpty());
    }
}
