package dev.remotehiring.ui.form;

import dev.remotehiring.ui.text.Texts;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Numbers in the form's notation ({@code 2500.50}) and in the reader's ({@code 2.500,50} in German). What cannot be a
 * number stays as it was typed.
 */
final class Numbers {
    private static final Pattern WIRE = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,15})?");
    private static final Pattern SPACES = Pattern.compile("[\\s'’]");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*");

    private Numbers() {}

    /** For a field to type in: without signs between thousands. */
    static String typed(String wire, Texts texts) {
        return WIRE.matcher(wire).matches() ? wire.replace('.', texts.decimalSign()) : wire;
    }

    /** For reading. */
    static String grouped(String wire, Texts texts) {
        return WIRE.matcher(wire).matches() ? texts.number(new BigDecimal(wire)) : wire;
    }

    /**
     * What somebody typed, in the form's notation. Of two signs the last one comes before the decimals. A single one does
     * too, unless the reader writes it between thousands and it stands where only that can be meant.
     */
    static String wire(String typed, Texts texts) {
        String text = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        String wire = plain(text, texts);
        return WIRE.matcher(wire).matches() ? wire : typed;
    }

    private static String plain(String text, Texts texts) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return text;
        }
        char sign = text.charAt(last);
        boolean several = text.indexOf(sign) != last;
        if (THOUSANDS.matcher(text).matches() && (several || sign == texts.thousandsSign())) {
            return without(sign, text);
        }
        String whole = text.substring(0, last);
        boolean grouped = !several && THOUSANDS.matcher(whole).matches();
        return (grouped ? without(sign == '.' ? ',' : '.', whole) : whole) + '.' + text.substring(last + 1);
    }

    private static String without(char sign, String text) {
        return text.replace(String.valueOf(sign), "");
    }
}
