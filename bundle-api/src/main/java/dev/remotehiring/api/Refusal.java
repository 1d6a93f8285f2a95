package dev.remotehiring.api;

import java.util.List;

/**
 * Why a hire was refused.
 *
 * @param reason what the page has words for
 * @param detail what Remote said; plain text, may be empty
 * @param problems reasons by field, where there are any
 */
public record Refusal(Reason reason, String detail, List<FieldProblem> problems) {
    /** Keeps a copy. */
    public Refusal {
        problems = List.copyOf(problems);
    }

    /** The reasons. */
    public enum Reason {
        /** The host does not know the candidate any more. */
        CANDIDATE_GONE,
        /** The company is not active at Remote yet, or any more (409). */
        COMPANY_NOT_ACTIVE,
        /** Remote does not let this connection create employments (403). */
        NOT_ALLOWED_AT_REMOTE,
        /** Remote refused the details (422), and not by a field that the form has. */
        DETAILS_REFUSED,
        /** Remote refused it otherwise. The detail is what Remote said. */
        REFUSED_BY_REMOTE
    }

    /** Prints no detail: Remote's words may repeat what was sent. */
    @Override
    public String toString() {
        return "Refusal[" + reason + ", " + problems + "]";
    }
}
