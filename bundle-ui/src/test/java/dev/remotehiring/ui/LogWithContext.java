package dev.remotehiring.ui;

import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.simple.SimpleServiceProvider;
import org.slf4j.spi.MDCAdapter;

/** The simple log of the tests, with a diagnostic context as every real one has. The build names it to SLF4J. */
public final class LogWithContext extends SimpleServiceProvider {
    private final MDCAdapter context = new BasicMDCAdapter();

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }
}
