package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.PartnerCompany;
import dev.remotehiring.admin.PendingAction;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionFailure;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Permission;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a connection is, what to do when it has ended, the proof of its end, and the companies of the partner. */
class ConnectionPagesTest {
    private final Site site = new Site();
    private final Visitor adam = site.visitor("adam");

    @AfterEach
    void stop() {
        site.close();
    }

    private String card() {
        String page = adam.get("/admin").body();
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    @Test
    void card_connectionThatNobodyHasUsed_saysThatNothingIsKnown() {
        assertTrue(card().contains("<strong>Connected, and not used yet</strong>"), card());
        assertTrue(card().contains("<dt>Worked last</dt><dd>not known yet</dd>"), card());
        assertTrue(card().contains("<dt>Failed last</dt><dd>never, as far as is known</dd>"), card());
        assertTrue(card().contains("<dt>Environment</dt><dd>"), card());
    }

    @Test
    void card_connectionThatWorks_saysSoInWordsAndWithASign() {
        site.connections.worked(Hires.NOW);
        assertTrue(card().contains("<strong>Works</strong>"), card());
        assertTrue(card().contains("aria-hidden=\"true\">\u2713</span>"), card());
        assertTrue(card().contains("<time datetime=\"" + Hires.NOW + "\""), card());
    }

    @Test
    void card_lastCallFailed_saysWhyAndWhoCanDoWhat() {
        site.connections.worked(Hires.NOW.minusSeconds(60));
        site.connections.failed(new ConnectionFailure(Hires.NOW, new Failure(ErrorCode.TOKEN_READS_ONLY)));
        assertTrue(card().contains("<strong>The last call failed</strong>"), card());
        assertTrue(card().contains("may read but not write (403)."), card());
        assertTrue(card().contains("make a new token with full access"), card());
        assertTrue(card().contains("RH-453"), card());
    }

    @Test
    void card_workedSinceTheLastFailure_worksAndKeepsTheFailureInSight() {
        site.connections.failed(
                new ConnectionFailure(Hires.NOW.minusSeconds(60), new Failure(ErrorCode.REMOTE_FAILED, 503)));
        site.connections.worked(Hires.NOW);
        assertTrue(card().contains("<strong>Works</strong>"), card());
        assertFalse(card().contains("note warn"), card());
        assertTrue(card().contains("Remote has a problem of its own (status 503). (RH-500)"), card());
    }

    @ParameterizedTest
    @CsvSource({
        "WITHDRAWN_FOR_USER, switch it on again for that person",
        "WITHDRAWN_FOR_COMPANY, It was switched off for the whole company. Switch it on again there.",
        "REFUSED_BY_REMOTE, for the company or for the person who had connected"
    })
    void card_endedAtRemote_saysWhoDoesWhatInRemotesWebApp(Connection.Ended why, String step) {
        site.connections.end(why);
        assertTrue(card().contains("<strong>Works no longer</strong>"), card());
        assertTrue(card().contains("an admin of the company at Remote"), card());
        assertTrue(card().contains(step), card());
        assertTrue(card().contains("https://remote-sandbox.com and opens Company, then Company Settings"), card());
        assertTrue(card().contains("<ol>"), card());
    }

    @Test
    void card_apiTokenThatRemoteRefuses_leadsToANewToken() {
        site.connections.kind(Connection.Kind.CUSTOMER_TOKEN);
        site.connections.end(Connection.Ended.REFUSED_BY_REMOTE);
        assertTrue(card().contains("Generate API token"), card());
    }

    @Test
    void page_withAConnectionThatCannotBeRead_showsItBesideTheOthersAndOffersToRemoveIt() {
        site.connections.unreadable(new ConnectionId("company-old"));
        String page = adam.get("/admin").body();
        assertTrue(page.contains("<h3>A connection that cannot be read</h3>"), page);
        assertTrue(page.contains("<h3>Acme &lt;GmbH&gt;</h3>"), page);
        String sure =
                adam.post("/admin/disconnect", "connection", "company-old").body();
        assertTrue(sure.contains("Yes, disconnect"), sure);
        HttpResponse<String> done = adam.post("/admin/disconnect", "connection", "company-old", "sure", "yes");
        String proof =
                adam.get(Visitor.location(done).substring(Site.BASE.length())).body();
        assertTrue(proof.contains("What kind of connection it was is not known."), proof);
    }

    @Test
    void disconnect_saysBeforeWhatHappensAndShowsAProofAfter() {
        adam.get("/admin");
        String sure = adam.post("/admin/disconnect", "connection", "c-1").body();
        assertTrue(sure.contains("Hires that wait for a connection, or in the queue, go on waiting."), sure);
        assertTrue(sure.contains("for whom the platform vouches"), sure);
        HttpResponse<String> answer = adam.post("/admin/disconnect", "connection", "c-1", "sure", "yes");
        assertEquals(303, answer.statusCode());
        String proof =
                adam.get(Visitor.location(answer).substring(Site.BASE.length())).body();
        assertTrue(proof.contains("Acme &lt;GmbH&gt; is disconnected"), proof);
        assertTrue(proof.contains("<dt>Connections of single users</dt><dd>3</dd>"), proof);
        assertTrue(proof.contains("<dt>Consents under way</dt><dd>2</dd>"), proof);
        assertTrue(proof.contains("<dt>Answered requests</dt><dd>1</dd>"), proof);
        assertTrue(proof.contains("<code>entry-1</code>"), proof);
        assertTrue(proof.contains("<code>correlation-1</code>"), proof);
        assertTrue(proof.contains("At Remote this platform is still allowed to act."), proof);
        assertTrue(proof.contains("https://remote-sandbox.com"), proof);
    }

    @Test
    void proof_thatSomebodyMadeUp_isNoPage() {
        assertEquals(404, adam.get("/admin/disconnected?what=made-up").statusCode());
    }

    @Test
    void actions_comeAfterThePageAndSayWhatIsPending() {
        assertTrue(card().contains("data-fragment=\"" + Site.BASE + "/admin/actions?connection=c-1\""), card());
        assertTrue(actions().contains("Nothing is pending for the company at Remote."), actions());
        site.connections.pending(
                new PendingAction(PendingAction.Kind.VERIFY_COMPANY, true),
                new PendingAction(PendingAction.Kind.OTHER, false));
        assertTrue(actions().contains("Remote has to verify the company"), actions());
        assertTrue(actions().contains("This must be done."), actions());
        assertTrue(actions().contains("This can wait."), actions());
    }

    @Test
    void actions_thatRemoteDoesNotSay_areSaidToBeUnknownAndNothingElse() {
        site.connections.fail(new RemoteHiringException(ErrorCode.ACTIONS_NOT_SAID, 404));
        assertTrue(actions().contains("Remote could not be asked what is pending"), actions());
        site.connections.fail(new RemoteHiringException(ErrorCode.REMOTE_SILENT));
        assertTrue(actions().contains("Remote could not be asked what is pending"), actions());
    }

    private String actions() {
        HttpResponse<String> page = adam.get("/admin/actions?connection=c-1");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("data-piece"), page.body());
        return page.body();
    }

