package dev.remotehiring.simulator.api;

import dev.remotehiring.simulator.auth.Scopes.Need;
import dev.remotehiring.simulator.auth.TokenKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may call an operation: the table of the Remote facts, section 1.
 *
 * @param kinds of tokens
 * @param need the scope
 */
record Access(Set<TokenKind> kinds, Need need) {
    private static final Set<TokenKind> COMPANIES = EnumSet.of(TokenKind.CUSTOMER, TokenKind.COMPANY);
    private static final Set<TokenKind> ALL = EnumSet.of(TokenKind.CUSTOMER, TokenKind.COMPANY, TokenKind.PARTNER);

    static final Access READ_EMPLOYMENT = new Access(COMPANIES, new Need("employment", false, "employments"));
    static final Access WRITE_EMPLOYMENT = new Access(COMPANIES, new Need("employment", true, "employments"));
    static final Access CANCEL = new Access(COMPANIES, new Need("onboarding", true, "employments"));
    static final Access READ_MANAGERS = new Access(COMPANIES, new Need("company_manager", false, "company_admin"));
    static final Access WRITE_MANAGERS = new Access(COMPANIES, new Need("company_manager", true, "company_admin"));
    static final Access LIST_COMPANIES =
            new Access(EnumSet.of(TokenKind.CUSTOMER, TokenKind.PARTNER), new Need("company", false, "company_admin"));
    static final Access READ_COMPANY =
            new Access(EnumSet.of(TokenKind.COMPANY, TokenKind.PARTNER), new Need("company", false, "company_admin"));
    static final Access WRITE_COMPANY =
            new Access(EnumSet.of(TokenKind.PARTNER), new Need("company", true, "company_management"));
    static final Access COMPANY_SCHEMA =
            new Access(EnumSet.of(TokenKind.PARTNER), new Need("company", false, "company_admin"));
    static final Access CREATE_TOKEN = new Access(EnumSet.of(TokenKind.PARTNER), Need.NOTHING);
    static final Access READ_COUNTRIES = new Access(ALL, new Need("country", false, "company_admin"));
    static final Access READ_FORM = new Access(ALL, new Need("form", false, "company_admin"));
    static final Access COSTS = new Access(ALL, Need.NOTHING);
    static final Access MAGIC_LINK =
            new Access(EnumSet.of(TokenKind.COMPANY), new Need("magic_link", true, "company_admin"));
    static final Access IDENTITY = new Access(ALL, Need.NOTHING);
    static final Access EMPLOYEE = new Access(EnumSet.of(TokenKind.EMPLOYEE), Need.NOTHING);
    static final Access SANDBOX = new Access(COMPANIES, Need.NOTHING);

    /** Whether a company's own tokens will do, so that what a partner lacks here is the company. */
    boolean forCompanies() {
        return kinds.contains(TokenKind.CUSTOMER) || kinds.contains(TokenKind.COMPANY);
    }
}
