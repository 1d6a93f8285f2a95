package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.simulator.trouble.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** The audit: who, when, for which company, with which result, in which piece of work; nothing personal. */
class AuditTest {
    private static final Path SOURCES = Path.of("src", "main");
    private static final Path TABLE = Path.of("docs", "audit.md");
    private static final String NAME = "Canaria Markerova";
    private static final String EMAIL = "canaria.markerova@yellow-bird.example";
    private static final String OTHER_EMAIL = "second.canary@yellow-bird.example";
    private static final String TITLE = "Keeper of the Yellow Bird";
    private static final String NUMBER = "+351911222333";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        MDC.remove(Correlation.KEY);
        platform.close();
    }

    private List<String> audit(String columns, String where) {
        return Rows.of(platform.database, "SELECT " + columns + " FROM rh_audit WHERE " + where);
    }

    private void connected() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    @Test
    void rows_ofOneClick_haveOneIdAndThatOfAnotherClickAnother() {
        connected();
        platform.hire(RITA, platform.complete("marta"));
        platform.hire(RITA, platform.complete("nuno"));

        List<String> works = audit("DISTINCT correlation", "action LIKE 'hire.%'");
        assertEquals(2, works.size());
        for (String work : works) {
            assertTrue(audit("id", "correlation = '" + work + "'").size() > 1, "a whole hire is one piece of work");
        }
        assertNull(MDC.get(Correlation.KEY), "the thread is as it was");
    }

    @Test
    void rows_whereTheHostHasAnIdOfItsOwn_haveThatOne() {
        MDC.put(Correlation.KEY, "request-4711");
        connected();
        assertEquals("request-4711", MDC.get(Correlation.KEY));
        MDC.put(Correlation.KEY, "x".repeat(100));
        platform.hire(RITA, platform.complete("marta"));

        assertEquals(List.of("request-4711"), audit("DISTINCT correlation", "action LIKE 'consent.%'"));
        assertEquals(List.of("x".repeat(64)), audit("DISTINCT correlation", "action LIKE 'hire.%'"));
    }

    @Test
    void rows_whatFails_leavesTheThreadAsItWas() {
        RemoteHiringException refused = org.junit.jupiter.api.Assertions.assertThrows(
                RemoteHiringException.class,
                () -> platform.hire(
                        new dev.remotehiring.api.Actor(ACME, new UserId("stranger")), platform.complete("marta")));

        assertEquals(RemoteHiringException.Kind.NOT_PERMITTED, refused.kind());
        assertNull(MDC.get(Correlation.KEY));
    }

    @Test
    void rows_ofARound_sayThatNobodyClicked() {
        connected();
        platform.remote.plan(1, "POST", "/v1/employments", new Trouble.ActLate(Duration.ofSeconds(20)));
        platform.hire(RITA, platform.complete("marta"));
        for (int i = 0; i < 12; i++) {
            platform.later(Duration.ofMinutes(1));
            platform.findOut();
        }

        List<String> created = audit("correlation", "action = 'hire.created'");
        assertEquals(1, created.size());
        assertTrue(created.get(0).startsWith("round-"), created.toString());
    }

    @Test
    void rows_ofASentHireAndOfAConnection_nameTheCompanyAndTheEnvironment() {
        connected();
        platform.hire(RITA, platform.complete("marta"));

        String company = platform.admin().connections(ADA).get(0).company().value();
        assertEquals(List.of(company), audit("company", "action = 'consent.answered'"));
        assertEquals(List.of(company), audit("company", "action = 'hire.created'"));
        assertEquals(List.of(platform.remote.uri().getAuthority()), audit("DISTINCT issuer", "tenant = 'acme'"));
    }

    @Test
    void rows_afterEverythingThatCanBecomeOfAHire_holdNothingPersonal() {
        connected();
        hire("created");
        platform.remote.plan(1, "POST", "/v1/employments", refusal(409));
        hire("refused");
        platform.remote.plan(1, "POST", "/v1/employments", refusal(422));
        Hire asked = hire("asked");
        platform.service().cancel(RITA, asked.id());
        settledByHand();
        linked();

        List<String> rows = audit("*", "tenant = 'acme'");
        for (String action : List.of("hire.created", "hire.refused", "hire.cancelled", "hire.settled", "hire.linked")) {
            assertFalse(audit("id", "action = '" + action + "'").isEmpty(), "there was no " + action);
        }
        for (String personal :
                List.of(NAME, "Markerova", EMAIL, "yellow-bird", TITLE, NUMBER, "911222333", "Rita Recruiter")) {
            assertTrue(
                    rows.stream()
                            .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains(personal.toLowerCase(Locale.ROOT))),
                    personal);
        }
    }

    private static Trouble refusal(int status) {
        return Trouble.Answer.json(
                status, "{\"message\":\"" + NAME + " " + EMAIL + "\",\"errors\":{\"job_title\":[\"" + TITLE + "\"]}}");
    }

    private void settledByHand() {
        platform.remote.plan(1, "POST", "/v1/employments", new Trouble.Drop());
        Hire unknown = hire("unknown");
        assertEquals(HireState.UNKNOWN, unknown.state());
        platform.admin().settleAsNotCreated(ADA, unknown.id());
    }

    private void linked() {
        Hire first = hire("first", EMAIL);
        Hire twin = hire("twin", EMAIL);
        platform.service().link(RITA, twin.id(), first.employment().orElseThrow());
    }

    private Hire hire(String id) {
        return hire(id, id + "." + OTHER_EMAIL);
    }

    private Hire hire(String id, String email) {
        ApplicationId application = new ApplicationId(id);
        platform.candidates.put(
                ACME,
                new Candidate(
                        application,
                        NAME,
                        Optional.of(email),
                        Optional.empty(),
                        Optional.of(TITLE),
                        CountryCode.of("PRT"),
                        Optional.of(platform.firstDay()),
                        Optional.of(NUMBER),
                        Map.of(
                                "has_seniority_date", "no",
                                "tax_servicing_countries", "Portugal",
                                "tax_job_category", "engineering_it")));
        FormAnswers typed = new FormAnswers(Map.of("job_title", List.of(TITLE), "name", List.of(NAME)));
        return platform.service()
                .hire(new HireRequest(RITA, application, typed))
                .hire();
    }

    /** Append-only: whoever mentions the table writes rows, reads or creates it, or erases a tenant. */
    @Test
    void sources_touchTheAuditOnlyByAppendingReadingAndErasingATenant() {
        Set<String> mentions = new TreeSet<>();
        sources()
                .forEach((file, text) -> Pattern.compile("(\\w+(?: TABLE)?(?: INTO| FROM| IF NOT EXISTS)?) rh_audit\\b")
                        .matcher(text)
                        .results()
                        .map(found -> file + ": " + found.group(1))
                        .forEach(mentions::add));
        assertEquals(
                Set.of(
                        "Audit.java: INSERT INTO",
                        "Overview.java: correlation FROM",
                        "TenantExport.java: FROM",
                        "TenantErasure.java: DELETE FROM",
                        "schema-1.sql: CREATE TABLE IF NOT EXISTS",
                        "schema-1.sql: ON",
                        "schema-3.sql: ALTER TABLE"),
                mentions);
    }

    @Test
    void table_ofActions_isWhatTheCodeWrites() throws IOException {
        Set<String> written = Stream.concat(
                        sources().values().stream()
                                .flatMap(text -> Pattern.compile(
                                                "\"((?:hire|connection|consent|company|invitation|tenant|rules|settings|client_secret)\\.(?!txt)[a-z_]+)\"")
                                        .matcher(text)
                                        .results()
                                        .map(found -> found.group(1))),
                        Arrays.stream(HireState.values())
                                .map(state -> "hire." + state.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> documented = Pattern.compile("(?m)^\\| `([a-z_]+\\.[a-z_]+)` ")
                .matcher(Files.readString(TABLE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(written, documented);
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), AuditTest::read, String::concat));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
