package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.Health.Aspect;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.host.Permission;
import java.io.Serializable;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lights, for an operator and for a monitor. */
class HealthPageTest {
    private final Site site = new Site();
    private final Visitor operator = site.visitor("olga");

    @BeforeEach
    void anOperator() {
        site.people.put(People.user(People.TENANT, "olga", "Olga Operator", Set.of(Permission.OPERATE)));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void health(Item... items) {
        site.operations.health = new Health(Hires.NOW, List.of(items));
    }

    private static Item well(Aspect aspect, String subject) {
        return new Item(aspect, subject, Light.GREEN, Optional.empty(), Optional.empty());
    }

    private static Item item(Aspect aspect, String subject, Light light, ErrorCode code, Serializable... arguments) {
        return new Item(aspect, subject, light, Optional.of(new Failure(code, arguments)), Optional.of(Hires.NOW));
    }

    @Test
    void page_allGreen_saysSoInWords() {
        health(well(Aspect.DATABASE, ""), well(Aspect.CONNECTION, "acme/company"));
        String page = operator.get("/admin/health").body();
        assertTrue(page.contains("role=\"status\">Everything works.</p>"), page);
        assertTrue(page.contains("Database – Works"), page);
        assertTrue(page.contains(">acme/company</code> – Works"), page);
    }

    @Test
    void page_red_saysWhySinceWhenAndWhoMustAct_worstFirst() {
        health(
                item(Aspect.HIRES, "acme", Light.AMBER, ErrorCode.QUEUE_STANDS, 3, Hires.NOW),
                item(Aspect.CONNECTION, "acme/company", Light.RED, ErrorCode.CONNECTION_OFF_FOR_COMPANY));
        String page = operator.get("/admin/health").body();
        assertTrue(page.contains("Something does not work."), page);
        assertTrue(page.contains("<strong>Does not work</strong>"), page);
        assertTrue(page.contains("for all of its users"), page);
        assertTrue(page.contains("An admin of the company at Remote"), page);
        assertTrue(page.contains("RH-806"), page);
        assertTrue(page.contains("So since <time"), page);
        assertTrue(page.indexOf("acme/company") < page.indexOf("in the queue"), page);
        assertTrue(page.contains("href=\"" + Site.BASE + "/admin\">Go to the connections"), page);
        assertTrue(page.contains("href=\"" + Site.BASE + "/admin/hires\""), page);
    }

    @ParameterizedTest
    @CsvSource({"SETTINGS, settings", "DATABASE, setup", "CREDENTIAL_SERVICE, setup", "REMOTE, setup"})
    void page_ofThePlatform_leadsToWhereItIsPutRight(Aspect aspect, String place) {
        health(item(aspect, "", Light.AMBER, ErrorCode.DATABASE_SLOW));
        assertTrue(operator.get("/admin/health").body().contains("href=\"" + Site.BASE + "/admin/" + place + "\""));
    }

    @Test
    void page_ofAnotherTenant_leadsNowhere() {
        health(item(Aspect.HIRES, "other", Light.AMBER, ErrorCode.HIRES_TO_SETTLE, 1, Hires.NOW));
        assertFalse(operator.get("/admin/health").body().contains("/admin/hires"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/health", "/health.json"})
    void page_forAnybodyElse_isRefused(String path) {
        health(item(Aspect.DATABASE, "", Light.RED, ErrorCode.DATABASE_SLOW));
        assertEquals(403, site.visitor("adam").get(path).statusCode());
        assertEquals(403, site.visitor("rita").get(path).statusCode());
    }

    @Test
    void json_amber_is200WithTheDocumentedMembers() {
        health(item(Aspect.REMOTE, "gateway.remote.com", Light.AMBER, ErrorCode.REMOTE_SILENT));
        HttpResponse<String> answer = operator.get("/health.json");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "{\"light\":\"amber\",\"at\":\"" + Hires.NOW + "\",\"items\":[{\"aspect\":\"remote\",\"subject\":"
                        + "\"gateway.remote.com\",\"light\":\"amber\",\"since\":\"" + Hires.NOW
                        + "\",\"code\":\"RH-501\",\"message\":\"Remote does not answer. Try again in a minute. Nothing is"
                        + " sent twice.\",\"who\":\"nobody\"}]}",
                answer.body());
    }

    @Test
    void json_red_is503() {
        health(well(Aspect.SETTINGS, ""), item(Aspect.DATABASE, "", Light.RED, ErrorCode.DATABASE_SLOW));
        HttpResponse<String> answer = operator.get("/health.json");
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().startsWith("{\"light\":\"red\""), answer.body());
    }

    @Test
    void json_notSetUp_isNoSuccess() {
        site.incomplete();
        assertTrue(operator.get("/health.json").statusCode() >= 500);
    }
}
