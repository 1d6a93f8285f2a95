package dev.remotehiring.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person typed into the hire form: for each field's name the values as text, in the form's own notation (dates
 * {@code YYYY-MM-DD}, options by their value). A field that was emptied has an empty list; a field that was not on
 * the page is absent. It holds personal data and does not print.
 *
 * @param values by {@link FormField#name()}
 */
public record FormAnswers(Map<String, List<String>> values) {
    /** Nothing typed. */
    public static final FormAnswers NONE = new FormAnswers(Map.of());

    /** Keeps a copy, blank values left out. */
    public FormAnswers {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, texts) ->
                copy.put(name, texts.stream().filter(text -> !text.isBlank()).toList()));
        values = Collections.unmodifiableMap(copy);
    }

    /** These answers with newer ones laid over them, field by field. */
    public FormAnswers with(FormAnswers newer) {
        Map<String, List<String>> merged = new LinkedHashMap<>(values);
        merged.putAll(newer.values);
        return new FormAnswers(merged);
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public String toString() {
        return "FormAnswers" + values.keySet();
    }
}
