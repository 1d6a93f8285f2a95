package dev.remotehiring.simulator.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One request and what became of it; secrets are masked, in their format.
 *
 * @param at when it was answered, by the stand-in's clock
 * @param arrived when it came, in real time, however the stand-in's clock stands
 * @param method upper case
 * @param path as asked
 * @param query as sent, possibly empty
 * @param requestHeaders lower case names
 * @param requestBody as text
 * @param status of the answer; 0 when none was given
 * @param responseHeaders lower case names
 * @param responseBody as text
 * @param trouble what the stand-in was told to do to it; empty when nothing
 */
public record Seen(
        Instant at,
        Instant arrived,
        String method,
        String path,
        String query,
        Map<String, List<String>> requestHeaders,
        String requestBody,
        int status,
        Map<String, String> responseHeaders,
        String responseBody,
        String trouble) {

    /** As JSON; bodies and headers included. */
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("at", at.toString())
                .put("arrived", arrived.toString())
                .put("method", method)
                .put("path", path)
                .put("query", query)
                .put("status", status)
                .put("trouble", trouble)
                .put("request_body", requestBody)
                .put("response_body", responseBody);
        json.set("request_headers", Json.MAPPER.valueToTree(requestHeaders));
        json.set("response_headers", Json.MAPPER.valueToTree(responseHeaders));
        return json;
    }
}
