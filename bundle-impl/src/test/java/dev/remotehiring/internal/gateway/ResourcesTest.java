package dev.remotehiring.internal.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Country;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.RemoteUserId;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries, forms, company managers, identity and links. */
class ResourcesTest {
    private static final CountryCode PRT = CountryCode.of("PRT").orElseThrow();
    private static final Placement PORTUGAL = new Placement(PRT, EmploymentType.EMPLOYEE);
    private static final RemoteUserId USER = new RemoteUserId("u-1");

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private Kind failure(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(RemoteHiringException.class, work).kind();
    }

    @Test
    void countries_list_isReadOnceInTenMinutes() throws Exception {
        Countries countries = new Countries(bench.gateway, bench.clock);
        String body = "{\"data\":[{\"code\":\"PRT\",\"name\":\"Portugal\",\"eor_onboarding\":true,\"new\":{}},"
                + "{\"code\":\"MNE\",\"name\":\"Montenegro\",\"eor_onboarding\":false,\"contractor_products_available\":[\"standard\"]},{\"code\":\"ASM\"},{\"code\":\"X\"}]}";
        bench.answers(200, body).answers(200, body);

        assertEquals(
                Optional.of(new Country(PRT, "Portugal", Set.of(EmploymentType.EMPLOYEE))),
                countries.find(bench.access, PRT));
        assertEquals(Set.of(EmploymentType.CONTRACTOR), offered(countries, "MNE"));
        assertEquals(Set.of(), offered(countries, "ASM"));
        assertTrue(countries
                .find(bench.access, CountryCode.of("DEU").orElseThrow())
                .isEmpty());
        assertEquals(1, bench.lines().size());
        bench.clock.advance(Duration.ofMinutes(10));
        countries.find(bench.access, PRT);
        assertEquals(2, bench.lines().size());
    }

    private Set<EmploymentType> offered(Countries countries, String code) throws RemoteRefusedException {
        return countries
                .find(bench.access, CountryCode.of(code).orElseThrow())
                .orElseThrow()
                .offered();
    }

    @Test
    void forms_ofAContractor_areAskedForByTheirName() throws Exception {
        bench.answers(200, "{\"data\":{}}");

        new HireForms(bench.gateway, OptionalInt.empty(), bench.clock)
                .fetch(bench.access, new Placement(PRT, EmploymentType.CONTRACTOR));

        assertEquals(
                "GET /v1/countries/PRT/contractor_basic_information HTTP/1.1",
                bench.lines().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":[]}", "{\"data\":{}}", "{\"data\":null}", "[1]"})
    void countries_noList_isAFaultAndNotKept(String body) throws Exception {
        Countries countries = new Countries(bench.gateway, bench.clock);
        bench.answers(200, body).answers(200, "{\"data\":[{\"code\":\"PRT\",\"eor_onboarding\":true}]}");

        assertEquals(Kind.REMOTE_UNEXPECTED, failure(() -> countries.find(bench.access, PRT)));
        assertTrue(countries.find(bench.access, PRT).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":{\"type\":\"object\",\"properties\":{}}}|0",
                "{\"data\":{\"schema\":{\"type\":\"object\"},\"version\":4}}|4",
                "{\"data\":{\"version\":7,\"type\":\"object\"}}|0"
            })
    void forms_version_isTheOneToldBesideTheSchema(String body, int version) throws Exception {
        bench.answers(200, body);

        HireForms.Served served =
                new HireForms(bench.gateway, OptionalInt.empty(), bench.clock).fetch(bench.access, PORTUGAL);

        assertEquals(version == 0 ? OptionalInt.empty() : OptionalInt.of(version), served.version());
        assertEquals(
                "GET /v1/countries/PRT/employment_basic_information HTTP/1.1",
                bench.lines().get(0));
    }

