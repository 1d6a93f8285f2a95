package dev.remotehiring.internal.form.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The form's patterns. One that is no pattern here, or that takes too long for a text, is left to Remote, so that no form
 * and no text can keep a thread.
 */
final class Patterns {
    private static final Logger LOG = LoggerFactory.getLogger(Patterns.class);
    private static final int LONGEST = 2_000;
    private static final int STEPS = 200_000;

    private Patterns() {}

    static boolean found(String pattern, String text) {
        if (text.length() > LONGEST) {
            return true;
        }
        try {
            return Pattern.compile(pattern)
                    .matcher(new Counted(text, new int[1]))
                    .find();
        } catch (PatternSyntaxException | TooManySteps notForUs) {
            LOG.debug("A pattern of the form is left to Remote: {}", pattern);
            return true;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A text that counts how often it is read. */
    private record Counted(CharSequence text, int[] steps) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
