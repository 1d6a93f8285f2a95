package dev.remotehiring.internal.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization: Bearer abc.def | Authorization: … …",
                "sent Basic a2VzdHJlbDpzZWNyZXQ= there | sent Basic … there",
                "token ra_live_4711abc is off | token ra_live_… is off",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln is a JWT | eyJ… is a JWT",
                "{\"access_token\":\"abc\",\"expires_in\":3600} | {\"access_token\":\"…\",\"expires_in\":3600}",
                "client_secret=hunter2&x=1 | client_secret=…&x=1",
                "https://remote.com/magic/abc?token=1 opened | https://remote.com/… opened",
                "see /callback?code=abc&state=def now | see /callback?code=…&state=… now",
                "marta@people.example was taken | …@… was taken",
                "{\"full_name\":\"Marta Silva\",\"id\":7} | {\"full_name\":\"…\",\"id\":7}",
                "hire 12345678-1234-4123-8123-123456789abc stands | hire 1234… stands",
                "kept as 0123456789abcdef0123456789abcdef0123 | kept as …",
                "Employment not found | Employment not found",
                "RH-611 answered 503 in 12 ms | RH-611 answered 503 in 12 ms"
            })
    void of_text_takesOutWhatLeadsAnywhere(String text, String masked) {
        assertEquals(masked, Masking.of(text));
    }

    @Test
    void line_longOrOfSeveralLines_isOneShortLine() {
        assertEquals("one two", Masking.line("one\n\ttwo"));
        assertEquals(301, Masking.line("x y ".repeat(200)).length());
    }

    @Test
    void shape_ofAnAnswer_hasItsKeysAndNoValue() throws Exception {
        String json = "{\"data\":{\"user\":{\"name\":\"Marta\"},\"list\":[{\"id\":1},{\"id\":2}],\"none\":[]}}";

        assertEquals("{data{user{name}, list[{id}], none[]}}", Masking.shape(new ObjectMapper().readTree(json)));
    }
}
