package dev.remotehiring.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an employment is made from.
 *
 * @param companyId the company that hires
 * @param type {@code employee} or {@code contractor}
 * @param countryCode alpha-3
 * @param externalId the caller's reference, or null
 * @param basicInformation the form's content
 */
public record NewHire(
        String companyId, String type, String countryCode, String externalId, ObjectNode basicInformation) {}
