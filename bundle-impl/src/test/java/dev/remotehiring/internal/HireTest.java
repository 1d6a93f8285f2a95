package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldOrigin;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HirePreview;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.PlacementProblem;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.world.Employment;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The main path and the ways it can branch off. */
class HireTest {
    private static final Placement PORTUGAL =
            new Placement(CountryCode.of("PRT").orElseThrow(), EmploymentType.EMPLOYEE);

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private void connected() {
        assertInstanceOf(
                ConsentOutcome.Granted.class, platform.connect(ADA, "ada.admin@acme.example", Optional.empty()));
    }

    @Test
    void hire_withoutConsent_asksForConsentAndSendsNothing() {
        HireOutcome outcome = platform.hire(RITA, platform.complete("marta"));

        HireOutcome.ConsentRequired required = assertInstanceOf(HireOutcome.ConsentRequired.class, outcome);
        assertEquals(HireState.WAITING_FOR_CONSENT, required.hire().state());
        assertEquals(
                List.of("Ada Admin"),
                required.administrators().stream().map(person -> person.name()).toList());
        assertTrue(!required.mayConnect());
        assertEquals(0, platform.remote.requests().size());
    }

    @Test
    void hire_completeCandidate_createsOneEmploymentAndHandsOffByMagicLink() {
        connected();

        HireOutcome.Hired hired =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(1, platform.remote.employments().size());
        assertEquals(
                hired.hire().id().value(), platform.remote.employments().get(0).externalId());
        assertEquals(HandOff.Kind.MAGIC_LINK, hired.handOff().kind());
    }

    @Test
    void hire_magicLink_leadsToTheOnboardingPageOfExactlyThisHire() throws Exception {
        connected();
        HireOutcome.Hired hired =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        String page = follow(hired.handOff().reveal());

        assertTrue(page.contains("Marta marta"), page);
        assertTrue(page.contains("Rita Recruiter"), page);
    }

    private static String follow(URI link) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return browser.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void hire_userWithoutRemoteUser_isHandedThePlainAddress() {
        connected();

        HireOutcome.Hired hired =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(SAM, platform.complete("marta")));

