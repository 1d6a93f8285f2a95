package dev.remotehiring.internal.form;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.host.Candidate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Candidates for the tests. */
final class Candidates {
    static final Candidate NOBODY = named("", Map.of());

    static final Candidate MARIA = new Candidate(
            new ApplicationId("application-1"),
            "Maria da Silva",
            Optional.of("maria@example.org"),
            Optional.of("maria.silva@employer.example"),
            Optional.of("Software Engineer"),
            Optional.empty(),
            Optional.of(LocalDate.of(2027, 3, 1)),
            Optional.of("+351910000000"),
            Map.of());

    private Candidates() {}

    static Candidate named(String name, Map<String, String> details) {
        return new Candidate(
                new ApplicationId("application-2"),
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                details);
    }

    static Candidate mariaWith(Map<String, String> details) {
        return new Candidate(
                MARIA.application(),
                MARIA.fullName(),
                MARIA.personalEmail(),
                MARIA.workEmail(),
                MARIA.jobTitle(),
                MARIA.country(),
                MARIA.startDate(),
                MARIA.telephone(),
                details);
    }
}
