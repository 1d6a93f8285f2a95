package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R26_PAGES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.world.Ground;
import java.util.List;

/** Cuts lists into pages (the Remote facts, section 0.5; rule 26). */
record Pages(Ground ground) {
    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST = 100;

    /** {@code {<name>: [...], current_page, total_pages, total_count}}. */
    ObjectNode page(Request request, String name, List<? extends JsonNode> items) {
        int page = number(request, "page", 1, Integer.MAX_VALUE);
        int size = number(request, "page_size", DEFAULT_SIZE, LARGEST);
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        items.stream().skip((page - 1L) * size).limit(size).forEach(shown::add);
        ObjectNode result = Json.object();
        result.set(name, shown);
        return result.put("current_page", page)
                .put("total_pages", Math.max(1, (items.size() + size - 1) / size))
                .put("total_count", items.size());
    }

    private int number(Request request, String name, int otherwise, int most) {
        String text = request.query(name).orElse(String.valueOf(otherwise));
        boolean good = text.matches("\\d{1,9}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most;
        if (good) {
            return Integer.parseInt(text);
        }
        if (ground.enforces(R26_PAGES)) {
            throw Failure.invalid(name, "is invalid");
        }
        return otherwise;
    }
}
