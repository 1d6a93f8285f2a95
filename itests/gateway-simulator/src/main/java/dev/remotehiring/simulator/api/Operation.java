package dev.remotehiring.simulator.api;

import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import java.util.List;

/** Work for a caller who may have it done. */
@FunctionalInterface
interface Operation {
    /** Answers; {@code parts} are the variable parts of the path. */
    Response answer(Caller caller, Request request, List<String> parts);
}
