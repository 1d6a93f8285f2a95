package dev.remotehiring.demohost.wiring;

import static dev.remotehiring.demohost.wiring.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.HiringListener;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final Person RITA = new Person(new UserId("rita"), "Rita Recruiter");
    private static final Person ADA = new Person(new UserId("ada"), "Ada Admin");
    private static final ApplicationId INES = new ApplicationId("a-1001");
    private static final HireId HIRE = new HireId("0b5c7a0e-3c1f-4f0e-8f6b-2f8f6d1f4a11");

    @TempDir
    private Path folder;

    private Site site;
    private HiringListener listener;

    @BeforeEach
    void start() {
        site = new Site(folder).start();
        listener = site.website.listener();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void connectionRequested_asked_seesWhoAsksForWhom() {
        listener.connectionRequested(ACME, new ConnectionRequest(HIRE, INES, RITA, ADA, Site.START));
        Browser ada = site.browser().as("ada");
        String page = ada.get("/notices").body();

        assertTrue(page.contains("1 new"), page);
        assertTrue(
                page.contains(
                        "Rita Recruiter asks you to connect your company with Remote, so that Inês Carvalho can be"
                                + " hired."),
                page);
        assertTrue(page.contains("href=\"/remote-hiring/admin\""), page);
        assertTrue(page.contains("22 November 2026, 10:00 UTC"), page);
    }

    @Test
    void connectionRequested_others_seeNothing() {
        listener.connectionRequested(ACME, new ConnectionRequest(HIRE, INES, RITA, ADA, Site.START));

        for (String other : new String[] {"rita", "sam", "gus"}) {
            assertTrue(site.browser().as(other).get("/notices").body().contains("nothing to tell"), other);
        }
    }

    @Test
    void connectionRequested_toldTwice_isOneNotice() {
        ConnectionRequest request = new ConnectionRequest(HIRE, INES, RITA, ADA, Site.START);
        listener.connectionRequested(ACME, request);
        listener.connectionRequested(ACME, request);

        assertTrue(site.browser().as("ada").get("/notices").body().contains("1 new"));
    }

    @Test
    void connectionReady_starter_isLedToTheHire() {
        Hire hire = new Hire(
                HIRE,
                INES,
                1,
                HireState.WAITING_FOR_CONSENT,
                RITA,
                Site.START,
                Site.START,
                Optional.empty(),
                Optional.empty());
        listener.connectionReady(ACME, hire);
        listener.connectionReady(ACME, hire);
        String page = site.browser().as("rita").get("/notices").body();

        assertTrue(page.contains("1 new"), page);
        assertTrue(page.contains("hiring Inês Carvalho can go on"), page);
        assertTrue(page.contains("href=\"/remote-hiring/hires/" + HIRE + "\""), page);
    }

    @Test
    void seen_post_clearsTheCount() {
        listener.connectionRequested(ACME, new ConnectionRequest(HIRE, INES, RITA, ADA, Site.START));
        Browser ada = site.browser().as("ada");

        assertEquals("/notices", location(ada.post("/notices", Map.of())));

        String page = ada.get("/notices").body();
        assertFalse(page.contains("1 new"), page);
        assertTrue(page.contains("Rita Recruiter asks"), page);
    }

    @Test
    void seen_withoutFormToken_isRefused() {
        assertEquals(
                403,
                site.browser()
                        .as("ada")
                        .post("/notices", Map.of("token", "made up"))
                        .statusCode());
    }
}
