package dev.remotehiring.ui.form;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was typed into the form, from the parameters of its POST. */
public final class Answers {
    /** Before each field's name, so that no field can meet a parameter of ours. */
    static final String PREFIX = "f.";

    /** Names each field that was on the page: an unticked box sends nothing by itself. */
    static final String SHOWN = "shown";

    /** Names each field whose values are numbers, in the reader's form. */
    static final String NUMBER = "number";

    /** The kinds of these fields. */
    static final Set<FieldKind> NUMBERS = EnumSet.of(FieldKind.INTEGER, FieldKind.NUMBER, FieldKind.MONEY);

    private Answers() {}

    /** The answers. A field that was on the page and has no value was emptied. */
    public static FormAnswers of(Exchange exchange) {
        Map<String, List<String>> parameters = exchange.parameters();
        List<String> numbers = parameters.getOrDefault(NUMBER, List.of());
        Map<String, List<String>> answers = new LinkedHashMap<>();
        parameters.getOrDefault(SHOWN, List.of()).forEach(name -> answers.put(name, List.of()));
        parameters.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                String field = name.substring(PREFIX.length());
                answers.put(field, numbers.contains(field) ? wire(values, exchange.texts()) : values);
            }
        });
        return new FormAnswers(answers);
    }

    private static List<String> wire(List<String> values, Texts texts) {
        return values.stream().map(value -> Numbers.wire(value, texts)).toList();
    }
}
