package dev.remotehiring.ui.form;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldLimits;
import dev.remotehiring.ui.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a value must keep to, said before anything is typed. */
final class LimitNotes {
    /** A limit that nobody meets in ordinary life would only be noise. */
    private static final int HARDLY_REACHED = 255;

    private final Texts texts;

    LimitNotes(Texts texts) {
        this.texts = texts;
    }

    List<String> of(FieldKind kind, FieldLimits limits) {
        List<String> notes = new ArrayList<>();
        limits.leadTime().ifPresent(days -> notes.add(texts.say("limit.lead", days)));
        limits.earliest().ifPresent(date -> notes.add(texts.say("limit.earliest", texts.date(date))));
        limits.latest().ifPresent(date -> notes.add(texts.say("limit.latest", texts.date(date))));
        if (!limits.blocked().isEmpty()) {
            notes.add(texts.say("limit.blocked", days(limits.blocked())));
        }
        if (!limits.discouraged().isEmpty()) {
            notes.add(texts.say("limit.discouraged", days(limits.discouraged())));
        }
        limits.maxLength().stream()
                .filter(length -> kind != FieldKind.DATE && length < HARDLY_REACHED)
                .forEach(length -> notes.add(texts.say("limit.length", length)));
        limits.least().ifPresent(least -> notes.add(texts.say("limit.least", texts.number(least))));
        limits.most().ifPresent(most -> notes.add(texts.say("limit.most", texts.number(most))));
        if (kind == FieldKind.MONEY) {
            notes.add(texts.say("limit.money"));
        }
        return notes;
    }

    private String days(Set<LocalDate> days) {
        return texts.list(DateRange.of(days).stream().map(this::words).toList());
    }

    private String words(DateRange range) {
        return range.isOneDay()
                ? texts.date(range.first())
                : texts.say("limit.range", texts.date(range.first()), texts.date(range.last()));
    }

    /**
     * Days in a row.
     *
     * @param first the first day
     * @param last the last day
     */
    record DateRange(LocalDate first, LocalDate last) {
        static List<DateRange> of(Iterable<LocalDate> days) {
            List<LocalDate> sorted = new ArrayList<>();
            days.forEach(sorted::add);
            sorted.sort(null);
            List<DateRange> ranges = new ArrayList<>();
            for (LocalDate day : sorted) {
                int last = ranges.size() - 1;
                if (last >= 0 && ranges.get(last).last().plusDays(1).equals(day)) {
                    ranges.set(last, new DateRange(ranges.get(last).first(), day));
                } else {
                    ranges.add(new DateRange(day, day));
                }
            }
            return ranges;
        }

        boolean isOneDay() {
            return first.equals(last);
        }
    }
}
