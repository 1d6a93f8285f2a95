package dev.remotehiring.ui.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words and dates of a page for one reader. */
public final class Texts {
    static final String BUNDLE = "dev.remotehiring.ui.text.texts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale reader;
    private final ZoneId zone;

    /**
     * @param reader the reader's language and region; English where there is no translation
     * @param zone the time zone of moments
     */
    public Texts(Locale reader, ZoneId zone) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, reader, Texts.class.getClassLoader(), NO_FALLBACK);
        this.reader = reader;
        this.zone = zone;
    }

    /** The words of a key, with arguments in the places {@code {0}}, {@code {1}} and so on. */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), reader).format(arguments);
    }

    /** The words for a constant: those of the key {@code group.CONSTANT}. */
    public String of(String group, Enum<?> constant, Object... arguments) {
        return say(group + "." + constant.name(), arguments);
    }

    /** A date as the reader writes it. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(reader)
                .format(date);
    }

    /** A moment as the reader writes it, with the time zone. */
    public String moment(Instant moment) {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        DateTimeFormatter zoned = DateTimeFormatter.ofPattern(" zzz");
        return time.withLocale(reader).withZone(zone).format(moment)
                + zoned.withLocale(reader).withZone(zone).format(moment);
    }

    /** A number as the reader writes it. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(reader);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** What the reader writes before the decimals. */
    public char decimalSign() {
        return DecimalFormatSymbols.getInstance(reader).getDecimalSeparator();
    }

    /** What the reader writes between thousands. */
    public char thousandsSign() {
        return DecimalFormatSymbols.getInstance(reader).getGroupingSeparator();
    }

    /** Whose language the words are in. */
    public Locale locale() {
        return Locale.forLanguageTag(language());
    }

    /** The language in which the words are, for {@code lang}. */
    public String language() {
        String found = bundle.getLocale().toLanguageTag();
        return found.equals("und") ? "en" : found;
    }
}
