package dev.remotehiring.contract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A way in which Remote is known to differ from its description, and with it the plugin or the stand-in.
 *
 * @param operations where, as {@code GET /v1/countries}; {@code any} for all
 * @param direction whether requests or answers
 * @param status of the answers; absent for requests
 * @param key the validator's name for the fault
 * @param at a regular expression for the whole JSON pointer; the body as such when absent
 * @param text a regular expression for a part of the validator's words; any when absent
 * @param section of the Remote facts that explains it
 * @param reason why it is right
 * @param readAs what else the exchange must be valid as: {@code "GET /v1/countries 401"} for an answer, {@code json} for
 *     a request with a form; absent where nothing more can be said
 */
record Difference(
        List<String> operations,
        Direction direction,
        List<Integer> status,
        String key,
        String at,
        String text,
        String section,
        String reason,
        String readAs) {

    private static final String ANY = "any";
    private static final Pattern BODY = Pattern.compile("/?");

    /** Checks that an entry says what it has to say. */
    Difference {
        if (operations == null || operations.isEmpty() || direction == null || key == null) {
            throw new IllegalArgumentException("a difference needs operations, direction and key");
        }
        status = status == null ? List.of(Finding.NO_STATUS) : status;
        if (section == null || !section.matches("\\d+(\\.\\d+)?(, \\d+(\\.\\d+)?)*") || reason == null) {
            throw new IllegalArgumentException("a difference needs the section that explains it and a reason: " + key);
        }
    }

    /** Whether this is the reason for a finding. */
    boolean explains(Finding finding) {
        return direction == finding.direction()
                && status.contains(finding.status())
                && key.equals(finding.key())
                && operations.contains(operationOf(finding))
                && place().matcher(finding.at()).matches()
                && (text == null
                        || Pattern.compile(text).matcher(finding.text()).find());
    }

    /** How the operation of a finding would be called here. */
    String operationOf(Finding finding) {
        return operations.contains(ANY) ? ANY : finding.operation().toString();
    }

    private Pattern place() {
        return at == null ? BODY : Pattern.compile(at);
    }

    /** What is wrong when the exchange is read the other way. */
    List<Finding> findingsReadAs(Contract contract, Exchange exchange) {
        if (readAs == null) {
            return List.of();
        }
        if (direction == Direction.REQUEST) {
            return contract.requestAsJson(exchange);
        }
        int blank = readAs.lastIndexOf(' ');
        int otherStatus = Integer.parseInt(readAs.substring(blank + 1));
        return contract.answerAs(exchange, Operation.of(readAs.substring(0, blank)), otherStatus);
    }

    /** The operation that must be described for {@link #findingsReadAs}. */
    Optional<Operation> otherOperation() {
        return direction == Direction.ANSWER && readAs != null
                ? Optional.of(Operation.of(readAs.substring(0, readAs.lastIndexOf(' '))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        String what = direction == Direction.REQUEST ? "request" : status.toString();
        String where = at == null ? "" : " at " + at;
        return what + ": " + key.replace("validation.", "") + where + ", section " + section;
    }
}
