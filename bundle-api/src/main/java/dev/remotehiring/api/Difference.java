package dev.remotehiring.api;

/**
 * One value that the host's candidate and Remote's employment have differently. It does not print the values.
 *
 * @param field the field of Remote's form
 * @param label what to call it
 * @param here what the candidate says now
 * @param atRemote what Remote has; empty when it has nothing
 */
public record Difference(String field, String label, String here, String atRemote) {
    @Override
    public String toString() {
        return "Difference[" + field + "]";
    }
}
