package dev.remotehiring.simulator.http;

import java.util.List;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers.
     *
     * @param request what came
     * @param parts the variable parts of the path, in order
     */
    Response answer(Request request, List<String> parts);
}
