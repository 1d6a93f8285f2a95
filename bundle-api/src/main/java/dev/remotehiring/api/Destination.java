package dev.remotehiring.api;

/**
 * Where a hire goes, or would go.
 *
 * @param environment the environment
 * @param company Remote's id of the company
 * @param companyName its name as Remote says it; empty when Remote did not say
 */
public record Destination(EnvironmentName environment, CompanyId company, String companyName) {}
