package dev.remotehiring.internal.onboarding;

import java.util.Locale;
import java.util.Set;

/** The names of hosts at which nobody can live (RFC 2606, RFC 6761). */
final class ReservedNames {
    private static final Set<String> TOPS = Set.of("example", "test", "invalid", "localhost");
    private static final Set<String> SECONDS = Set.of("example.com", "example.net", "example.org");

    /** A quoted name may have anything in it. */
    private static final String ONE = "(\"[^\"]*\"|[^\\s\"@,;<>]+)@[A-Za-z0-9.-]+";

    private ReservedNames() {}

    /** Whether mail to an address can reach nobody. What is no address, or several, could be anything. */
    static boolean has(String address) {
        if (!address.matches(ONE)) {
            return false;
        }
        String host = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.", -1);
        String top = labels[labels.length - 1];
        return TOPS.contains(top) || labels.length > 1 && SECONDS.contains(labels[labels.length - 2] + "." + top);
    }
}
