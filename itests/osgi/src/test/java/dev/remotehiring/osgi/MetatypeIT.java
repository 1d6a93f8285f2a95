package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What a web console gets from the container for its user's language. The tests do not share the service's types. */
@Felix
class MetatypeIT {
    private static final String API = "org.osgi.service.metatype.";

    @ParameterizedTest
    @CsvSource({
        "dev.remotehiring.impl, dev.remotehiring, en, Hiring through Remote, Environment",
        "dev.remotehiring.impl, dev.remotehiring, de, Einstellen über Remote, Umgebung",
        "dev.remotehiring.ui, dev.remotehiring.ui, en, Hiring through Remote: pages, Path",
        "dev.remotehiring.ui, dev.remotehiring.ui, de, Einstellen über Remote: Seiten, Pfad"
    })
    void words_areInTheLanguageThatIsAskedFor(
            String bundle, String pid, String language, String name, String first, BundleContext context)
            throws Exception {
        Bundle ours = Arrays.stream(context.getBundles())
                .filter(one -> one.getSymbolicName().equals(bundle))
                .findFirst()
                .orElseThrow();
        ServiceReference<?> reference = context.getAllServiceReferences(API + "MetaTypeService", null)[0];
        Object service = context.getService(reference);
        Object information = call(service, "MetaTypeService", "getMetaTypeInformation", ours);
        Object definition = call(information, "MetaTypeProvider", "getObjectClassDefinition", pid, language);
        assertEquals(name, call(definition, "ObjectClassDefinition", "getName"));

        Object[] attributes = (Object[]) call(definition, "ObjectClassDefinition", "getAttributeDefinitions", -1);
        List<Object> names = Arrays.stream(attributes)
                .map(attribute -> call(attribute, "AttributeDefinition", "getName"))
                .toList();
        assertTrue(names.contains(first), names.toString());
        assertTrue(names.stream().noneMatch(word -> word.toString().startsWith("%")), names.toString());
    }

    private static Object call(Object target, String type, String method, Object... arguments) {
        try {
            Class<?> api = target.getClass().getClassLoader().loadClass(API + type);
            return Arrays.stream(api.getMethods())
                    .filter(one -> one.getName().equals(method))
                    .findFirst()
                    .orElseThrow()
                    .invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
