package dev.remotehiring.admin;

import java.util.List;

/**
 * What was found out about Remote that its documents do not say, or say in two ways (the Remote facts, section 12).
 *
 * @param number the number in that section, or a name such as {@code contract}
 * @param question what was asked
 * @param answer what was seen; or why it was not asked
 * @param seen the evidence, line by line, secrets and personal values masked
 */
public record Finding(String number, String question, String answer, List<String> seen) {
    /** Keeps a copy. */
    public Finding {
        seen = List.copyOf(seen);
    }
}
