package dev.remotehiring.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.ui.text.Texts;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2500.50      | 2500.50
            en | 2,500.50     | 2500.50
            en | 2,500        | 2500
            en | 2,5          | 2.5
            en | 1,234,567    | 1234567
            en | 1.234.567,8  | 1234567.8
            de | 2500,50      | 2500.50
            de | 2.500,50     | 2500.50
            de | 2.500        | 2500
            de | 2500.50      | 2500.50
            de | -1.234,5     | -1234.5
            fr | 2 500,50     | 2500.50
            fr | 2.500        | 2.500
            pt | 2.500,50     | 2500.50
            de-CH | 2’500.50  | 2500.50
            ja | ２，５００     | 2500
            """)
    void typed_isReadInTheReadersForm(String language, String typed, String wire) {
        assertEquals(wire, Numbers.wire(typed, texts(language)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | 1.23.456
            de | 1,2,3
            en | twelve
            en | 1,23,456.7
            en | .5
            """)
    void typed_thatIsNoNumber_staysAsItIs(String language, String typed) {
        assertEquals(typed, Numbers.wire(typed, texts(language)));
        assertEquals(typed, Numbers.typed(typed, texts(language)));
        assertEquals(typed, Numbers.grouped(typed, texts(language)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2500.50 | 2500.50 | 2,500.50
            de | 2500.50 | 2500,50 | 2.500,50
            ja | 12000   | 12000   | 12,000
            """)
    void wire_isShownInTheReadersForm(String language, String wire, String typed, String read) {
        assertEquals(typed, Numbers.typed(wire, texts(language)));
        assertEquals(read, Numbers.grouped(wire, texts(language)));
    }

    private static Texts texts(String language) {
        return new Texts(Locale.forLanguageTag(language), ZoneOffset.UTC);
    }
}
