package dev.remotehiring.internal.gateway;

import dev.remotehiring.api.CountryCode;

/**
 * A row of Remote's list of countries (the Remote facts, section 3.8).
 *
 * @param code the code
 * @param name the name as Remote says it
 * @param employs whether Remote employs people there ({@code eor_onboarding}); being listed does not mean it
 */
public record Country(CountryCode code, String name, boolean employs) {}