    @Test
    void actions_ofAnApiToken_areNotAskedFor() {
        site.connections.kind(Connection.Kind.CUSTOMER_TOKEN);
        assertFalse(card().contains("data-fragment"), card());
    }

    @Test
    void companies_areOfferedOnlyToWhoLooksAfterThePlatform() {
        assertFalse(adam.get("/admin").body().contains("/admin/companies"));
        operating();
        assertTrue(adam.get("/admin").body().contains("href=\"" + Site.BASE + "/admin/companies\""));
    }

    @Test
    void companies_areListedWithWhoHasThemAndOneIsConnectedByItsName() {
        operating();
        site.connections.companies(
                new PartnerCompany(new CompanyId("co-1"), "Globex <Ltd>", Optional.of("other"), Optional.empty()),
                new PartnerCompany(
                        new CompanyId("co-2"), "Umbrella", Optional.empty(), Optional.of(new TenantId("other"))),
                new PartnerCompany(new CompanyId("co-3"), "", Optional.empty(), Optional.of(People.TENANT)));
        String list = adam.get("/admin/companies").body();
        assertTrue(list.contains("data-filter=\"Type a part of the name\""), list);
        assertTrue(list.contains("value=\"co-2\" disabled"), list);
        assertTrue(list.contains("connected with the customer other"), list);
        assertTrue(list.contains("connected here already"), list);
        assertTrue(Visitor.location(adam.post("/admin/companies")).endsWith("/admin/companies?missing"));

        String sure = adam.post("/admin/companies", "company", "co-1").body();
        assertTrue(sure.contains("Connect Globex &lt;Ltd&gt;?"), sure);
        assertTrue(sure.contains("all hires of the customer acme go to Globex &lt;Ltd&gt;"), sure);
        assertTrue(sure.contains("named for the customer other"), sure);
        assertTrue(site.connections.acts.isEmpty());
        assertEquals(409, adam.post("/admin/companies", "company", "co-2").statusCode());
        assertEquals(404, adam.post("/admin/companies", "company", "co-9").statusCode());

        HttpResponse<String> done = adam.post("/admin/companies", "company", "co-1", "sure", "yes");
        assertEquals(Site.BASE + "/admin?connected=c-1", Visitor.location(done));
        assertEquals("connect with co-1", site.connections.acts.get(0));
    }

    private void operating() {
        site.people.put(People.user(
                People.TENANT,
                "adam",
                People.ADAM.name(),
                Set.of(Permission.HIRE, Permission.CONNECT, Permission.OPERATE)));
    }

    /** Nothing that is told on the page is older than the clock allows. */
    @Test
    void trouble_ofTheSameMomentAsTheSuccess_isOver() {
        site.connections.failed(new ConnectionFailure(Hires.NOW, new Failure(ErrorCode.REMOTE_SILENT)));
        site.connections.worked(Hires.NOW.plus(Duration.ZERO));
        assertTrue(card().contains("<strong>Works</strong>"), card());
    }
}
