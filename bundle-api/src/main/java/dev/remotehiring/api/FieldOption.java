package dev.remotehiring.api;

/**
 * One choice of a field.
 *
 * @param value what is sent
 * @param label what is shown, plain text
 */
public record FieldOption(String value, String label) {}
