package dev.remotehiring.internal.form;

import dev.remotehiring.api.FieldOption;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.FormField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills a form of which nothing is known, as somebody would who tries until nothing is wrong any more. */
final class Tries {
    private static final int ROUNDS = 6;
    private static final int DAYS = 60;
    private static final List<String> VALUES = List.of(
            "Inês Sá",
            "タナカ ユキ",
            "somebody@example.org",
            "+4915112345678",
            "40",
            "6",
            "50000",
            "2021-03-01",
            "12345678901",
            "What there is to do, in so many words that nobody can say it was too few of them. ".repeat(4));

    private Tries() {}

    /** The form, as far as it can be filled. */
    static Filled fill(CountryForm form) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (FormField field : filled(form, answers).form().fields()) {
                if (field.asked()) {
                    answer(form, answers, field).ifPresent(value -> answers.put(field.name(), value));
                }
            }
        }
        return filled(form, answers);
    }

    /** The first answer that nothing is wrong with. */
    private static Optional<List<String>> answer(CountryForm form, Map<String, List<String>> answers, FormField field) {
        return values(field)
                .map(List::of)
                .filter(value -> {
                    Map<String, List<String>> with = new LinkedHashMap<>(answers);
                    with.put(field.name(), value);
                    return filled(form, with).form().fields().stream()
                            .filter(now -> now.name().equals(field.name()))
                            .allMatch(now -> now.problems().isEmpty());
                })
                .findFirst();
    }

    private static Stream<String> values(FormField field) {
        Stream<String> days = field.limits().earliest().stream()
                .flatMap(first -> first.datesUntil(first.plusDays(DAYS)))
                .map(LocalDate::toString);
        return Stream.of(field.options().stream().map(FieldOption::value), days, VALUES.stream())
                .flatMap(values -> values);
    }

    private static Filled filled(CountryForm form, Map<String, List<String>> answers) {
        return form.fill(new Known(Candidates.NOBODY, new FormAnswers(answers)));
    }
}