    @Test
    void forms_versionConfigured_isAskedForAndSent() throws Exception {
        bench.answers(200, "{\"data\":{\"schema\":{},\"version\":4}}");

        HireForms.Served served =
                new HireForms(bench.gateway, OptionalInt.of(3), bench.clock).fetch(bench.access, PORTUGAL);

        assertEquals(OptionalInt.of(3), served.version());
        assertTrue(
                bench.lines().get(0).contains("?json_schema_version=3 "),
                bench.lines().get(0));
    }

    @Test
    void forms_keptForAMinute_areThenFetchedAgain() throws Exception {
        HireForms forms = new HireForms(bench.gateway, OptionalInt.empty(), bench.clock);
        bench.answers(200, "{\"data\":{}}").answers(200, "{\"data\":{}}");

        forms.fetch(bench.access, PORTUGAL);
        forms.fetch(bench.access, PORTUGAL);
        assertEquals(1, bench.lines().size());
        bench.clock.advance(Duration.ofSeconds(61));
        forms.fetch(bench.access, PORTUGAL);
        assertEquals(2, bench.lines().size());
    }

    private static String managers(int pages, String... rows) {
        return "{\"data\":{\"company_managers\":[" + String.join(",", rows) + "],\"total_pages\":" + pages + "}}";
    }

    private static String manager(String id, String email) {
        return "{\"user_id\":\"" + id + "\",\"user_email\":\"" + email + "\",\"role\":\"admin\"}";
    }

    private Optional<RemoteUserId> manager(String email) throws RemoteRefusedException {
        return new CompanyManagers(bench.gateway).findByEmail(bench.access, email);
    }

    @Test
    void managers_onTheSecondPage_isFound() throws Exception {
        bench.answers(200, managers(2, manager("u-1", "a@acme.example")))
                .answers(200, managers(2, manager("u-2", "b@acme.example")));

        assertEquals(Optional.of(new RemoteUserId("u-2")), manager("b@acme.example"));
        assertTrue(bench.lines().get(1).contains("page=2"), bench.lines().get(1));
    }

    @Test
    void managers_otherCase_isTheSamePerson() throws Exception {
        bench.answers(200, managers(1, manager("u-1", "Rita.RECRUITER@acme.example")));

        assertEquals(Optional.of(USER), manager("rita.recruiter@ACME.example"));
    }

    /** Nobody can tell which of the two the person is. */
    @Test
    void managers_twoWithOneAddress_areNobody() throws Exception {
        bench.answers(200, managers(2, manager("u-1", "rita@acme.example")))
                .answers(200, managers(2, manager("u-2", "RITA@acme.example")));

        assertEquals(Optional.empty(), manager("rita@acme.example"));
    }

    @Test
    void managers_oneInTwoRoles_isOnePerson() throws Exception {
        bench.answers(200, managers(1, manager("u-1", "rita@acme.example"), manager("u-1", "rita@acme.example")));

        assertEquals(Optional.of(USER), manager("rita@acme.example"));
    }

    /** Java's equalsIgnoreCase takes these for the same, and would log one person in as the other. */
    @ParameterizedTest
    @CsvSource({"r\u0131ta@acme.example,rita@acme.example", "mi\u212Ae@acme.example,mike@acme.example"})
    void managers_addressThatOnlyLooksAlike_isSomebodyElse(String host, String remote) throws Exception {
        assertTrue(host.equalsIgnoreCase(remote));
        bench.answers(200, managers(1, manager("u-1", remote)));

        assertTrue(manager(host).isEmpty());
    }

    @Test
    void managers_noAddress_isNobody() throws Exception {
        bench.answers(200, managers(1, "{\"user_id\":\"u-1\"}", manager("u-2", ""), manager("u-3", " ")))
                .answers(200, managers(1, manager("u-3", " ")));

        assertTrue(manager("").isEmpty());
        assertTrue(manager(" ").isEmpty());
    }

