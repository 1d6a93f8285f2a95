package dev.remotehiring.internal.token;

import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.TenantId;
import java.time.Instant;

/**
 * An employee of a tenant's company.
 *
 * @param tenant whose hire it was
 * @param employment the employment
 */
public record Employee(TenantId tenant, EmploymentId employment) implements ActingAs {
    @Override
    public String key() {
        return "employee/" + ActingAs.part(tenant.value()) + "/" + ActingAs.part(employment.value());
    }

    @Override
    public TokenKind tokenKind() {
        return TokenKind.EMPLOYEE;
    }

    @Override
    public Instant since() {
        return Instant.EPOCH;
    }
}
