package dev.remotehiring.ui.html;

import static dev.remotehiring.ui.html.Element.el;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {
    @Test
    void text_isEscaped() {
        assertEquals(
                "<p>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;</p>",
                el("p", "<b> & \"x\" 'y'").render());
    }

    @Test
    void value_isEscaped() {
        assertEquals(
                "<p title=\"&quot;&gt;&lt;b&gt;\"></p>",
                el("p").attr("title", "\"><b>").render());
    }

    @Test
    void controlCharacters_areReplaced() {
        assertEquals("<p>a\uFFFDb\nc</p>", el("p", "a\u0000b\nc").render());
    }

    @Test
    void emptyElement_hasNoEnd() {
        assertEquals("<br>", el("br").render());
    }

    @Test
    void pieces_standInTheirOrder() {
        assertEquals(
                "<p>a<b>c</b></p>d",
                Html.all(el("p", "a").add(el("b", "c")), Html.text("d")).render());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", " /x", "//evil.example", "/\\evil.example", "data:text/html,x", "x", ""})
    void address_thatIsNeitherLocalNorHttp_isRefused(String address) {
        assertThrows(IllegalArgumentException.class, () -> el("a").attr("href", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x?y=z", "#top", "?look", "https://remote.com/x"})
    void address_thatIsLocalOrHttp_isFine(String address) {
        assertEquals(
                "<a href=\"" + address + "\"></a>",
                el("a").attr("href", address).render());
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "style", "srcdoc", "x y", "", "a>"})
    void attribute_thatThePolicyForbidsOrThatIsNone_isRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> el("a").attr(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p x", "", "1", "P", "p>"})
    void name_thatIsNone_isRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> el(name));
    }
}
