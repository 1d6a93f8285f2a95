package dev.remotehiring.simulator.form;

import java.util.LinkedHashMap;
import java.util.Map;

/** Option lists that several forms use: value to title. */
final class Choices {
    private Choices() {}

    static final Map<String, String> YES_NO = of("yes", "Yes", "no", "No");

    /** The job categories (the Remote facts, section 3.2). */
    static final Map<String, String> JOB_CATEGORIES = of(
            "business_process_improvement_product_management", "Business process improvement or product management",
            "customer_experience_support", "Customer experience or support",
            "engineering_it", "Engineering or IT",
            "finance", "Finance",
            "growth_marketing", "Growth and marketing",
            "legal", "Legal",
            "onboarding_payroll", "Onboarding or payroll",
            "operations", "Operations",
            "people_mobility", "People and mobility",
            "research_development", "Research and development",
            "sales", "Sales",
            "techops_supply_chain", "Tech operations or supply chain");

    /** Pairs in order. */
    static Map<String, String> of(String... pairs) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return options;
    }
}
