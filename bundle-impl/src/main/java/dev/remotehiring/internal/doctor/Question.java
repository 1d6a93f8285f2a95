package dev.remotehiring.internal.doctor;

import dev.remotehiring.admin.Finding;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.http.NoAnswerException;
import java.util.List;

/**
 * Something that Remote's documents leave open.
 *
 * @param number in the Remote facts, section 12, or a word
 * @param text what is asked
 * @param asking how to find out
 */
record Question(String number, String text, Asking asking) {
    /** Finds out. */
    @FunctionalInterface
    interface Asking {
        Answer ask(Visit visit) throws NoAnswerException, Unasked;
    }

    /**
     * What came of it.
     *
     * @param words in a sentence
     * @param seen the evidence
     */
    record Answer(String words, List<String> seen) {
        Answer(String words, String... seen) {
            this(words, List.of(seen));
        }
    }

    /** One that cannot be asked without harm. */
    static Question never(String number, String text, String why) {
        return new Question(number, text, visit -> {
            throw new Unasked(why);
        });
    }

    Finding find(Visit visit) {
        try {
            if (visit.deadline().isPast()) {
                throw new Unasked("The time was over.");
            }
            Answer answer = asking.ask(visit);
            return new Finding(
                    number,
                    text,
                    Masking.line(answer.words()),
                    answer.seen().stream().map(Masking::line).toList());
        } catch (Unasked unasked) {
            return new Finding(number, text, "Not asked: " + unasked.getMessage(), List.of());
        } catch (NoAnswerException e) {
            return new Finding(number, text, "Not found out: " + Masking.line(e.getMessage()), List.of());
        } catch (RemoteHiringException e) {
            String words = e.failure().code().number() + " " + e.failure().inEnglish();
            return new Finding(number, text, "Not found out: " + Masking.line(words), List.of());
        }
    }
}
