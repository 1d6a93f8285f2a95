package dev.remotehiring.demohost.candidates;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Salary;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.demohost.wiring.Website;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.hostkit.CandidateDirectoryContract;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class CandidatesTest extends CandidateDirectoryContract {
    @TempDir
    private Path folder;

    private JdbcConnectionPool pool;
    private Candidates candidates;

    @BeforeEach
    void open() {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("ats"), "ats", "");
        candidates = new Website(pool, List.of(), Clock.systemUTC()).candidates();
        candidates.add(tenant(), complete());
        candidates.add(tenant(), nameOnly());
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Override
    protected CandidateDirectory directory() {
        return candidates;
    }

    @Override
    protected TenantId tenant() {
        return new TenantId("acme");
    }

    @Override
    protected Candidate complete() {
        return new Candidate(
                new ApplicationId("complete"),
                "Ἑλένη 花子 ليلى",
                Optional.of("helen@mail.example"),
                Optional.of("helen@acme.example"),
                Optional.of("Engineer"),
                Optional.of(new CountryCode("GRC")),
                Optional.of(LocalDate.of(2027, 3, 1)),
                Optional.of("+30 691 234 5678"),
                EmploymentType.CONTRACTOR,
                Optional.of(new Salary(new BigDecimal("48000.50"), Currency.getInstance("EUR"))),
                Map.of("tax_job_category", "legal", "has_seniority_date", "no"));
    }

    @Override
    protected Candidate nameOnly() {
        return new Candidate(
                new ApplicationId("name-only"),
                "Jo Bloggs",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    @Override
    protected TenantId otherTenant() {
        return new TenantId("globex");
    }
}
