package dev.remotehiring.simulator.cost;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Ids;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Currencies, and what a US dollar is worth in each: fixed, so that a test can reckon. */
public final class Rates {
    private static final Map<String, String> PER_DOLLAR = Map.ofEntries(
            Map.entry("USD", "1"),
            Map.entry("EUR", "0.9"),
            Map.entry("GBP", "0.8"),
            Map.entry("CHF", "0.9"),
            Map.entry("CAD", "1.4"),
            Map.entry("AUD", "1.5"),
            Map.entry("JPY", "150"),
            Map.entry("BRL", "5"),
            Map.entry("MXN", "18"),
            Map.entry("INR", "85"),
            Map.entry("PLN", "4"),
            Map.entry("CZK", "23"),
            Map.entry("SEK", "10"),
            Map.entry("DKK", "7"),
            Map.entry("NOK", "11"),
            Map.entry("SGD", "1.3"),
            Map.entry("KRW", "1400"),
            Map.entry("PHP", "58"));

    private Rates() {}

    /** Whether amounts can be told in a currency. */
    public static boolean know(String code) {
        return PER_DOLLAR.containsKey(code);
    }

    /** The currency of a country, by its alpha-2 code, if amounts can be told in it. */
    public static Optional<String> of(String alpha2) {
        return Optional.ofNullable(Currency.getInstance(new Locale("", alpha2)))
                .map(Currency::getCurrencyCode)
                .filter(Rates::know);
    }

    /** What one unit of a currency is in another. */
    public static BigDecimal rate(String from, String to) {
        return new BigDecimal(PER_DOLLAR.get(to)).divide(new BigDecimal(PER_DOLLAR.get(from)), MathContext.DECIMAL64);
    }

    /** An amount at a rate, rounded to whole hundredths. */
    public static long at(BigDecimal rate, long amount) {
        return rate.multiply(BigDecimal.valueOf(amount))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** A currency as Remote shows it. */
    public static ObjectNode json(String code) {
        Currency currency = Currency.getInstance(code);
        return Json.object()
                .put("code", code)
                .put("name", currency.getDisplayName(Locale.ENGLISH))
                .put("slug", code.toLowerCase(Locale.ROOT) + "-" + Ids.uuid("currency:" + code))
                .put("symbol", currency.getSymbol(Locale.ENGLISH));
    }
}
