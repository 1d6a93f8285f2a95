package dev.remotehiring.simulator.form;

/**
 * Which form.
 *
 * @param country alpha-3
 * @param form e.g. {@code employment_basic_information}
 * @param version the schema version
 */
public record FormKey(String country, String form, int version) {
    /** The form that creates employees. */
    public static final String EMPLOYEE = "employment_basic_information";
    /** The form that creates contractors. */
    public static final String CONTRACTOR = "contractor_basic_information";
}
