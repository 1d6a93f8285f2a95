package dev.remotehiring.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found in all exchanges of one operation and direction. */
final class Check {
    private final Contract contract;
    private final Differences differences;
    private final Map<Finding, List<Exchange>> unexplained = new LinkedHashMap<>();

    /** Starts without exchanges. */
    Check(Contract contract, Differences differences) {
        this.contract = contract;
        this.differences = differences;
    }

    /** Checks a request. */
    void request(Exchange exchange) {
        explain(exchange, contract.request(exchange));
    }

    /** Checks an answer. */
    void answer(Exchange exchange) {
        explain(exchange, contract.answer(exchange));
    }

    private void explain(Exchange exchange, List<Finding> findings) {
        Set<Finding> open = new LinkedHashSet<>(findings);
        Set<Finding> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Finding finding = open.iterator().next();
            open.remove(finding);
            if (seen.add(finding)) {
                differences
                        .explaining(finding)
                        .ifPresentOrElse(
                                reason -> open.addAll(reason.findingsReadAs(contract, exchange)),
                                () -> unexplained
                                        .computeIfAbsent(finding, none -> new ArrayList<>())
                                        .add(exchange));
            }
        }
    }

    /**
     * Passes when everything found is explained.
     *
     * @throws AssertionError with what is not, for people
     */
    void verify() {
        if (!unexplained.isEmpty()) {
            StringBuilder text = new StringBuilder("not allowed by the published contract, and not listed:\n");
            unexplained.forEach((finding, where) -> text.append(finding.entry())
                    .append("  # ")
                    .append(finding.text())
                    .append("\n  # ")
                    .append(where.size())
                    .append(" times, first ")
                    .append(where.get(0))
                    .append('\n'));
            throw new AssertionError(text.toString());
        }
    }
}
