package dev.remotehiring.internal.form.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    plain                                        | plain
                    <b>Yes</b>, please.                          | Yes, please.
                    one<br/>two<p class="x">three</p>            | one two three
                    a &amp; b &lt; c &quot;d&quot; &#233;&#xE9;  | a & b < c "d" éé
                    &nosuch; &#1114112; &#9999999;               | &nosuch;
                    3 < 4 and 5 > 4                              | 3 < 4 and 5 > 4
                    a<script src=x>b()</script >c                | a c
                    x<img src="                                  | x
                    l’équipe – 日本 &rsquo;                      | l’équipe – 日本 ’
                    """)
    void of_html_isWhatItSays(String html, String text) {
        assertEquals(text, PlainText.of(html));
    }

    @Test
    void of_hugeHostileHtml_endsSoon() {
        String hostile = "<script>".repeat(20_000) + "<!--".repeat(20_000) + "<a ".repeat(20_000) + "&".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PlainText.of(hostile));
    }
}
