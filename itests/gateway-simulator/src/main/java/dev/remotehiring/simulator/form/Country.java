package dev.remotehiring.simulator.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.util.List;

/**
 * A country as listed (the Remote facts, section 3.8).
 *
 * @param code alpha-3
 * @param alpha2 alpha-2
 * @param name English
 * @param region continent
 * @param eor whether employees can be hired
 * @param contractorProducts of standard, plus, cor
 */
public record Country(
        String code, String alpha2, String name, String region, boolean eor, List<String> contractorProducts) {

    /** As in the list, or inside an employment. */
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("code", code)
                .put("alpha_2_code", alpha2)
                .put("name", name)
                .put("region", region)
                .putNull("subregion")
                .put("eor_onboarding", eor)
                .put("employment_agreement_preview_available", eor)
                .put("locked_benefits", eor ? "after_first_hire" : "no_benefits_available")
                .putNull("country_subdivisions");
        json.set("contractor_products_available", Json.strings(contractorProducts));
        json.set("supported_json_schemas", Json.strings(schemas()));
        return json;
    }

    /** How many working days an onboarding takes at least, as the newest form says. */
    public int leadDays() {
        return Special.of(code).leadDays(Integer.MAX_VALUE);
    }

    private List<String> schemas() {
        if (eor) {
            return List.of(
                    "address_details",
                    "contract_details",
                    "contractor_basic_information",
                    "employment_basic_information",
                    "pricing_plan_details");
        }
        return contractorProducts.isEmpty()
                ? List.of("address_details")
                : List.of("address_details", "contractor_basic_information");
    }
}
