package dev.remotehiring.ui.company;

import dev.remotehiring.api.CountryCode;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What can be chosen: values with what they are called. */
final class Choices {
    private Choices() {}

    /** All countries, in the reader's language and order. Remote cannot be asked for its list before there is a company. */
    static Map<String, String> in(Locale reader) {
        Map<String, String> byName = new TreeMap<>(Collator.getInstance(reader));
        for (String region : Locale.getISOCountries()) {
            CountryCode.of(region)
                    .ifPresent(code -> byName.put(
                            new Locale.Builder().setRegion(region).build().getDisplayCountry(reader), code.value()));
        }
        Map<String, String> byCode = new LinkedHashMap<>();
        byName.forEach((name, code) -> byCode.put(code, name));
        return byCode;
    }

    /** Values that are called what they are. */
    static Map<String, String> same(List<String> values) {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach(value -> all.put(value, value));
        return all;
    }
}
