package dev.remotehiring.credential.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the bundle tells the framework; that a host's own service really wins is proved in a framework by itests/osgi. */
class ComponentTest {
    @Test
    void component_ranking_isBelowThatOfAnyHost() throws Exception {
        Element component = component();
        NodeList properties = component.getElementsByTagName("property");
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            values.put(
                    property.getAttribute("name") + ":" + property.getAttribute("type"),
                    property.getAttribute("value"));
        }
        assertEquals("-100", values.get("service.ranking:Integer"));
    }

    @Test
    void component_withoutConfiguration_isNone() throws Exception {
        assertEquals("require", component().getAttribute("configuration-policy"));
        assertEquals("dev.remotehiring.credential.vault", component().getAttribute("configuration-pid"));
        assertEquals("true", component().getAttribute("immediate"));
    }

    private static Element component() throws Exception {
        Document file = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("target/classes/OSGI-INF/" + VaultCredentialService.class.getName() + ".xml")
                        .toFile());
        return file.getDocumentElement();
    }
}
