package dev.remotehiring.osgi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class against the plugin in a plain Felix of its own. Parameters of a test may be services (waited for),
 * {@code URI} (where the pages are), {@code BundleContext}, {@link ContainerLog}. When a test fails, the container's log
 * is shown.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FelixExtension.class)
@interface Felix {}
