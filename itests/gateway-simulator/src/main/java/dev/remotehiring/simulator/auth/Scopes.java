package dev.remotehiring.simulator.auth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** The scopes and what they cover (the Remote facts, section 1.2). */
public final class Scopes {
    /** Write access to everything of a token's kind. */
    public static final String EVERYTHING = "all:write";
    /** Read access to everything of a token's kind. */
    public static final String READ_EVERYTHING = "all:read";
    /** The older style's only scope. */
    public static final String MANAGE_COMPANY = "https://gateway.remote.com/company.manage";

    private static final Set<String> GENERAL = words("all:read all:write " + MANAGE_COMPANY);
    private static final Set<String> CATEGORIES = words("company_admin company_management employments"
            + " employment_documents employment_payments invoices payroll time_and_attendance");
    private static final Set<String> COMPANY_RESOURCES = words("address background_check benefit_offer benefit_renewal"
            + " company company_currencies company_department company_manager company_structure contract"
            + " contract_amendment contract_eligibility convert_currency country custom_field custom_field_value"
            + " document employment expense form help_center_article identity_verification incentive invoices"
            + " magic_link offboarding onboarding pay_item payroll_calendar payroll_run payslip personal_detail"
            + " pricing_plan probation_document resignation resignation_letter risk_reserve sso_configuration timeoff"
            + " timesheet travel_letter webhook work_authorization");
    private static final Set<String> EMPLOYEE_RESOURCES = words(
            "address bank_account document emergency_contact expense incentive payslip personal_detail timeoff timesheet");

    private Scopes() {}

    /** Splits a scope parameter; none means everything the old scope covers. */
    public static Set<String> requested(String parameter) {
        Set<String> scopes = words(parameter);
        return scopes.isEmpty() ? Set.of(MANAGE_COMPANY) : scopes;
    }

    /** Splits by blanks. */
    public static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(text.trim().split("\\s+")));
        words.remove("");
        return words;
    }

    /** Whether every scope exists for a company's user. */
    public static boolean validForCompany(Set<String> scopes) {
        return scopes.stream().allMatch(scope -> known(scope, COMPANY_RESOURCES));
    }

    /** Whether every scope exists for an employee. */
    public static boolean validForEmployee(Set<String> scopes) {
        return scopes.stream().allMatch(scope -> !scope.equals(MANAGE_COMPANY) && known(scope, EMPLOYEE_RESOURCES));
    }

    /** Whether what was granted covers {@code resource:read} or {@code resource:write}, directly or by category. */
    public static boolean cover(Set<String> granted, Need need) {
        if (granted.contains(EVERYTHING) || granted.contains(MANAGE_COMPANY) || granted.contains(need.category())) {
            return true;
        }
        return granted.contains(need.resource() + ":write")
                || !need.write() && (granted.contains(need.resource() + ":read") || granted.contains("all:read"));
    }

    private static boolean known(String scope, Set<String> resources) {
        return GENERAL.contains(scope)
                || CATEGORIES.contains(scope)
                || scope.matches("[a-z_]+:(read|write)") && resources.contains(scope.split(":")[0]);
    }

    /**
     * What an operation needs.
     *
     * @param resource the part before the colon; empty when any token will do
     * @param write whether reading is not enough
     * @param category covers it as well
     */
    public record Need(String resource, boolean write, String category) {
        /** Any scope. */
        public static final Need NOTHING = new Need("", false, "");
    }
}
