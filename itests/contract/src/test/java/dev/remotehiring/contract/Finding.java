package dev.remotehiring.contract;

import java.util.Locale;

/**
 * Something that the contract does not allow.
 *
 * @param operation of the exchange
 * @param direction whether it is in the request or in the answer
 * @param status of the answer; {@link #NO_STATUS} for a request
 * @param key the validator's name for this kind of fault
 * @param at where in the body, as a JSON pointer; empty when not in a body
 * @param text the validator's words
 */
record Finding(Operation operation, Direction direction, int status, String key, String at, String text) {
    /** Stands for the status of a request. */
    static final int NO_STATUS = 0;

    /** As an entry of the list of differences would begin. */
    String entry() {
        StringBuilder entry = new StringBuilder("- operations: [" + operation + "]\n");
        entry.append("  direction: ")
                .append(direction.name().toLowerCase(Locale.ROOT))
                .append('\n');
        if (status != NO_STATUS) {
            entry.append("  status: ").append(status).append('\n');
        }
        entry.append("  key: ").append(key).append('\n');
        if (!at.isEmpty()) {
            entry.append("  at: ").append(at).append('\n');
        }
        return entry.toString();
    }
}
