package dev.remotehiring.hostkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Salary;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryCandidatesTest extends CandidateDirectoryContract {
    private final InMemoryCandidates candidates =
            new InMemoryCandidates().put(tenant(), complete()).put(tenant(), nameOnly());

    @Override
    protected CandidateDirectory directory() {
        return candidates;
    }

    @Override
    protected TenantId tenant() {
        return new TenantId("tenant-1");
    }

    @Override
    protected Candidate complete() {
        return new Candidate(
                new ApplicationId("a-1"),
                "山田 花子",
                Optional.of("hanako@mail.example"),
                Optional.of("hanako@acme.example"),
                Optional.of("Engineer"),
                Optional.of(new CountryCode("JPN")),
                Optional.of(LocalDate.of(2027, 4, 1)),
                Optional.of("+81312345678"),
                EmploymentType.CONTRACTOR,
                Optional.of(new Salary(new BigDecimal("7500000"), Currency.getInstance("JPY"))),
                Map.of("tax_job_category", "engineering"));
    }

    @Override
    protected Candidate nameOnly() {
        return new Candidate(
                new ApplicationId("a-2"),
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
        return new TenantId("tenant-2");
    }

    @Test
    void remove_application_isGone() {
        candidates.remove(tenant(), complete().application());

        assertEquals(Optional.empty(), candidates.find(tenant(), complete().application()));
    }
}
