package dev.remotehiring.ui.page;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.ui.text.Texts;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An error of the catalogue in the reader's language.
 *
 * @param happened what happened
 * @param said what Remote itself said about it, in its language; may be empty
 * @param who who can do something
 * @param todo what to do
 * @param number what a person quotes
 */
public record FailureWords(String happened, String said, String who, String todo, String number) {
    /**
     * @param failure what went wrong
     * @param texts the reader's words
     */
    public static FailureWords of(Failure failure, Texts texts) {
        Object[] arguments = failure.arguments().stream()
                .map(argument -> told(argument, texts))
                .toArray();
        return new FailureWords(
                texts.of("fault.what", failure.code(), arguments),
                failure.quote(),
                texts.of("fault.who", failure.code().remedy().who()),
                texts.of("fault.todo", failure.code().remedy()),
                failure.code().number());
    }

    private static Object told(Serializable argument, Texts texts) {
        if (argument instanceof Instant moment) {
            return texts.moment(moment);
        }
        if (argument instanceof Proof.Item item) {
            return texts.of("proof.item", item);
        }
        if (argument instanceof LocalDate date) {
            return texts.date(date);
        }
        return argument instanceof CountryCode country ? texts.country(country) : argument;
    }

    /** What happened and what to do, in a row. */
    public String inARow() {
        return happened + " " + todo;
    }
}
