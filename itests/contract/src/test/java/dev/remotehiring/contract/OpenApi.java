package dev.remotehiring.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The published description of the API, mended in memory where it contradicts itself; the file stays as it is. */
final class OpenApi {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ObjectNode document;

    /** Takes the document over, mended. */
    OpenApi(JsonNode published) {
        document = published.deepCopy();
        removeWebhooks();
        removeExamples(document);
        openBodyOfMagicLinks();
        letIdentitiesOverlap();
    }

    /** It calls itself 3.0.0, which has no webhooks. */
    private void removeWebhooks() {
        document.remove("webhooks");
    }

    /** Some are not valid against what they stand beside, and none says what is allowed. */
    private static void removeExamples(JsonNode node) {
        if (node instanceof ObjectNode object && !object.path("properties").has("example")) {
            object.remove("example");
        }
        node.forEach(OpenApi::removeExamples);
    }

    /** Beside two alternatives that name all members, it forbids every member: no body could be valid. */
    private void openBodyOfMagicLinks() {
        schema("MagicLinkParams").remove("additionalProperties");
    }

    /** Exactly one of three shapes is to match, but none forbids what the others have: a full answer matches all. */
    private void letIdentitiesOverlap() {
        ObjectNode identity = schema("IdentityCurrentResponse");
        identity.set("anyOf", identity.remove("oneOf"));
    }

    private ObjectNode schema(String name) {
        return (ObjectNode) document.path("components").path("schemas").path(name);
    }

    /** The operation of an exchange; of an address that is not described, its own with ids named. */
    Operation operation(Exchange exchange) {
        return path(exchange.path())
                .map(path -> new Operation(exchange.method(), path))
                .orElseGet(() -> new Operation(
                        exchange.method(), ID.matcher(exchange.path()).replaceAll("{id}")));
    }

    private Optional<String> path(String asked) {
        if (document.path("paths").has(asked)) {
            return Optional.of(asked);
        }
        return paths().stream()
                .filter(path -> Pattern.matches(VARIABLE.matcher(path).replaceAll("[^/]+"), asked))
                .findFirst();
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /** The document with these operations' paths only and the schemas they need: a validator reads it much faster. */
    String reducedTo(Collection<Operation> operations) {
        ObjectNode reduced = document.deepCopy();
        ObjectNode kept = (ObjectNode) reduced.path("paths");
        kept.retain(operations.stream().map(Operation::path).toList());
        Set<String> needed = new HashSet<>();
        collect(kept, needed);
        ((ObjectNode) reduced.path("components").path("schemas")).retain(needed);
        return reduced.toString();
    }

    private void collect(JsonNode from, Set<String> needed) {
        String reference = from.path("$ref").asText();
        if (reference.startsWith(SCHEMAS) && needed.add(reference.substring(SCHEMAS.length()))) {
            collect(schema(reference.substring(SCHEMAS.length())), needed);
        }
        from.forEach(part -> collect(part, needed));
    }
}
