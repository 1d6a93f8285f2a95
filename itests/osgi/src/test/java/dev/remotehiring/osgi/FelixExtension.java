package dev.remotehiring.osgi;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;
import org.osgi.framework.BundleContext;

/** Gives tests what {@link Felix} promises. */
final class FelixExtension implements ParameterResolver, TestWatcher {
    private static final Namespace NAMESPACE = Namespace.create(FelixExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == URI.class
                || type == BundleContext.class
                || type == ContainerLog.class
                || type.isInterface()
                        && type.getName().matches("(dev\\.remotehiring\\.(api|admin|host)|org\\.osgi)\\..*");
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        FelixContainer container = container(test);
        Class<?> type = parameter.getParameter().getType();
        if (type == URI.class) {
            return container.pages();
        }
        if (type == BundleContext.class) {
            return container.context();
        }
        return type == ContainerLog.class ? container.log() : container.await(type);
    }

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        System.err.println("The container's log, up to the failure of " + test.getDisplayName() + ":");
        container(test).log().lines().forEach(System.err::println);
    }

    /** One for each test class: closed by JUnit after the last of its tests. */
    private static FelixContainer container(ExtensionContext test) {
        ExtensionContext ofClass = test;
        while (ofClass.getTestMethod().isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getStore(NAMESPACE)
                .getOrComputeIfAbsent(FelixContainer.class, type -> FelixContainer.start(), FelixContainer.class);
    }
}
