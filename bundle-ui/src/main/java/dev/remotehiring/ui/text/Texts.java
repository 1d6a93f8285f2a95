package dev.remotehiring.ui.text;

import dev.remotehiring.api.CountryCode;
import java.math.BigDecimal;
import java.text.Collator;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words and dates of a page for one reader. */
public final class Texts {
    static final String BUNDLE = "dev.remotehiring.ui.text.texts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The alpha-2 codes of countries by their alpha-3 codes. */
    private static final Map<String, String> REGIONS = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(code -> region(code).getISO3Country(), code -> code));

    private final ResourceBundle bundle;
    private final Locale reader;
    private final Locale language;
    private final ZoneId zone;

    /**
     * @param reader the reader's language and region; English where there is no translation
     * @param zone the time zone of moments
     */
    public Texts(Locale reader, ZoneId zone) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, reader, Texts.class.getClassLoader(), NO_FALLBACK);
        this.language = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
        this.reader = reader.getLanguage().equals(language.getLanguage()) ? reader : inEnglish(reader);
        this.zone = zone;
    }

    /** Words and dates in one language: English, as it is written in the reader's region. */
    private static Locale inEnglish(Locale reader) {
        return new Locale.Builder()
                .setLanguage("en")
                .setRegion(reader.getCountry())
                .build();
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

    /** The order in which the reader looks for names. */
    public Comparator<String> order() {
        return Collator.getInstance(reader)::compare;
    }

    /** Several in a sentence: A, B and C. */
    public String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : say(
                        "list.last",
                        parts.subList(0, last).stream()
                                .reduce((before, next) -> say("list.next", before, next))
                                .orElseThrow(),
                        parts.get(last));
    }

    /** A country as the reader calls it; its code where that has no name. */
    public String country(CountryCode country) {
        return country(country, country.value());
    }

    /**
     * A country as the reader calls it.
     *
     * @param otherwise what to call it where the reader's language has no name for it
     */
    public String country(CountryCode country, String otherwise) {
        return Optional.ofNullable(REGIONS.get(country.value()))
                .map(region -> region(region).getDisplayCountry(reader))
                .orElse(otherwise);
    }

    /** An amount as the reader writes it, in whole units of its currency. */
    public String amount(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(reader);
        format.setCurrency(currency);
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }

    /**
     * A country.
     *
     * @param code alpha-3
     * @param name as the reader calls it
     */
    public record Country(String code, String name) {}

    /** Countries as the reader calls them and in the reader's order. */
    public List<Country> countries(Collection<String> alpha2) {
        return alpha2.stream()
                .map(code -> new Locale("", code))
                .map(country -> new Country(country.getISO3Country(), country.getDisplayCountry(reader)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(reader)))
                .toList();
    }

    /** The language in which the words are, for {@code lang}. */
    public String language() {
        return language.toLanguageTag();
    }

    private static Locale region(String alpha2) {
        return new Locale.Builder().setRegion(alpha2).build();
    }
}
