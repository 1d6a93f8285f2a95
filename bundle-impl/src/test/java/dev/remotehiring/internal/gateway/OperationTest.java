package dev.remotehiring.internal.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.ActingAs;
import dev.remotehiring.internal.token.Employee;
import dev.remotehiring.internal.token.Partner;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which kind of token may call what: the table of the Remote facts, section 1, row by row. */
class OperationTest {
    /**
     * Method, path, and a mark for each kind that may call it: U customer token, C company token, P client credentials, E
     * employee. Where what is declared and what was observed differ, what was observed.
     */
    private static final String FACTS = """
            POST   /v1/employments                                    U C - -
            PATCH  /v1/employments/{id}                               U C - -
            POST   /v1/employments/{id}/invite                        U C - -
            GET    /v1/employments                                    U C - -
            GET    /v1/employments/{id}                               U C - -
            GET    /v1/employments/{id}/onboarding-steps              U C - -
            POST   /v1/cancel-onboarding/{id}                         U C - -
            GET    /v1/company-managers                               U C - -
            POST   /v1/company-managers                               U C - -
            GET    /v1/company-managers/{id}                          U C - -
            DELETE /v1/company-managers/{id}                          U C - -
            GET    /v1/companies                                      U - P -
            POST   /v1/companies                                      - - P -
            PATCH  /v1/companies/{id}                                 - - P -
            PUT    /v1/companies/{id}                                 - - P -
            GET    /v1/companies/{id}                                 - C P -
            GET    /v1/companies/{id}/actions                         - C P -
            GET    /v1/companies/schema                               - - P -
            POST   /v1/companies/{id}/create-token                    - - P -
            GET    /v1/countries                                      U C P -
            GET    /v1/countries/{id}/employment_basic_information    U C - -
            GET    /v1/countries/{id}/contractor_basic_information    U C - -
            GET    /v1/cost-calculator/countries                      U C P -
            GET    /v1/cost-calculator/regions/{id}/fields            U C P -
            POST   /v1/cost-calculator/estimation                     U C P -
            POST   /v1/webhook-callbacks                              U C P -
            PATCH  /v1/webhook-callbacks/{id}                         U C - -
            DELETE /v1/webhook-callbacks/{id}                         U C - -
            GET    /v1/companies/{id}/webhook-callbacks               U C - -
            GET    /v1/webhook-events                                 - - P -
            POST   /v1/webhook-events/replay                          - - P -
            POST   /v1/magic-link                                     - C - -
            GET    /v1/identity/current                               U C P -
            GET    /v1/employee/current                               - - - E
            """;

    /** The way of 2022, of which the table knows nothing: it is kept to what its successor, the magic link, wants. */
    private static final Set<Operation> UNKNOWN_CONTRACT = EnumSet.of(Operation.SSO_URL, Operation.SSO_URL_OTHER);

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private record Row(String method, String path, Set<TokenKind> kinds) {
        static Row of(String line) {
            String[] parts = line.strip().split("\\s+");
            Set<TokenKind> kinds = EnumSet.noneOf(TokenKind.class);
            for (String mark : List.of(parts[2], parts[3], parts[4], parts[5])) {
                switch (mark) {
                    case "U" -> kinds.add(TokenKind.CUSTOMER);
                    case "C" -> kinds.add(TokenKind.COMPANY);
                    case "P" -> kinds.add(TokenKind.PARTNER);
                    case "E" -> kinds.add(TokenKind.EMPLOYEE);
                    default -> assertEquals("-", mark);
                }
            }
            return new Row(parts[0], parts[1], kinds);
        }

        boolean isOf(Operation operation) {
            return method.equals(operation.method()) && path.equals(operation.path());
        }
    }

