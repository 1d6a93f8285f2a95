package dev.remotehiring.ui.form;

import dev.remotehiring.api.FormAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed into the form, from the parameters of its POST. */
public final class Answers {
    /** Before each field's name, so that no field can meet a parameter of ours. */
    static final String PREFIX = "f.";

    /** Names each field that was on the page: an unticked box sends nothing by itself. */
    static final String SHOWN = "shown";

    private Answers() {}

    /** The answers. A field that was on the page and has no value was emptied. */
    public static FormAnswers of(Map<String, List<String>> parameters) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        parameters.getOrDefault(SHOWN, List.of()).forEach(name -> answers.put(name, List.of()));
        parameters.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                answers.put(name.substring(PREFIX.length()), values);
            }
        });
        return new FormAnswers(answers);
    }
}
