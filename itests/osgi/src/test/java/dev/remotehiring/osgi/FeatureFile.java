package dev.remotehiring.osgi;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** A bundle of a feature. */
    record Bundle(String feature, String address, int startLevel) {
        boolean isOurs() {
            // with a classifier, it is a part of the framework that the features make themselves
            return address.matches("mvn:dev\\.remotehiring/[^/]+/[^/]+");
        }
    }

    /** The bundles of all features, each as often as a feature names it; without a start level it is 0. */
    List<Bundle> bundles() {
        return elements(file.getDocumentElement(), "feature")
                .flatMap(feature -> elements(feature, "bundle")
                        .map(bundle -> new Bundle(
                                feature.getAttribute("name"),
                                bundle.getTextContent().strip(),
                                level(bundle.getAttribute("start-level")))))
                .toList();
    }

    private static int level(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
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
