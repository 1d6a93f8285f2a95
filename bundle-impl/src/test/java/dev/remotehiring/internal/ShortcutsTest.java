package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.admin.NewCompany;
import dev.remotehiring.admin.PartnerCompany;
import dev.remotehiring.admin.PendingAction;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.world.PartnerClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Company tokens without a consent page, for platforms that Remote lets do this. */
class ShortcutsTest {
    private static final String ADMIN = "ada.admin@acme.example";
    private static final Actor GUS = new Actor(new TenantId("globex"), new UserId("gus"));
    private static final NewCompany NEW =
            new NewCompany("Newly Founded", CountryCode.of("PRT").orElseThrow(), "Nora New", "nora@new.example", "EUR");

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private void connected() {
        assertInstanceOf(ConsentOutcome.Granted.class, platform.connect(ADA, ADMIN, Optional.empty()));
    }

    private Connection joined(ConnectOutcome outcome) {
        return assertInstanceOf(ConnectOutcome.Connected.class, outcome).connection();
    }

    private RemoteHiringException refused(Actor actor) {
        return assertThrows(RemoteHiringException.class, () -> platform.admin().connectAsPartner(actor));
    }

    private void ineligible() {
        platform.remote.register(PartnerClient.of(CLIENT_ID, platform.clientSecret)
                .redirectingTo(Platform.REDIRECT)
                .withoutCompanyTokens());
    }

    /** An admin of another tenant, who may connect it. */
    private void otherTenant() {
        platform.users.put(
                "gus", new User(GUS, "Gus Admin", Optional.empty(), Locale.ENGLISH, Set.of(Permission.values())));
    }

    private long tokensCreated() {
        return platform.remote.requests().stream()
                .filter(one -> one.path().endsWith("/create-token"))
                .count();
    }

