package dev.remotehiring.simulator.form;

import java.time.LocalDate;
import java.util.Map;

/**
 * For whom and when a form is made.
 *
 * @param country where the hire will work
 * @param version the schema version
 * @param today minimum dates and blocked days count from here
 * @param departments of the company, id to name
 * @param managers of the company, id to name
 */
public record Setting(
        Country country, int version, LocalDate today, Map<String, String> departments, Map<String, String> managers) {}