        assertEquals(HandOff.Kind.PLAIN, hired.handOff().kind());
        assertTrue(hired.handOff()
                .reveal()
                .getPath()
                .endsWith(hired.hire().employment().get().value()));
        assertEquals(0, platform.remote.count("POST", "/v1/magic-link"));
    }

    @Test
    void hire_magicLinksOff_isHandedThePlainAddress() {
        platform.remote.plan(1, "POST", "/v1/magic-link", Trouble.Answer.json(403, "{\"message\":\"Forbidden\"}"));
        connected();

        HireOutcome.Hired hired =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(HandOff.Kind.PLAIN, hired.handOff().kind());
    }

    @Test
    void hire_legacySsoUrlSwitchedOn_isUsedWhereThereIsNoMagicLink() {
        platform.start(keys -> {
            keys.put("magic.link", false);
            keys.put("sso.url", true);
            return keys;
        });
        platform.remote.settings(settings -> settings.legacySsoUrl = true);
        connected();

        HireOutcome.Hired hired =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(HandOff.Kind.SSO_URL, hired.handOff().kind());
    }

    @Test
    void hire_twiceByTheSamePerson_isOneEmploymentAndBothLeadToIt() {
        connected();
        ApplicationId marta = platform.complete("marta");

        HireOutcome first = platform.hire(RITA, marta);
        HireOutcome second = platform.hire(RITA, marta);

        assertInstanceOf(HireOutcome.Hired.class, first);
        assertInstanceOf(HireOutcome.Hired.class, second);
        assertEquals(1, platform.remote.employments().size());
    }

    @Test
    void hire_bySomebodyElseLater_isAlreadyHiredAndSaysByWhom() {
        connected();
        ApplicationId marta = platform.complete("marta");
        platform.hire(RITA, marta);

        HireOutcome.AlreadyHired already = assertInstanceOf(HireOutcome.AlreadyHired.class, platform.hire(SAM, marta));

        assertEquals("Rita Recruiter", already.hire().startedBy().name());
        assertEquals(1, platform.remote.employments().size());
    }

    @Test
    void hire_startedBySomebodyElse_handsOffTheOneWhoseClickSentIt() {
        ApplicationId marta = platform.complete("marta");
        platform.hire(SAM, marta);
        connected();

        HireOutcome.Hired hired = assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, marta));

        assertEquals("Sam Scout", hired.hire().startedBy().name());
        assertEquals(HandOff.Kind.MAGIC_LINK, hired.handOff().kind());
    }

    @Test
    void hire_incompleteCandidate_asksOnlyForWhatIsMissing() {
        connected();
        ApplicationId application = platform.candidate("nuno", "PRT", Map.of());
        dev.remotehiring.host.Candidate known =
                platform.candidates.find(Platform.ACME, application).orElseThrow();
        platform.candidates.put(
                Platform.ACME,
                new dev.remotehiring.host.Candidate(
                        application,
                        known.fullName(),
                        known.personalEmail(),
                        Optional.empty(),
                        Optional.empty(),
                        known.country(),
                        known.startDate(),
                        Optional.empty(),
                        known.details()));

        HireOutcome.DetailsRequired details =
                assertInstanceOf(HireOutcome.DetailsRequired.class, platform.hire(RITA, application));

        assertEquals(
                List.of("job_title"),
                details.form().fields().stream()
                        .filter(FormField::asked)
                        .map(FormField::name)
                        .toList());
        HireOutcome after = platform.service()
                .hire(new HireRequest(RITA, application, new FormAnswers(Map.of("job_title", List.of("Tester")))));
        assertInstanceOf(HireOutcome.Hired.class, after);
        assertEquals(1, platform.remote.employments().size());
    }

    @Test
    void hire_unsupportedCountry_asksForAnotherOneAndGoesOnThere() {
        connected();
        ApplicationId milo = platform.candidate("milo", "MNE", Map.of());

        HireOutcome.PlacementRequired required =
                assertInstanceOf(HireOutcome.PlacementRequired.class, platform.hire(RITA, milo));

        assertEquals(PlacementProblem.NOT_OFFERED, required.problem());
        assertEquals(CountryCode.of("MNE"), required.country());
        assertEquals(HireState.WAITING_FOR_DETAILS, required.hire().state());
        assertEquals(
                Set.of(EmploymentType.values()),
                required.countries().stream()
                        .filter(country -> country.code().equals(PORTUGAL.country()))
                        .findFirst()
                        .orElseThrow()
                        .offered());
        assertEquals(0, platform.remote.count("POST", "/v1/employments"));
        assertInstanceOf(HireOutcome.Hired.class, placed(milo, PORTUGAL));
    }

    @Test
    void hire_withoutACountry_asksForIt() {
        connected();

        HireOutcome.PlacementRequired required = assertInstanceOf(
                HireOutcome.PlacementRequired.class, platform.hire(RITA, platform.candidate("nemo", "", Map.of())));

        assertEquals(PlacementProblem.COUNTRY_MISSING, required.problem());
        assertEquals(Optional.empty(), required.country());
    }

    @Test
    void hire_asAContractorByThePersonsChoice_isSentAsOne() {
        connected();

        HireOutcome.Hired hired = assertInstanceOf(
                HireOutcome.Hired.class,
                placed(platform.complete("marta"), new Placement(PORTUGAL.country(), EmploymentType.CONTRACTOR)));

        Employment created = platform.remote.employments().get(0);
        assertEquals("contractor", created.type());
        assertEquals(hired.hire().employment().orElseThrow().value(), created.id());
    }

    private HireOutcome placed(ApplicationId application, Placement place) {
        return platform.service()
                .hire(new HireRequest(RITA, application, FormAnswers.NONE, Optional.of(place), Optional.empty()));
    }

    @Test
    void choosePlacement_ofAPendingHire_showsAllCountriesAndChangesNothing() {
        connected();
        Hire hire = platform.hire(RITA, platform.candidate("milo", "PRT", Map.of("tax_job_category", "")))
                .hire();

        HireOutcome.PlacementRequired choice = assertInstanceOf(
                HireOutcome.PlacementRequired.class, platform.service().choosePlacement(RITA, hire.id()));

        assertEquals(PlacementProblem.NONE, choice.problem());
        assertEquals(CountryCode.of("PRT"), choice.country());
        assertEquals(hire, choice.hire());
    }

    @Test
    void choosePlacement_ofAHireThatIsAtRemote_isNone() {
        connected();
        HireId hire = platform.hire(RITA, platform.complete("marta")).hire().id();

        assertInstanceOf(HireOutcome.AlreadyHired.class, platform.service().choosePlacement(RITA, hire));
    }

    @Test
    void keep_whatWasTypedHalfway_isThereLaterAndNothingIsSent() {
        connected();
        ApplicationId milo = platform.candidate("milo", "PRT", Map.of("tax_job_category", ""));
        platform.hire(RITA, milo);

        HireOutcome.DetailsRequired kept = assertInstanceOf(
                HireOutcome.DetailsRequired.class,
                platform.service()
                        .keep(new HireRequest(
                                RITA,
                                milo,
                                new FormAnswers(
                                        Map.of("job_title", List.of("Tes"), "has_seniority_date", List.of("yes"))))));

        assertEquals(List.of("Tes"), field(kept, "job_title").values());
        assertEquals(FieldOrigin.TYPED, field(kept, "job_title").origin());
        assertEquals(FieldKind.DATE, field(kept, "seniority_date").kind(), "it applies from now on");
        assertEquals(
                List.of("Tes"),
                field(
                                assertInstanceOf(
                                        HireOutcome.DetailsRequired.class,
                                        platform.service()
                                                .look(RITA, kept.hire().id())),
                                "job_title")
                        .values());
        assertEquals(0, platform.remote.count("POST", "/v1/employments"));
        assertEquals(
                1,
                Rows.of(platform.database, "SELECT id FROM rh_audit WHERE action = 'hire.waiting_for_details'")
                        .size(),
                "typing is no deed");
    }

    @Test
    void keep_onAnOldPageOfAHireThatWasGivenUp_beginsNoOther() {
        connected();
        ApplicationId milo = platform.candidate("milo", "PRT", Map.of("tax_job_category", ""));
        platform.service().cancel(RITA, platform.hire(RITA, milo).hire().id());

        HireOutcome left = platform.service()
                .keep(new HireRequest(RITA, milo, new FormAnswers(Map.of("job_title", List.of("Tester")))));

        assertInstanceOf(HireOutcome.Closed.class, left);
        assertEquals(1, platform.service().history(RITA, milo).size());
    }

    @Test
    void keep_onAnOldPageOfAHireThatGoesOnByItself_changesNothingThatIsSent() {
        connected();
        ApplicationId marta = platform.complete("marta");
        platform.service().hireAll(RITA, List.of(marta));

        HireOutcome under = platform.service()
                .keep(new HireRequest(RITA, marta, new FormAnswers(Map.of("job_title", List.of("Tes")))));
        platform.workThroughTheQueue();

        assertInstanceOf(HireOutcome.InProgress.class, under);
        assertEquals(
                "Software Engineer",
                platform.remote
                        .employments()
                        .get(0)
                        .basicInformation()
                        .path("job_title")
                        .asText());
    }

    @Test
    void preview_afterAnAttemptThatWasGivenUp_showsTheNextOne() {
        connected();
        ApplicationId marta = platform.complete("marta");
        HireRequest elsewhere = new HireRequest(
                RITA,
                marta,
                FormAnswers.NONE,
                Optional.of(new Placement(new CountryCode("DEU"), EmploymentType.EMPLOYEE)),
                Optional.empty());
        platform.service()
                .cancel(RITA, platform.service().keep(elsewhere).hire().id());

        assertEquals(
                new CountryCode("PRT"),
                platform.service().preview(RITA, marta).form().orElseThrow().country());
    }

    private static FormField field(HireOutcome.DetailsRequired outcome, String name) {
        return outcome.form().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void preview_ofACompleteCandidate_showsWhatWouldGoWhereAndWritesNothingDown() {
        connected();
        ApplicationId marta = platform.complete("marta");

        HirePreview preview = platform.service().preview(RITA, marta);

        assertEquals("Acme Robotics", preview.destination().orElseThrow().companyName());
        assertTrue(preview.form().orElseThrow().isComplete());
        assertEquals(List.of(), Rows.of(platform.database, "SELECT id FROM rh_hire"));
        assertEquals(0, platform.remote.count("POST", "/v1/employments"));
    }

    @Test
    void preview_withoutAConnection_saysNothingElse() {
        HirePreview preview = platform.service().preview(RITA, platform.complete("marta"));

        assertEquals(Optional.empty(), preview.destination());
        assertEquals(Optional.empty(), preview.form());
    }

    /** It was refused, whatever has become of the reason. */
    @Test
    void look_refusedForAReasonThatCannotBeRead_saysThatItWasRefused() {
        connected();
        platform.remote.companyStatus("Acme Robotics", "pending");
        HireId milo = platform.hire(RITA, platform.complete("milo")).hire().id();
        Rows.change(platform.database, "UPDATE rh_hire SET details = '{\"reason\":'");

        HireOutcome.Refused refused =
                assertInstanceOf(HireOutcome.Refused.class, platform.service().look(RITA, milo));

        assertEquals(Refusal.Reason.REFUSED_BY_REMOTE, refused.refusal().reason());
    }

    @Test
    void hire_afterRefusal_isTheNextAttempt() {
        connected();
        platform.remote.companyStatus("Acme Robotics", "pending");
        ApplicationId milo = platform.complete("milo");
        assertInstanceOf(HireOutcome.Refused.class, platform.hire(RITA, milo));
        platform.remote.companyStatus("Acme Robotics", "active");

        HireOutcome.Hired hired = assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, milo));

        assertEquals(2, hired.hire().attempt());
    }

    @Test
    void hire_companyNotActive_isRefused() {
        connected();
        platform.remote.companyStatus("Acme Robotics", "pending");

        HireOutcome.Refused refused =
                assertInstanceOf(HireOutcome.Refused.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(Refusal.Reason.COMPANY_NOT_ACTIVE, refused.refusal().reason());
    }

    @Test
    void hire_duplicateEmail_isShownAtTheFieldAndCanBeCorrected() {
        connected();
        platform.hire(RITA, platform.complete("marta"));
        ApplicationId twin = platform.complete("twin");
        FormAnswers taken = new FormAnswers(Map.of("personal_email", List.of("marta@people.example")));

        HireOutcome.DetailsRequired details =
                assertInstanceOf(HireOutcome.DetailsRequired.class, answered(twin, taken));

        FormField email = details.form().fields().stream()
                .filter(field -> field.name().equals("personal_email"))
                .findFirst()
                .orElseThrow();
        assertEquals(FieldProblem.Kind.EXISTS_AT_REMOTE, email.problems().get(0).kind());
        assertEquals(1, platform.remote.count("POST", "/v1/employments"));
        FormAnswers free = new FormAnswers(Map.of("personal_email", List.of("twin@people.example")));
        assertInstanceOf(HireOutcome.Hired.class, answered(twin, free));
    }

    private HireOutcome answered(ApplicationId application, FormAnswers answers) {
        return platform.service().hire(new HireRequest(RITA, application, answers));
    }

    @Test
    void hire_rateLimited_saysWhenToTryAgainAndKeepsTheHire() {
        connected();
        ApplicationId marta = platform.complete("marta");
        platform.remote.plan(
                1,
                "POST",
                "/v1/employments",
                Trouble.Answer.json(429, "{\"message\":\"Too many requests\"}").with("x-ratelimit-reset", "4000"));

        RemoteHiringException limited = assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, marta));

        assertEquals(RemoteHiringException.Kind.RATE_LIMITED, limited.kind());
        assertEquals(
                platform.clock.instant().plusMillis(4000), limited.retryAt().orElseThrow());
        platform.later(Duration.ofSeconds(4));
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, marta));
        assertEquals(1, platform.remote.employments().size());
    }

    @Test
    void hire_answerLost_isUnresolvedAndThenFoundWithoutASecondPost() {
        connected();
        platform.remote.plan(1, "POST", "/v1/employments", new Trouble.LoseAnswer());
        ApplicationId marta = platform.complete("marta");

        HireOutcome first = platform.hire(RITA, marta);

        assertEquals(HireState.CREATED, first.hire().state());
        assertEquals(1, platform.remote.count("POST", "/v1/employments"));
        assertEquals(1, platform.remote.employments().size());
    }

    @Test
    void hire_droppedBeforeActing_isBelievedAbsentOnlyAfterTheSafeDelayAndTwoSearches() {
        connected();
        platform.remote.plan(1, "POST", "/v1/employments", new Trouble.Drop());
        ApplicationId marta = platform.complete("marta");

        assertInstanceOf(HireOutcome.Unresolved.class, platform.hire(RITA, marta));
        assertInstanceOf(HireOutcome.Unresolved.class, platform.hire(RITA, marta));
        platform.clock.advance(Duration.ofSeconds(121));
        assertInstanceOf(HireOutcome.Unresolved.class, platform.hire(RITA, marta));
        platform.clock.advance(Duration.ofSeconds(31));
        assertInstanceOf(HireOutcome.InProgress.class, platform.hire(RITA, marta));
        assertEquals(1, platform.remote.count("POST", "/v1/employments"));

        HireOutcome.Hired hired = assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, marta));
        assertEquals(1, hired.hire().attempt());
        assertEquals(2, platform.remote.count("POST", "/v1/employments"));
        assertEquals(1, platform.remote.employments().size());
    }

    @Test
    void hire_actedLate_isFoundByALaterSearch() {
        connected();
        platform.remote.plan(1, "POST", "/v1/employments", new Trouble.ActLate(Duration.ofSeconds(20)));
        ApplicationId marta = platform.complete("marta");

        assertInstanceOf(HireOutcome.Unresolved.class, platform.hire(RITA, marta));
        platform.remote.advance(Duration.ofSeconds(21));

        assertEquals(HireState.CREATED, platform.hire(RITA, marta).hire().state());
        assertEquals(1, platform.remote.count("POST", "/v1/employments"));
    }

    @Test
    void hire_remoteDown_isUnavailableAndNothingIsLost() {
        connected();
        ApplicationId marta = platform.complete("marta");
        platform.remote.plan(1, "GET", "/v1/countries", Trouble.Answer.status(503));

        RemoteHiringException down = assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, marta));

        assertEquals(RemoteHiringException.Kind.REMOTE_UNAVAILABLE, down.kind());
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, marta));
    }

    @Test
    void hire_candidateOfAnotherTenant_isNotFound() {
        ApplicationId marta = platform.complete("marta");
        Actor stranger = new Actor(new TenantId("globex"), new UserId("rob"));
        platform.users.put(
                "rob",
                new dev.remotehiring.host.User(
                        stranger,
                        "Rob",
                        Optional.empty(),
                        java.util.Locale.ENGLISH,
                        java.util.Set.of(dev.remotehiring.host.Permission.HIRE)));

        RemoteHiringException unknown = assertThrows(RemoteHiringException.class, () -> platform.hire(stranger, marta));

        assertEquals(RemoteHiringException.Kind.NOT_FOUND, unknown.kind());
    }

    @Test
    void look_atAnothersTenantsHire_isNotFound() {
        HireOutcome outcome = platform.hire(RITA, platform.complete("marta"));
        Actor stranger = new Actor(new TenantId("globex"), new UserId("rob"));
        platform.users.put(
                "rob",
                new dev.remotehiring.host.User(
                        stranger,
                        "Rob",
                        Optional.empty(),
                        java.util.Locale.ENGLISH,
                        java.util.Set.of(dev.remotehiring.host.Permission.values())));

        RemoteHiringException unknown = assertThrows(
                RemoteHiringException.class,
                () -> platform.service().look(stranger, outcome.hire().id()));

        assertEquals(RemoteHiringException.Kind.NOT_FOUND, unknown.kind());
    }

    @Test
    void look_neverSendsOrChangesAnything() {
        connected();
        ApplicationId marta = platform.complete("marta");
        platform.remote.plan(1, "POST", "/v1/employments", Trouble.Answer.json(429, "{}"));
        assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, marta));
        var hire =
                platform.service().statuses(RITA, List.of(marta)).get(0).hire().orElseThrow();
        long before = platform.remote.count("POST", "/v1/employments");

        assertInstanceOf(HireOutcome.Ready.class, platform.service().look(RITA, hire.id()));

        assertEquals(before, platform.remote.count("POST", "/v1/employments"));
        assertEquals(hire, platform.service().find(RITA, hire.id()));
    }

    @Test
    void cancel_beforeSending_closesTheAttemptAndHireWorksAgain() {
        ApplicationId marta = platform.complete("marta");
        HireOutcome outcome = platform.hire(RITA, marta);

        assertEquals(
                HireState.CANCELLED,
                platform.service().cancel(RITA, outcome.hire().id()).state());
        connected();
        assertEquals(2, platform.hire(RITA, marta).hire().attempt());
    }

    @Test
    void employment_afterHire_saysHowTheOnboardingGoes() {
        connected();
        HireOutcome outcome = platform.hire(RITA, platform.complete("marta"));

        var employment = platform.service().employment(RITA, outcome.hire().id());

        assertEquals(OnboardingStatus.CREATED, employment.status());
        assertTrue(employment.shortId().isPresent());
    }

    @Test
    void hire_expiredToken_isRenewedOnceAndTheHireGoesOn() {
        connected();
        platform.remote.expireTokens();

        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(1, platform.remote.employments().size());
        assertEquals(2, platform.remote.count("POST", "/auth/oauth2/token"));
    }

    /** The look before sending was answered; a 401 to the POST itself was not acted upon, and it is sent with a new token. */
    @Test
    void hire_tokenExpiresJustBeforeThePost_isRenewedAndTheHireIsThereOnce() {
        connected();
        platform.source.afterRequest(platform.remote, "GET", "/v1/employments", platform.remote::expireTokens);

        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(2, platform.remote.count("POST", "/v1/employments"));
        assertEquals(1, platform.remote.employments().size());
    }

    @Test
    void hire_consentWithdrawn_asksForConsentAgainAndThenGoesOn() {
        connected();
        platform.remote.revokeCompany("Acme Robotics");
        ApplicationId marta = platform.complete("marta");

        RemoteHiringException ended = assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, marta));
        assertEquals(RemoteHiringException.Kind.CONNECTION_ENDED, ended.kind());
        assertInstanceOf(HireOutcome.ConsentRequired.class, platform.hire(RITA, marta));
        connected();
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, marta));
    }

    @Test
    void hire_afterRestart_goesOnWhereItStood() {
        ApplicationId marta = platform.complete("marta");
        HireOutcome before = platform.hire(RITA, marta);
        platform.start(keys -> keys);
        connected();

        HireOutcome after = platform.hire(RITA, marta);

        assertEquals(before.hire().id(), after.hire().id());
        assertInstanceOf(HireOutcome.Hired.class, after);
    }

    @Test
    void hire_created_erasesWhatWasTyped() throws Exception {
        connected();
        ApplicationId nuno = platform.candidate("nuno", "PRT", Map.of());
        platform.service()
                .hire(new HireRequest(
                        RITA, nuno, new FormAnswers(Map.of("job_title", List.of("A title nobody else has")))));

        try (var connection = platform.database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT details FROM rh_hire")) {
            assertTrue(rows.next());
            assertTrue(!rows.getString(1).contains("A title nobody else has"), rows.getString(1));
        }
        assertEquals(
                "A title nobody else has",
                platform.remote
                        .employments()
                        .get(0)
                        .basicInformation()
                        .path("job_title")
                        .asText());
    }

    @Test
    void hire_databaseAwayAtTheStart_worksAsSoonAsItIsThere() {
        String address = platform.database.getURL();
        platform.database.setURL("jdbc:h2:tcp://127.0.0.1:1/nobody");
        platform.start(keys -> keys);
        ApplicationId marta = platform.complete("marta");
        RemoteHiringException away = assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, marta));
        assertEquals(RemoteHiringException.Kind.STORAGE_FAILED, away.kind());

        platform.database.setURL(address);

        assertInstanceOf(HireOutcome.ConsentRequired.class, platform.hire(RITA, marta));
    }
}
