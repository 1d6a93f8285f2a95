package dev.remotehiring.ui.rules;

import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.ui.web.Exchange;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules as they stand in the page's form.
 *
 * @param rules those that are whole
 * @param unnamed the fields that are to be filled from a detail or a text which is not named, with the kind that was chosen
 * @param values what stands in the boxes beside the sources, by field
 */
record TypedRules(HiringRules rules, Map<String, FieldSource.Kind> unnamed, Map<String, String> values) {
    static final String REVIEW = "review";
    private static final String SOURCE = "source.";
    private static final String VALUE = "value.";

    /** Those that are in force. */
    static TypedRules saved(HiringRules rules) {
        Map<String, String> values = new TreeMap<>();
        rules.sources().forEach((field, source) -> values.put(field, source.value()));
        return new TypedRules(rules, Map.of(), values);
    }

    /** Those of a request. Kinds that do not exist are taken as built in. */
    static TypedRules in(Exchange exchange) {
        Map<String, FieldSource> sources = new TreeMap<>();
        Map<String, FieldSource.Kind> unnamed = new TreeMap<>();
        Map<String, String> values = new TreeMap<>();
        for (String name : exchange.parameters().keySet()) {
            if (name.startsWith(SOURCE)) {
                String field = name.substring(SOURCE.length());
                String value = exchange.parameter(VALUE + field).orElse("").strip();
                values.put(field, value);
                String chosen = exchange.parameter(name).orElse("");
                for (FieldSource.Kind kind : FieldSource.Kind.values()) {
                    if (kind.name().equals(chosen)) {
                        put(field, kind, value, sources, unnamed);
                    }
                }
            }
        }
        boolean review = exchange.parameter(REVIEW).isPresent();
        return new TypedRules(new HiringRules(review, sources), unnamed, values);
    }

    private static void put(
            String field,
            FieldSource.Kind kind,
            String value,
            Map<String, FieldSource> sources,
            Map<String, FieldSource.Kind> unnamed) {
        if (!names(kind)) {
            sources.put(field, new FieldSource(kind, ""));
        } else if (value.isEmpty()) {
            unnamed.put(field, kind);
        } else {
            sources.put(field, new FieldSource(kind, value));
        }
    }

    private static boolean names(FieldSource.Kind kind) {
        return kind == FieldSource.Kind.DETAIL || kind == FieldSource.Kind.TEXT;
    }

    /** The name of the choice of a field's source. */
    static String source(String field) {
        return SOURCE + field;
    }

    /** The name of the box beside it. */
    static String value(String field) {
        return VALUE + field;
    }

    /** What is chosen for a field: the name of a kind, or nothing for what is built in. */
    String chosen(String field) {
        if (unnamed.containsKey(field)) {
            return unnamed.get(field).name();
        }
        FieldSource source = rules.sources().get(field);
        return source == null ? "" : source.kind().name();
    }

    /** What stands in the box beside it. */
    String typed(String field) {
        return values.getOrDefault(field, "");
    }

    /** The fields for which something is chosen. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>(rules.sources().keySet());
        fields.addAll(unnamed.keySet());
        return fields;
    }
}
