package dev.remotehiring.simulator.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All countries: codes and names from the JDK, regions and what is offered there from here. */
public final class Countries {
    private static final Map<String, String> REGIONS = Map.of(
            "Africa",
            "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE"
                    + " NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW EH",
            "Americas",
            "AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MF MQ"
                    + " MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI",
            "Asia",
            "AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH"
                    + " PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE",
            "Europe",
            "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK"
                    + " MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK",
            "Oceania",
            "AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS");

    private static final Set<String> EOR = Set.of(
            ("AE AR AT AU BD BE BG BR CA CH CL CN CO CR CY CZ DE DK DO EC EE EG ES FI FR GB GE GH GR GT HK HN HR HU ID IE"
                            + " IL IN IS IT JM JO JP KE KR KZ LB LK LT LU LV MA MT MU MX MY NG NI NL NO NP NZ PA PE PH PK PL"
                            + " PR PT PY QA RO RS RW SA SE SG SI SK SN SV TH TN TR TT TW TZ UA UG US UY VN ZA ZM")
                    .split(" "));
    private static final Set<String> NO_CONTRACTORS = Set.of("AS", "CU", "IR", "KP", "RU", "SY");
    private static final Set<String> CONTRACTOR_OF_RECORD =
            Set.of("BR", "CA", "DE", "ES", "FR", "GB", "IN", "NL", "PT", "US");
    private static final Map<String, String> NAMES = Map.of(
            "AE",
            "United Arab Emirates (UAE)",
            "CZ",
            "Czech Republic",
            "GB",
            "United Kingdom (UK)",
            "MM",
            "Myanmar (Burma)",
            "TR",
            "Turkey");

    private final Map<String, Country> byCode = new TreeMap<>();

    /** All of them. */
    public Countries() {
        REGIONS.forEach((region, codes) -> {
            for (String alpha2 : codes.split(" ")) {
                Country country = country(alpha2, region);
                byCode.put(country.code(), country);
            }
        });
    }

    /** The country of an alpha-3 code. */
    public Optional<Country> find(String alpha3) {
        return Optional.ofNullable(byCode.get(alpha3));
    }

    /** All, by name. */
    public List<Country> all() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(Country::name))
                .toList();
    }

    /** All names, sorted: the options of fields that ask for countries. */
    public Collection<String> names() {
        return all().stream().map(Country::name).toList();
    }

    private static Country country(String alpha2, String region) {
        Locale locale = new Locale("", alpha2);
        String name = NAMES.getOrDefault(alpha2, locale.getDisplayCountry(Locale.ENGLISH));
        String alpha3 = "XK".equals(alpha2) ? "XKX" : locale.getISO3Country();
        List<String> contractors = NO_CONTRACTORS.contains(alpha2)
                ? List.of()
                : CONTRACTOR_OF_RECORD.contains(alpha2) ? List.of("standard", "plus", "cor") : List.of("standard");
        return new Country(alpha3, alpha2, name, region, EOR.contains(alpha2), contractors);
    }
}
