package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R24_FOREIGN_IS_NOT_FOUND;
import static dev.remotehiring.simulator.settings.Rule.R36_ACTIVE_COMPANY;
import static dev.remotehiring.simulator.settings.Rule.R40_EMPLOYMENT_NOT_FOUND;

import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;

/** Looks up what a caller may see; everything else does not exist (rules 24 and 40). */
record Found(Ground ground) {

    /** The caller's company. */
    Company company(Caller caller) {
        return ground.world().company(caller.companyId()).orElseThrow(() -> Failure.notFound("Company"));
    }

    /** The caller's company, if hires can be managed there. */
    Company activeCompany(Caller caller) {
        Company company = company(caller);
        if (!company.status().equals("active") && ground.enforces(R36_ACTIVE_COMPANY)) {
            throw Failure.message(409, "Company needs to be in status active to manage employments");
        }
        return company;
    }

    /** An employment of the caller's company. */
    Employment employment(Caller caller, String id) {
        Employment employment = ground.world()
                .employment(id)
                .orElseThrow(
                        () -> Failure.notFound(ground.enforces(R40_EMPLOYMENT_NOT_FOUND) ? "Employment" : "Record"));
        boolean foreign = !employment.companyId().equals(caller.companyId());
        if (foreign && ground.enforces(R24_FOREIGN_IS_NOT_FOUND)) {
            throw Failure.notFound("Company");
        }
        return employment;
    }
}
