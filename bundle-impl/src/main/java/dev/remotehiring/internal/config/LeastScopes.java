package dev.remotehiring.internal.config;

import java.util.TreeSet;

/** The scopes that the features need which are switched on (the Remote facts, sections 1 and 1.2). Write implies read. */
final class LeastScopes {
    /** The one scope that covers all that a company's user may do. */
    static final String COMPANY = "https://gateway.remote.com/company.manage";

    /** What an employee's own access is for: who the employee is. */
    static final String EMPLOYEE = "personal_detail:read";

    private LeastScopes() {}

    /**
     * Separated by spaces, in alphabetical order.
     *
     * @param magicLink whether recruiters are led into Remote by magic links
     */
    static String of(boolean magicLink) {
        TreeSet<String> scopes = new TreeSet<>();
        scopes.add("employment:write");
        scopes.add("country:read");
        scopes.add("form:read");
        scopes.add("onboarding:write"); // cancelling an onboarding
        scopes.add("company_manager:read"); // who the recruiter is at Remote
        if (magicLink) {
            scopes.add("magic_link:write");
        }
        return String.join(" ", scopes);
    }
}
