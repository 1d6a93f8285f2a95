package dev.remotehiring.osgi;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The bundles of a Karaf features file: the one list of what the plugin is made of. */
final class FeatureFile {
    private final Document file;

    private FeatureFile(Document file) {
        this.file = file;
    }

    static FeatureFile read(Path path) throws Exception {
        return new FeatureFile(DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(path.toFile()));
    }

    /** The file names of the bundles of a feature and of those that it stands on. */
    Set<String> jars(String feature) {
        Element found = elements(file.getDocumentElement(), "feature")
                .filter(candidate -> candidate.getAttribute("name").equals(feature))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no feature " + feature));
        Set<String> jars = new LinkedHashSet<>();
        elements(found, "feature")
                .forEach(below -> jars.addAll(jars(below.getTextContent().strip())));
        elements(found, "bundle")
                .forEach(bundle -> jars.add(jar(bundle.getTextContent().strip())));
        return jars;
    }

    /** {@code mvn:group/artifact/version/jar/classifier} as the name of its file. */
    private static String jar(String address) {
        String[] parts = address.split("/");
        return parts[1] + "-" + parts[2] + (parts.length > 4 ? "-" + parts[4] : "") + ".jar";
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> name.equals(child.getLocalName()));
    }
}
