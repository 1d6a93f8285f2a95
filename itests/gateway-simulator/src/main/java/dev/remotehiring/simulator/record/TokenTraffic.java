package dev.remotehiring.simulator.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened at the token endpoint.
 *
 * @param asked requests by client id, as soon as they came, answered or not; those that named none count as ""
 * @param granted tokens made by grant type, whether or not the answer arrived
 * @param busiestSecond by client id, the most requests that came within any one second (real time)
 */
public record TokenTraffic(
        Map<String, Integer> asked, Map<String, Integer> granted, Map<String, Integer> busiestSecond) {

    /** Keeps the maps unchangeable. */
    public TokenTraffic {
        asked = sorted(asked);
        granted = sorted(granted);
        busiestSecond = sorted(busiestSecond);
    }

    /** How often a grant of that type was made. */
    public int granted(String grantType) {
        return granted.getOrDefault(grantType, 0);
    }

    /** As JSON. */
    public ObjectNode json() {
        ObjectNode json = Json.object("asked", asked);
        json.set("granted", Json.MAPPER.valueToTree(granted));
        json.set("busiest_second", Json.MAPPER.valueToTree(busiestSecond));
        return json;
    }

    private static Map<String, Integer> sorted(Map<String, Integer> counts) {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
