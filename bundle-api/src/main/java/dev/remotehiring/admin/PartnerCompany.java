package dev.remotehiring.admin;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.TenantId;
import java.util.Optional;

/**
 * A company that lets this platform act as Remote's partner.
 *
 * @param id Remote's id
 * @param name its name as Remote says it; empty when Remote did not say
 * @param externalId what a platform named it when it made it at Remote: this one names it by its tenant
 * @param connected the tenant that is connected with it here, if one is
 */
public record PartnerCompany(CompanyId id, String name, Optional<String> externalId, Optional<TenantId> connected) {}