    /** The admin who had consented has left, so that the connection has ended; the company still lets the platform act. */
    @Test
    void connectAsPartner_connectionHasEnded_repairsItInPlace() {
        platform.remote.settings(settings -> settings.companyOutlivesConsents = true);
        connected();
        platform.remote.revokeUser(ADMIN);
        platform.later(Duration.ofHours(2));
        assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, platform.complete("marta")));
        Connection ended = platform.admin().connections(ADA).get(0);
        assertTrue(ended.ended().isPresent());

        Connection repaired = joined(platform.admin().connectAsPartner(ADA));

        assertEquals(Connection.Kind.PARTNER_TOKEN, repaired.kind());
        assertEquals(ended.id(), repaired.id());
        assertEquals(ended.company(), repaired.company());
        assertEquals("Acme Robotics", repaired.companyName());
        Connection listed = platform.admin().connections(ADA).get(0);
        assertEquals(repaired.lastSuccess(), listed.lastSuccess());
        assertEquals(
                ErrorCode.CONNECTION_WITHDRAWN,
                listed.lastFailure().orElseThrow().failure().code());
        assertEquals(Optional.empty(), listed.trouble(), "it works again");
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
        platform.later(Duration.ofHours(2));
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("nuno")));
    }

    /** What Remote says to a platform that may not is not known; each way is told in words. */
    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void connectAsPartner_notEligible_saysSoAndChangesNothing(int status) {
        connected();
        List<Connection> before = platform.admin().connections(ADA);
        ineligible();
        platform.remote.settings(settings -> settings.ineligibleCreateTokenStatus = status);

        RemoteHiringException refused = refused(ADA);

        assertEquals(Kind.NOT_ALLOWED_BY_REMOTE, refused.kind());
        assertTrue(refused.getMessage().contains("eligible"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Connect by consent"), refused.getMessage());
        assertEquals(before, platform.admin().connections(ADA));
    }

    /** The whole company has withdrawn: the platform does not manage it any more. */
    @Test
    void connectAsPartner_companyWithdrew_saysThatTheCompanyIsNotManaged() {
        connected();
        platform.remote.revokeCompany("Acme Robotics");

        RemoteHiringException refused = refused(ADA);

        assertEquals(Kind.NOT_ALLOWED_BY_REMOTE, refused.kind());
        assertTrue(refused.getMessage().contains("does not manage this company"), refused.getMessage());
    }

    @Test
    void connectAsPartner_neverConnected_saysThatThereIsNoCompany() {
        RemoteHiringException refused = refused(ADA);

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertTrue(refused.getMessage().contains("Connect by consent"), refused.getMessage());
        assertEquals(0, tokensCreated());
    }

    /** The platform manages the company of another of its customers; that is nobody else's business. */
    @Test
    void connectAsPartner_companyOfAnotherTenant_isNeverReached() {
        otherTenant();
        connected();
        platform.remote.approve(CLIENT_ID, "otto.owner@globex.example", "https://gateway.remote.com/company.manage");

        RemoteHiringException refused = refused(GUS);

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertEquals(0, tokensCreated());
        assertEquals(List.of(), platform.admin().connections(GUS));
    }

    /** The company that the platform made for one tenant bears that tenant's name, and no other tenant's. */
    @Test
    void connectAsPartner_companyMadeForAnotherTenant_isNeverReached() {
        otherTenant();
        Connection made = joined(platform.admin().createCompany(ADA, NEW));
        platform.admin().disconnect(ADA, made.id());

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused(GUS).kind());
        assertEquals(0, tokensCreated());

        assertEquals(
                made.company(), joined(platform.admin().connectAsPartner(ADA)).company());
    }

    /** One of all customers' companies: for whoever looks after the platform, and only what nobody else here has. */
    @Test
    void partnerCompanies_areThoseThatLetThePlatformActWithWhoHasThem() {
        otherTenant();
        connected();
        platform.remote.approve(CLIENT_ID, "otto.owner@globex.example", "https://gateway.remote.com/company.manage");

        List<PartnerCompany> companies = platform.admin().partnerCompanies(GUS);

        assertEquals(
                List.of("Acme Robotics", "Globex Trading"),
                companies.stream().map(PartnerCompany::name).toList());
        assertEquals(Optional.of(Platform.ACME), companies.get(0).connected());
        assertEquals(Optional.empty(), companies.get(1).connected());
        assertEquals(ErrorCode.COMPANY_TAKEN, notChosen(GUS, companies.get(0).id()));
        assertEquals(ErrorCode.COMPANY_NOT_LISTED, notChosen(GUS, new CompanyId("made-up")));
        assertEquals(0, tokensCreated());

        Connection joined =
                joined(platform.admin().connectAsPartner(GUS, companies.get(1).id()));
        assertEquals("Globex Trading", joined.companyName());
        assertEquals(List.of(joined), platform.admin().connections(GUS));
        assertInstanceOf(
                ConnectOutcome.Connected.class,
                platform.admin().connectAsPartner(ADA, companies.get(0).id()),
                "its own company again");
    }

    @Test
    void partnerCompanies_byWhoLooksAfterOneCustomerOnly_areNotShown() {
        platform.users.put(
                "gus", new User(GUS, "Gus Admin", Optional.empty(), Locale.ENGLISH, Set.of(Permission.CONNECT)));
        connected();
        platform.remote.clearRequests();

        RemoteHiringException refused =
                assertThrows(RemoteHiringException.class, () -> platform.admin().partnerCompanies(GUS));

        assertEquals(ErrorCode.NOT_PERMITTED_TO_OPERATE, refused.failure().code());
        assertEquals(ErrorCode.NOT_PERMITTED_TO_OPERATE, notChosen(GUS, new CompanyId("any")));
        assertEquals(ErrorCode.NOT_PERMITTED_TO_CONNECT, notChosen(RITA, new CompanyId("any")));
        assertEquals(List.of(), platform.remote.requests());
    }

    private ErrorCode notChosen(Actor actor, CompanyId company) {
        return assertThrows(RemoteHiringException.class, () -> platform.admin().connectAsPartner(actor, company))
                .failure()
                .code();
    }

    @Test
    void pendingActions_areWhatRemoteSays() {
        connected();
        Connection connection = platform.admin().connections(ADA).get(0);
        assertEquals(List.of(), platform.admin().pendingActions(ADA, connection.id()));
        platform.remote.companyStatus("Acme Robotics", "review");
        assertEquals(
                List.of(new PendingAction(PendingAction.Kind.VERIFY_COMPANY, true)),
                platform.admin().pendingActions(ADA, connection.id()));

        String path = "/v1/companies/" + connection.company() + "/actions";
        platform.remote.plan(
                1,
                "GET",
                path,
                Trouble.Answer.json(
                        200,
                        "{\"data\":{\"actions\":[{\"type\":\"setup_remote_payments\",\"required\":false},{\"type\":\"new\"}]}}"));
        assertEquals(
                List.of(
                        new PendingAction(PendingAction.Kind.SET_UP_PAYMENTS, false),
                        new PendingAction(PendingAction.Kind.OTHER, true)),
                platform.admin().pendingActions(ADA, connection.id()));
        platform.remote.plan(1, "GET", path, Trouble.Answer.status(404));
        assertEquals(ErrorCode.ACTIONS_NOT_SAID, notSaid(connection));
        platform.remote.plan(1, "GET", path, Trouble.Answer.json(200, "{\"data\":[]}"));
        assertEquals(ErrorCode.ANSWER_UNREADABLE, notSaid(connection));
    }

    private ErrorCode notSaid(Connection connection) {
        return assertThrows(RemoteHiringException.class, () -> platform.admin().pendingActions(ADA, connection.id()))
                .failure()
                .code();
    }

    @Test
    void connectAsPartner_byARecruiter_isNotPermitted() {
        connected();
        platform.remote.clearRequests();

        assertEquals(Kind.NOT_PERMITTED, refused(RITA).kind());

        assertEquals(List.of(), platform.remote.requests());
    }

    @Test
    void connectAsPartner_remoteAway_changesNothing() {
        connected();
        List<Connection> before = platform.admin().connections(ADA);
        platform.remote.stop();

        assertEquals(Kind.REMOTE_UNAVAILABLE, refused(ADA).kind());

        assertEquals(before, platform.admin().connections(ADA));
    }

    @Test
    void createCompany_eligible_isConnectedAndHiresOnceItIsActive() {
        Connection made = joined(platform.admin().createCompany(ADA, NEW));

        assertEquals(Connection.Kind.PARTNER_TOKEN, made.kind());
        assertEquals("Newly Founded", made.companyName());
        assertEquals(
                "acme",
                platform.remote
                        .company("Newly Founded")
                        .details()
                        .path("external_id")
                        .asText());
        HireOutcome.Refused early =
                assertInstanceOf(HireOutcome.Refused.class, platform.hire(RITA, platform.complete("marta")));
        assertEquals(Refusal.Reason.COMPANY_NOT_ACTIVE, early.refusal().reason());
        platform.remote.companyStatus("Newly Founded", "active");
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
    }

    @Test
    void createCompany_notEligible_saysSoAndMakesNone() {
        ineligible();

        RemoteHiringException refused =
                assertThrows(RemoteHiringException.class, () -> platform.admin().createCompany(ADA, NEW));

        assertEquals(Kind.NOT_ALLOWED_BY_REMOTE, refused.kind());
        assertTrue(refused.getMessage().contains("not eligible"), refused.getMessage());
        assertEquals(List.of(), platform.admin().connections(ADA));
        assertThrows(RuntimeException.class, () -> platform.remote.company("Newly Founded"));
    }

    @Test
    void createCompany_detailRefused_saysWhich() {
        platform.remote.plan(
                1,
                "POST",
                "/v1/companies",
                Trouble.Answer.json(422, "{\"errors\":{\"company_owner_email\":[\"has already been taken\"]}}"));

        ConnectOutcome.NotMade refused =
                assertInstanceOf(ConnectOutcome.NotMade.class, platform.admin().createCompany(ADA, NEW));

        assertEquals(
                List.of(new FieldProblem(
                        "company_owner_email", FieldProblem.Kind.REFUSED_BY_REMOTE, "has already been taken")),
                refused.problems());
        assertEquals(List.of(), platform.admin().connections(ADA));
    }

    @Test
    void createCompany_connectedAlready_isRefusedBeforeAnyRequest() {
        connected();
        platform.remote.clearRequests();

        RemoteHiringException refused =
                assertThrows(RemoteHiringException.class, () -> platform.admin().createCompany(ADA, NEW));

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertEquals(List.of(), platform.remote.requests());
    }

    /** The answer was lost, the company is there: it bears the tenant's name, and is found by it. */
    @Test
    void createCompany_answerLost_isFoundByConnectingAsPartner() {
        platform.remote.plan(1, "POST", "/v1/companies", new Trouble.LoseAnswer());
        assertThrows(RemoteHiringException.class, () -> platform.admin().createCompany(ADA, NEW));

        assertEquals(
                "Newly Founded", joined(platform.admin().connectAsPartner(ADA)).companyName());
        assertEquals(1, platform.remote.count("POST", "/v1/companies"));
    }

    @Test
    void createCompany_answerWasLost_isFoundAndNotMadeTwice() {
        platform.remote.plan(1, "POST", "/v1/companies", new Trouble.LoseAnswer());
        RemoteHiringException lost =
                assertThrows(RemoteHiringException.class, () -> platform.admin().createCompany(ADA, NEW));
        assertEquals(Kind.REMOTE_UNAVAILABLE, lost.kind());

        Connection made = joined(platform.admin().createCompany(ADA, NEW));

        assertEquals("Newly Founded", made.companyName());
        assertEquals(1, platform.remote.count("POST", "/v1/companies"));
    }

    @Test
    void createCompany_byTwoClicksAtOnce_isMadeOnce() throws Exception {
        List<Together.Result<ConnectOutcome>> all =
                Together.any(4, number -> platform.admin().createCompany(ADA, NEW));

        assertEquals(1, platform.remote.count("POST", "/v1/companies"));
        assertTrue(all.stream().anyMatch(one -> one.failure() == null));
        assertEquals(1, platform.admin().connections(ADA).size());
    }
}