    @Test
    void managers_withoutAnIdThatWorks_isNobody() throws Exception {
        bench.answers(200, managers(1, manager("", "a@acme.example")));

        assertTrue(manager("a@acme.example").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void identity_eitherStatus_namesCompanyAndUser(int status) throws Exception {
        bench.answers(
                status,
                "{\"data\":{\"company\":{\"id\":\"c-1\",\"name\":\"Acme\"},\"user\":{\"id\":\"u-1\",\"name\":\"Ada\"}}}");

        assertEquals(
                new Identity.Names(
                        Optional.of(new CompanyId("c-1")), "Acme", Optional.of(new RemoteUserId("u-1")), "Ada"),
                new Identity(bench.gateway).current(bench.access));
    }

    @Test
    void identity_partsMissing_areEmpty() throws Exception {
        bench.answers(200, "{\"data\":{}}");

        assertEquals(Identity.Names.NONE, new Identity(bench.gateway).current(bench.access));
    }

    @Test
    void magicLink_request_isForThePersonAndThePathOnly() throws Exception {
        bench.answers(200, "{\"data\":{\"url\":\"https://remote.example/m/1\"}}");

        Optional<URI> link = new Links(bench.gateway).magic(bench.access, USER, "/dashboard/x");

        assertEquals(Optional.of(URI.create("https://remote.example/m/1")), link);
        assertEquals(
                "{\"user_id\":\"u-1\",\"path\":\"/dashboard/x\"}",
                bench.server.received().get(0).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"url\":\"javascript:alert(1)\"}}",
                "{\"data\":{\"url\":\"/relative\"}}",
                "{\"data\":{\"url\":\"not a url {}\"}}",
                "{\"data\":{}}",
                "{}"
            })
    void magicLink_noAddress_isNone(String body) throws Exception {
        bench.answers(200, body);

        assertTrue(
                new Links(bench.gateway).magic(bench.access, USER, "/dashboard").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"url\":\"https://remote.example/s\"}}",
                "{\"data\":\"https://remote.example/s\"}",
                "{\"url\":\"https://remote.example/s\"}"
            })
    void ssoUrl_anyShape_isUnderstood(String body) throws Exception {
        bench.answers(200, body);

        assertEquals(
                Optional.of(URI.create("https://remote.example/s")), new Links(bench.gateway).sso(bench.access, USER));
        assertTrue(
                bench.lines().get(0).startsWith("GET /v1/sso-url?"),
                bench.lines().get(0));
        assertTrue(
                bench.lines().get(0).contains("action=redirect_to_onboarding"),
                bench.lines().get(0));
    }

    @Test
    void ssoUrl_underTheOtherSpelling_isFound() throws Exception {
        bench.answers(404, "{}").answers(200, "{\"data\":{\"url\":\"https://remote.example/s\"}}");

        assertTrue(new Links(bench.gateway).sso(bench.access, USER).isPresent());
        assertTrue(
                bench.lines().get(1).startsWith("GET /v1/sso_url?"),
                bench.lines().get(1));
    }

    @Test
    void get_rateLimitedInEitherShape_saysWhen() {
        bench.answers(
                429, "x-ratelimit-reset: 1500\r\n", "{\"errors\":{\"detail\":\"Customer rate-limit exceeded.\"}}");

        RemoteHiringException limited =
                assertThrows(RemoteHiringException.class, () -> new Identity(bench.gateway).current(bench.access));

        assertEquals(Kind.RATE_LIMITED, limited.kind());
        assertEquals(bench.clock.instant().plusMillis(1500), limited.retryAt().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"200|<html>|REMOTE_UNEXPECTED", "302|{}|REMOTE_UNEXPECTED", "503|x|REMOTE_UNAVAILABLE"})
    void get_noProperAnswer_saysWhoseFaultItIs(int status, String body, Kind kind) {
        bench.answers(status, body);

        assertEquals(kind, failure(() -> new Identity(bench.gateway).current(bench.access)));
    }
}
