package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The SBOM is made from a pom, Karaf installs from a features file: both name the same bundles. */
class BillOfMaterialsIT {
    private static final Path FEATURES = Path.of(System.getProperty("features.file"));

    @Test
    void bundles_ofAllFeatures_areInTheBillOfMaterials() throws Exception {
        Path file = FEATURES.resolveSibling("../bom.xml");
        assumeTrue(Files.exists(file), "Maven makes no SBOM when it is offline");

        Set<String> missing = new TreeSet<>();
        FeatureFile features = FeatureFile.read(FEATURES);
        for (String feature : Set.of(
                "remote-hiring",
                "remote-hiring-credential-jdbc",
                "remote-hiring-credential-vault",
                "remote-hiring-metrics",
                "remote-hiring-h2",
                "remote-hiring-web-application")) {
            missing.addAll(features.jars(feature));
        }
        // made by the module itself, and empty
        missing.removeIf(jar -> jar.endsWith("-servlet-contracts.jar") || jar.endsWith("-jdk-management.jar"));
        missing.removeAll(components(file));
        assertEquals(Set.of(), missing);
    }

    private static Set<String> components(Path file) throws Exception {
        NodeList components = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("component");
        Set<String> jars = new TreeSet<>();
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            jars.add(text(component, "name") + "-" + text(component, "version") + ".jar");
        }
        return jars;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }
}