    private static Set<TokenKind> told(Operation operation) {
        if (UNKNOWN_CONTRACT.contains(operation)) {
            return EnumSet.of(TokenKind.COMPANY);
        }
        List<Row> rows =
                FACTS.lines().map(Row::of).filter(row -> row.isOf(operation)).toList();
        assertEquals(1, rows.size(), () -> operation + " is not in the table once");
        return rows.get(0).kinds();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void kinds_areThoseOfTheTable(Operation operation) {
        assertEquals(told(operation), operation.kinds());
    }

    private static Stream<Arguments> wrongOnes() {
        return Arrays.stream(Operation.values())
                .flatMap(operation -> EnumSet.complementOf(EnumSet.copyOf(told(operation))).stream()
                        .map(kind -> Arguments.of(operation, kind)));
    }

    @ParameterizedTest
    @MethodSource("wrongOnes")
    void understood_asTheWrongKind_isRefusedInASentenceAndAsksNobody(Operation operation, TokenKind kind) {
        RemoteHiringException refused = assertThrows(
                RemoteHiringException.class,
                () -> bench.gateway.understood(as(kind), Deadline.in(Duration.ofMinutes(1)), request(operation)));

        assertEquals(Kind.NOT_ALLOWED_BY_REMOTE, refused.kind());
        assertTrue(refused.getMessage().contains(". Nothing was sent."), refused.getMessage());
        String forTheLog = refused.getCause().getMessage();
        assertTrue(forTheLog.contains("not possible with " + kind.words()), forTheLog);
        for (TokenKind right : operation.kinds()) {
            assertTrue(forTheLog.substring(forTheLog.indexOf("Remote wants")).contains(right.words()), forTheLog);
        }
        assertEquals(List.of(), bench.lines());
    }

    /** A token that is not kept yet is of a kind, too. */
    @ParameterizedTest
    @MethodSource("wrongOnes")
    void understood_withATokenOfTheWrongKind_isRefusedInASentenceAndAsksNobody(Operation operation, TokenKind kind) {
        RemoteHiringException refused = assertThrows(
                RemoteHiringException.class,
                () -> bench.gateway.understood(
                        new Secret("a token"), kind, Deadline.in(Duration.ofMinutes(1)), request(operation)));

        assertEquals(Kind.NOT_ALLOWED_BY_REMOTE, refused.kind());
        assertFalse(refused.getMessage().contains("a token"), refused.getMessage());
        assertEquals(List.of(), bench.lines());
    }

    @Test
    void purpose_ofEachOperation_beginsASentence() {
        for (Operation operation : Operation.values()) {
            for (TokenKind kind : TokenKind.values()) {
                if (!operation.kinds().contains(kind)) {
                    String words = assertThrows(RemoteHiringException.class, () -> operation.require(kind))
                            .getMessage();
                    assertTrue(words.matches("[A-Z][^{}_/]+"), words);
                }
            }
        }
    }

    @Test
    void writes_isEverythingButReadingAndReckoning() {
        Set<Operation> reading = new HashSet<>(Arrays.asList(Operation.values()));
        reading.removeIf(Operation::writes);

        assertTrue(reading.remove(Operation.ESTIMATE_COST));
        assertTrue(reading.stream().allMatch(operation -> operation.method().equals("GET")));
        assertTrue(reading.contains(Operation.IDENTITY));
        assertFalse(reading.contains(Operation.CREATE_EMPLOYMENT));
    }

    private static Gateway.Request request(Operation operation) {
        return Gateway.Request.of(operation).about("id-1");
    }

    private ActingAs as(TokenKind kind) {
        StoredConnection company = bench.access.connection();
        return switch (kind) {
            case COMPANY -> company;
            case CUSTOMER -> customer(company);
            case PARTNER -> new Partner();
            case EMPLOYEE -> new Employee(company.tenant(), new EmploymentId("e-1"));
        };
    }

    private static StoredConnection customer(StoredConnection like) {
        return new StoredConnection(
                like.tenant(),
                StoredConnection.customerTokenId(),
                Connection.Kind.CUSTOMER_TOKEN,
                Optional.empty(),
                like.company(),
                like.companyName(),
                like.remoteUser(),
                Optional.of(new Secret("ra_test_customer")),
                like.connectedBy(),
                like.connectedAt(),
                Optional.empty(),
                0);
    }
}
