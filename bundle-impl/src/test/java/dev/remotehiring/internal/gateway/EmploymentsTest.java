package dev.remotehiring.internal.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.Employment;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating, reading and searching (the Remote facts, sections 3.1, 3.3 and 3.4). */
class EmploymentsTest {
    private static final HireId HIRE = new HireId("11111111-2222-3333-4444-555555555555");
    private static final String CREATED = "{\"data\":{\"employment\":{\"id\":\"e-1\"}}}";

    private final Bench bench = new Bench();
    private final Employments employments = new Employments(bench.gateway, bench.clock);

    @AfterEach
    void close() {
        bench.close();
    }

    private Creation create(OptionalInt version) {
        return employments.create(
                bench.access,
                new NewEmployment(
                        HIRE,
                        new Placement(CountryCode.of("PRT").orElseThrow(), EmploymentType.EMPLOYEE),
                        JsonNodeFactory.instance.objectNode().put("name", "Marta"),
                        version));
    }

    private Creation create() {
        return create(OptionalInt.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void create_anySuccess_isCreated(int status) {
        bench.answers(status, CREATED);

        assertEquals(new Creation.Created(new EmploymentId("e-1")), create());
    }

    @Test
    void create_body_isTodaysEnvelope() throws Exception {
        bench.answers(201, CREATED);

        create();

        assertEquals(
                new ObjectMapper()
                        .readTree("{\"country_code\":\"PRT\",\"external_id\":\"" + HIRE
                                + "\",\"type\":\"employee\",\"basic_information\":{\"name\":\"Marta\"}}"),
                new ObjectMapper().readTree(bench.server.received().get(0).text()));
        assertEquals("POST /v1/employments HTTP/1.1", bench.lines().get(0));
        assertTrue(bench.server.received().get(0).head().contains("Authorization: Bearer token\r\n"));
    }

    @Test
    void create_versionKnown_isSentAlong() {
        bench.answers(201, CREATED);

        create(OptionalInt.of(3));

        assertEquals(
                "POST /v1/employments?json_schema_version=3 HTTP/1.1",
                bench.lines().get(0));
    }

    @ParameterizedTest
    @CsvSource({"400", "403", "404", "405", "409", "422"})
    void create_refused_isRefused(int status) {
        bench.answers(status, "{\"message\":\"no\"}");

        assertEquals(
                status,
                assertInstanceOf(Creation.Refused.class, create()).error().status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "200|{}",
                "201|~~",
                "201|<html></html>",
                "201|{\"data\":{\"employment\":{\"id\":\"\"}}}",
                "201|{\"data\":{\"employment\":{\"id\":\"../../admin?x={y}\"}}}",
                "302|{}",
                "408|{}",
                "500|Internal Server Error",
                "502|<html></html>",
                "504|{}"
            })
    void create_neitherYesNorNo_isUnclear(int status, String body) {
        bench.answers(status, body);

        assertInstanceOf(Creation.Unclear.class, create());
        assertEquals(1, bench.lines().size());
    }

    @Test
    void create_rateLimited_wasNotActedUpon() {
        bench.answers(429, "Retry-After: 5\r\n", "{}");

        RemoteHiringException limited = assertThrows(RemoteHiringException.class, this::create);

        assertEquals(Kind.RATE_LIMITED, limited.kind());
        assertEquals(Optional.of(bench.clock.instant().plusSeconds(5)), limited.retryAt());
    }

    @Test
    void create_tokenRefused_isSentOnceMoreWithANewOne() {
        bench.answers(401, "{\"message\":\"Unauthorized\"}");
        bench.answers(200, "{\"access_token\":\"next\",\"expires_in\":3600}");
        bench.answers(201, CREATED);

        assertInstanceOf(Creation.Created.class, create());

        assertTrue(bench.server.received().get(2).head().contains("Authorization: Bearer next\r\n"));
    }

    @Test
    void create_newTokenRefusedToo_isEndedAndNotSentAThirdTime() {
        bench.answers(401, "{}")
                .answers(200, "{\"access_token\":\"next\",\"expires_in\":3600}")
                .answers(401, "{}");

        assertEquals(
                Kind.CONNECTION_ENDED,
                assertThrows(RemoteHiringException.class, this::create).kind());
        assertEquals(3, bench.lines().size());
    }

    @Test
    void read_fullAnswer_tellsStatusAndStage() throws Exception {
        bench.answers(
                200,
                "{\"data\":{\"employment\":{\"id\":\"e-1\",\"short_id\":\"ABC123\",\"status\":\"invited\","
                        + "\"employment_lifecycle_stage\":\"employee_self_enrollment\",\"unknown\":[1]}}}");

        Employment employment = employments.read(bench.access, new EmploymentId("e-1"));

        assertEquals(OnboardingStatus.INVITED, employment.status());
        assertEquals(Optional.of("ABC123"), employment.shortId());
        assertEquals("employee_self_enrollment", employment.stage());
        assertEquals(bench.clock.instant(), employment.readAt());
        assertEquals(
                "GET /v1/employments/e-1?exclude_files=true HTTP/1.1",
                bench.lines().get(0));
    }

    private static String page(int page, int pages, String... externalIds) {
        StringBuilder rows = new StringBuilder();
        for (String id : externalIds) {
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("{\"id\":\"e-")
                    .append(id)
                    .append("\",\"external_id\":")
                    .append(id.equals("null") ? "null" : "\"" + id + "\"")
                    .append("}");
        }
        return "{\"data\":{\"employments\":[" + rows + "],\"current_page\":" + page + ",\"total_pages\":" + pages
                + "}}";
    }

    private List<EmploymentId> find() throws RemoteRefusedException {
        return employments.findAll(bench.access, HIRE);
    }

    @Test
    void findOnboarding_onALaterPage_isFound() throws Exception {
        bench.answers(200, page(1, 3, "other", "null")).answers(200, page(2, 3, HIRE.value()));

        assertEquals(Optional.of(new EmploymentId("e-" + HIRE)), employments.findOnboarding(bench.access, HIRE));
        assertTrue(bench.lines().get(1).contains("page=2"), bench.lines().get(1));
        assertTrue(
                bench.lines().get(1).contains("status=incomplete"),
                bench.lines().get(1));
    }

    @Test
    void findAll_ofAnyStatus_areAllFound() throws Exception {
        bench.answers(200, page(1, 2, HIRE.value(), "x")).answers(200, page(2, 2, HIRE.value()));

        assertEquals(2, find().size());
        assertFalse(bench.lines().get(0).contains("status="), bench.lines().get(0));
    }

    @Test
    void findAll_nowhere_isAbsentAfterTheWholeList() throws Exception {
        bench.answers(200, page(1, 2, "x")).answers(200, page(2, 2, "y"));

        assertTrue(find().isEmpty());
        assertEquals(2, bench.lines().size());
    }

    /** A list that does not say how long it is goes on until there is nothing more: half of it would prove an absence. */
    @Test
    void findAll_listThatDoesNotSayHowLongItIs_isReadToItsEnd() throws Exception {
        bench.answers(200, page(1, 9, "x").replace(",\"total_pages\":9", ""))
                .answers(200, page(2, 9, HIRE.value()).replace(",\"total_pages\":9", ""))
                .answers(200, page(3, 9).replace(",\"total_pages\":9", ""));

        assertEquals(List.of(new EmploymentId("e-" + HIRE)), find());
    }

    /** An id that somebody typed may lead to another resource, or be the id in other letters. */
    @Test
    void read_answerAboutSomethingElse_isNoEmployment() {
        bench.answers(200, "{\"data\":{\"employment\":{\"id\":\"e-1\",\"status\":\"active\"}}}");

        assertEquals(
                Kind.REMOTE_UNEXPECTED,
                assertThrows(
                                RemoteHiringException.class,
                                () -> employments.read(bench.access, new EmploymentId("e-1/files")))
                        .kind());
    }

    /** Whatever Remote's filter lets through: only who has the address counts. */
    @Test
    void withEmail_onlyWhoHasIt_isListed() throws Exception {
        bench.answers(
                200,
                "{\"data\":{\"employments\":[{\"id\":\"e-1\",\"status\":\"active\",\"login_email\":\"Marta@People.example\"},"
                        + "{\"id\":\"e-2\",\"personal_email\":\"marta@people.example\",\"short_id\":\"X7\",\"external_id\":\"h\"},"
                        + "{\"id\":\"e-3\",\"login_email\":\"nuno@people.example\"},{\"id\":\"e-4\"}],\"total_pages\":1}}");

        List<Employments.Listed> all = employments.withEmail(bench.access, "marta@people.example");

        assertEquals(
                List.of("e-1", "e-2"), all.stream().map(one -> one.id().value()).toList());
        assertEquals(OnboardingStatus.ACTIVE, all.get(0).status());
        assertEquals("h", all.get(1).externalId());
        assertEquals(Optional.of("X7"), all.get(1).shortId());
        assertTrue(
                bench.lines().get(0).contains("email=marta%40people.example"),
                bench.lines().get(0));
    }

    @Test
    void find_listWithoutEnvelope_isUnderstood() throws Exception {
        bench.answers(200, "{\"employments\":[{\"id\":\"e-1\",\"external_id\":\"" + HIRE + "\"}],\"total_pages\":1}");

        assertEquals(List.of(new EmploymentId("e-1")), find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":{}}", "{\"data\":[]}", "{\"data\":{\"employments\":null}}", "[]"})
    void find_noList_isNoProofOfAbsence(String body) {
        bench.answers(200, body);

        assertEquals(
                Kind.REMOTE_UNEXPECTED,
                assertThrows(RemoteHiringException.class, this::find).kind());
    }

    @Test
    void find_listRefused_isNoProofOfAbsence() {
        bench.answers(200, page(1, 2)).answers(403, "{\"message\":\"Forbidden\"}");

        assertThrows(RemoteRefusedException.class, this::find);
    }
}
