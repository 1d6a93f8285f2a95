package dev.remotehiring.simulator.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which rules are in force: all, but for those that the system property {@value #OFF} names by number. */
public final class Rules {
    /** System property: numbers of rules to switch off, comma separated, e.g. {@code 09,34}. */
    public static final String OFF = "simulator.rules.off";

    private final Set<Rule> off;

    private Rules(Set<Rule> off) {
        this.off = off;
    }

    /** The rules as the system property leaves them. */
    public static Rules inForce() {
        List<String> numbers = List.of(System.getProperty(OFF, "").split(","));
        Set<Rule> off = EnumSet.noneOf(Rule.class);
        for (Rule rule : Rule.values()) {
            if (numbers.contains(rule.number())) {
                off.add(rule);
            }
        }
        return new Rules(off);
    }

    /** The same without some more. */
    public Rules without(Set<Rule> more) {
        Set<Rule> both = EnumSet.noneOf(Rule.class);
        both.addAll(off);
        both.addAll(more);
        return new Rules(both);
    }

    /** Whether the rule is in force. */
    public boolean enforces(Rule rule) {
        return !off.contains(rule);
    }
}
