package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.PlacementProblem;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contractor is hired as an employee is: another form, another page at the end. */
class ContractorTest {
    private final Platform platform = new Platform();

    @BeforeEach
    void connect() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private ApplicationId candidate(String country, EmploymentType type) {
        ApplicationId application = new ApplicationId("carla");
        platform.candidates.put(
                ACME,
                new Candidate(
                        application,
                        "Carla Contractor",
                        Optional.of("carla@people.example"),
                        Optional.empty(),
                        Optional.of("Designer"),
                        CountryCode.of(country),
                        Optional.of(platform.firstDay()),
                        Optional.empty(),
                        type,
                        Optional.empty(),
                        Map.of(
                                "has_seniority_date", "no",
                                "tax_servicing_countries", "Portugal",
                                "tax_job_category", "engineering_it")));
        return application;
    }

    private String typeAtRemote() {
        assertEquals(1, platform.remote.employments().size());
        return platform.remote.employments().get(0).type();
    }

    @Test
    void hire_contractor_isOneAtRemoteAndLandsOnTheContractorsPage() {
        HireOutcome.Hired hired = assertInstanceOf(
                HireOutcome.Hired.class, platform.hire(RITA, candidate("PRT", EmploymentType.CONTRACTOR)));

        assertEquals("contractor", typeAtRemote());
        assertEquals(HandOff.Kind.MAGIC_LINK, hired.handOff().kind());
        assertEquals(
                hired.hire().id().value(), platform.remote.employments().get(0).externalId());
    }

    @Test
    void handOff_ofAContractor_isAsConfigured() {
        platform.start(keys -> {
            keys.put("magic.link", false);
            return keys;
        });
        HireOutcome.Hired hired = assertInstanceOf(
                HireOutcome.Hired.class, platform.hire(RITA, candidate("PRT", EmploymentType.CONTRACTOR)));
        assertEquals("/dashboard/people/hiring", hired.handOff().reveal().getPath());

        platform.start(keys -> {
            keys.put("magic.link", false);
            keys.put("contractor.path", "/dashboard/contractors/{employment}");
            return keys;
        });
        assertEquals(
                "/dashboard/contractors/" + hired.hire().employment().orElseThrow(),
                platform.service().open(RITA, hired.hire().id()).reveal().getPath());
    }

    @Test
    void hire_contractorWhereNobodyIsEmployed_isHired() {
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, candidate("MNE", EmploymentType.CONTRACTOR)));
        assertEquals("contractor", typeAtRemote());
    }

    @Test
    void hire_employeeThere_hasToChoose_andIsHiredAsAContractor() {
        ApplicationId carla = candidate("MNE", EmploymentType.EMPLOYEE);
        HireOutcome.PlacementRequired required =
                assertInstanceOf(HireOutcome.PlacementRequired.class, platform.hire(RITA, carla));
        assertEquals(PlacementProblem.NOT_OFFERED, required.problem());

        HireOutcome outcome = platform.service()
                .hire(new HireRequest(
                        RITA,
                        carla,
                        FormAnswers.NONE,
                        Optional.of(new Placement(new CountryCode("MNE"), EmploymentType.CONTRACTOR)),
                        Optional.empty()));

        assertInstanceOf(HireOutcome.Hired.class, outcome);
        assertEquals("contractor", typeAtRemote());
    }

    @Test
    void hire_contractorWithSomethingMissing_asksForTheContractorsForm() {
        ApplicationId carla = candidate("PRT", EmploymentType.CONTRACTOR);
        platform.candidates.put(
                ACME,
                new Candidate(
                        carla,
                        "Carla Contractor",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        CountryCode.of("PRT"),
                        Optional.of(platform.firstDay()),
                        Optional.empty(),
                        EmploymentType.CONTRACTOR,
                        Optional.empty(),
                        Map.of()));

        HireForm form = assertInstanceOf(HireOutcome.DetailsRequired.class, platform.hire(RITA, carla))
                .form();

        assertEquals(EmploymentType.CONTRACTOR, form.type());
        assertEquals(0, platform.remote.count("GET", "/v1/countries/PRT/employment_basic_information"));
    }

    @Test
    void hire_contractorWhoseAnswerWasLost_isFoundAgain() {
        platform.remote.plan(1, "POST", "/v1/employments", new Trouble.LoseAnswer());
        HireId hire = platform.hire(RITA, candidate("PRT", EmploymentType.CONTRACTOR))
                .hire()
                .id();
        for (int i = 0; i < 4; i++) {
            platform.later(Duration.ofMinutes(1));
            platform.findOut();
        }

        assertEquals(HireState.CREATED, platform.service().find(RITA, hire).state());
        assertEquals("contractor", typeAtRemote());
        platform.start(keys -> {
            keys.put("magic.link", false);
            return keys;
        });
        assertEquals(
                "/dashboard/people/hiring",
                platform.service().open(RITA, hire).reveal().getPath(),
                "what it was sent as is remembered");
    }

    @Test
    void hire_ofTheSamePersonAsBoth_isOneAtRemote() {
        platform.start(UnaryOperator.identity());
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, candidate("PRT", EmploymentType.CONTRACTOR)));
        candidate("PRT", EmploymentType.EMPLOYEE);

        assertInstanceOf(
                HireOutcome.Hired.class, platform.hire(RITA, new ApplicationId("carla")), "the same click again");
        assertEquals("contractor", typeAtRemote());
    }
}
