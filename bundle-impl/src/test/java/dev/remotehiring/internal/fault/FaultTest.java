package dev.remotehiring.internal.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.Remedy;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue has an entry for everything that Remote may answer, and its page says the same. */
class FaultTest {
    private static final Path PAGE = Path.of("docs", "errors.md");

    /** What a person should never have to read. */
    private static final Pattern JARGON =
            Pattern.compile("(?i)\\b(grant|oauth|jwt|http(?!://)|json|endpoint|exception|null|bearer|payload)\\b");

    private static final Set<Kind> PASSING_KINDS =
            EnumSet.of(Kind.REMOTE_UNAVAILABLE, Kind.RATE_LIMITED, Kind.REMOTE_UNEXPECTED);

    @Test
    void page_isWhatTheCatalogueSays() throws IOException {
        if (Boolean.getBoolean("errors.write")) {
            Files.writeString(PAGE, Catalogue.page());
        }
        assertEquals(Catalogue.page(), Files.readString(PAGE), "run this test with -Derrors.write=true");
    }

    /** Whoever hires is told of these too, and need not be somebody who may connect. */
    @ParameterizedTest
    @EnumSource(Remedy.class)
    void remedy_toConnect_isNotSaidToBeUpToWhoeverReadsIt(Remedy remedy) {
        boolean connecting = Pattern.compile("(?i)\\b(connect|disconnect|check the connection)\\b")
                .matcher(remedy.words())
                .find();
        assertFalse(connecting && remedy.who() == Remedy.Who.USER, remedy.words());
    }

    /** RFC 6749, section 5.2, and whatever Remote invents. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid_client",
                "invalid_grant",
                "invalid_request",
                "invalid_scope",
                "unauthorized_client",
                "unsupported_grant_type",
                "something_new",
                "429",
                ""
            })
    void ofOAuth_anyCode_hasATerminalEntryOfTheTokenEndpoint(String code) {
        Fault fault = Fault.ofOAuth(code);

        assertEquals(Fault.Place.TOKEN_ENDPOINT, fault.place());
        assertEquals(code.matches("(in|un)[a-z_]+"), fault != Fault.OTHER_REFUSAL);
        assertFalse(fault.isPassing(), "a code that Remote writes is an answer, even if its name looks like a status");
    }

    @Test
    void ofStatus_anyStatusThatIsNoSuccess_hasAnEntryOfTheGateway() {
        IntStream.rangeClosed(100, 599).filter(status -> status / 100 != 2).forEach(status -> {
            Fault fault = Fault.ofStatus(status);
            assertEquals(Fault.Place.GATEWAY, fault.place(), "status " + status);
            assertEquals(status >= 500 || status < 400 || List.of(407, 408, 429).contains(status), fault.isPassing());
        });
    }

    @Test
    void ofTokenStatus_anyStatusThatIsNoSuccess_passesOrLeavesTheWordToTheCode() {
        IntStream.rangeClosed(100, 599).filter(status -> status / 100 != 2).forEach(status -> {
            Optional<Fault> fault = Fault.ofTokenStatus(status);
            boolean mayCarryACode =
                    status / 100 == 4 && !List.of(407, 408, 425, 429).contains(status);
            assertEquals(mayCarryACode, fault.isEmpty(), "status " + status);
            assertTrue(fault.stream().allMatch(Fault::isPassing), "status " + status);
        });
    }

    @ParameterizedTest
    @EnumSource
    void exception_ofEachFault_isItsEntryOfTheCatalogue(Fault fault) {
        assertEquals(fault.error(), fault.exception(null).failure().code());
        assertEquals(fault.error().kind(), fault.exception(null).kind());
        Instant later = Instant.EPOCH.plusSeconds(60);
        assertEquals(Optional.of(later), fault.exception(null, later).retryAt());
    }

    @ParameterizedTest
    @EnumSource
    void kind_ofAPassingFault_tellsTheHostToTryAgain(Fault fault) {
        assertTrue(!fault.isPassing() || PASSING_KINDS.contains(fault.error().kind()), fault.toString());
    }

    @ParameterizedTest
    @EnumSource
    void words_ofEachError_sayWhatHappenedWithoutJargon(ErrorCode code) {
        assertTrue(code.words().endsWith("."), code.words());
        assertFalse(JARGON.matcher(code.words()).find(), code.words());
    }

    @ParameterizedTest
    @EnumSource
    void words_ofEachRemedy_areASentenceWithoutJargon(Remedy remedy) {
        assertTrue(remedy.words().endsWith("."), remedy.words());
        assertFalse(JARGON.matcher(remedy.words()).find(), remedy.words());
        assertNotEquals("", remedy.who().words());
    }

    @Test
    void number_ofEachError_isThereOnce() {
        Set<String> numbers = new HashSet<>();
        for (ErrorCode code : ErrorCode.values()) {
            assertTrue(numbers.add(code.number()), code.number());
        }
    }

    /** An entry that nothing leads to would be a promise that nobody keeps. */
    @Test
    void errors_allOfThem_areThrownSomewhere() throws IOException {
        String code =
                sources(Path.of("src", "main", "java")) + sources(Path.of("..", "bundle-ui", "src", "main", "java"));
        Set<ErrorCode> thrown = Arrays.stream(ErrorCode.values())
                .filter(error -> code.contains("ErrorCode." + error.name()))
                .collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(ErrorCode.class), thrown);
    }

    @Test
    void code_ofEachPlace_isThereOnce() {
        Set<String> codes = new HashSet<>();
        for (Fault fault : Fault.values()) {
            assertTrue(codes.add(fault.place() + " " + fault.code()), fault.code());
        }
    }

    /** An entry that nothing leads to would be a promise that nobody keeps. */
    @Test
    void faults_allOfThem_areReachedByTheCode() throws IOException {
        String code = sources(Path.of("src", "main", "java"));
        Set<Fault> reached = IntStream.rangeClosed(100, 599)
                .boxed()
                .flatMap(status ->
                        Stream.concat(Stream.of(Fault.ofStatus(status)), Fault.ofTokenStatus(status).stream()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
        Arrays.stream(Fault.values())
                .filter(fault -> Fault.ofOAuth(fault.code()) == fault || code.contains("Fault." + fault.name()))
                .forEach(reached::add);

        assertEquals(EnumSet.allOf(Fault.class), reached);
    }

    private static String sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    @Test
    void message_ofAnErrorThatQuotesRemote_isWithoutItsWords() {
        Failure failure = new Failure(ErrorCode.COMPANY_REFUSED, 400).quoting("zoe@acme.example is taken");

        String message = new RemoteHiringException(null, null, failure).getMessage();

        assertFalse(message.contains("zoe"), message);
        assertEquals("zoe@acme.example is taken", failure.quote());
    }
}
