package dev.remotehiring.simulator.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The forms beside basic information that this stand-in has: small, the same in every country, version 1. */
final class OtherForms {
    private OtherForms() {}

    static Optional<ObjectNode> find(String form) {
        return Optional.ofNullable(
                switch (form) {
                    case "address_details" -> address();
                    case "company_basic_information" -> company();
                    case "contract_details" -> contract();
                    case "pricing_plan_details" -> pricingPlan();
                    default -> null;
                });
    }

    private static ObjectNode address() {
        return new FormDraft()
                .required("address", Field.words("Street and number"))
                .optional("address_line_2", Field.text("More of the address").nullable())
                .required("city", Field.words("Town"))
                .optional("state", Field.text("State or region").nullable())
                .optional("country", Field.text("Country code").nullable())
                .required("postal_code", Field.words("Postal code"))
                .json();
    }

    private static ObjectNode company() {
        return new FormDraft()
                .required("name", Field.words("Company name"))
                .optional("phone_number", Field.text("Telephone").nullable())
                .json();
    }

    private static ObjectNode contract() {
        return new FormDraft()
                .required("annual_gross_salary", Field.number("Annual gross salary in cents", 1, Integer.MAX_VALUE))
                .required(
                        "contract_duration_type",
                        Field.radio("Duration", Choices.of("indefinite", "Indefinite", "fixed_term", "Fixed term")))
                .optional("contract_end_date", Field.date("Contract end").nullable())
                .required("role_description", Field.words("Role description").with("maxLength", 10000))
                .only("contract_duration_type", "fixed_term", "contract_end_date")
                .json();
    }

    private static ObjectNode pricingPlan() {
        Map<String, String> frequencies = Choices.of("monthly", "Monthly", "annually", "Annually");
        return new FormDraft()
                .required("frequency", Field.radio("Billing", frequencies))
                .json();
    }
}
