package dev.remotehiring.internal.admin;

import dev.remotehiring.admin.PartnerCompany;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.internal.gateway.Companies;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Upkeep;
import dev.remotehiring.internal.token.ConnectionStore;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The companies that let the platform act as Remote's partner, and which of its tenants has which. */
public final class Portfolio {
    private final Companies companies;
    private final ConnectionStore connections;
    private final Upkeep upkeep;

    /**
     * @param companies asks Remote
     * @param connections who is connected with which
     * @param upkeep knows all tenants
     */
    public Portfolio(Companies companies, ConnectionStore connections, Upkeep upkeep) {
        this.companies = companies;
        this.connections = connections;
        this.upkeep = upkeep;
    }

    List<PartnerCompany> all(Deadline deadline) {
        List<Companies.Company> listed;
        try {
            listed = companies.authorized(deadline);
        } catch (RemoteRefusedException e) {
            throw Joining.notEligible(e);
        }
        Map<CompanyId, TenantId> owners = owners();
        return listed.stream()
                .map(company -> new PartnerCompany(
                        company.id(),
                        company.name(),
                        company.externalId(),
                        Optional.ofNullable(owners.get(company.id()))))
                .sorted(Comparator.comparing(PartnerCompany::name, Collator.getInstance(Locale.ROOT)))
                .toList();
    }

    /** A company of the list that no other tenant is connected with. */
    void require(TenantId tenant, CompanyId company, Deadline deadline) {
        PartnerCompany found = all(deadline).stream()
                .filter(one -> one.id().equals(company))
                .findFirst()
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.COMPANY_NOT_LISTED));
        if (found.connected().filter(owner -> !owner.equals(tenant)).isPresent()) {
            throw new RemoteHiringException(ErrorCode.COMPANY_TAKEN);
        }
    }

    private Map<CompanyId, TenantId> owners() {
        Map<CompanyId, TenantId> owners = new HashMap<>();
        for (TenantId tenant : upkeep.tenants()) {
            connections.of(tenant).forEach(connection -> owners.put(connection.company(), tenant));
        }
        return owners;
    }
}
