package dev.remotehiring.simulator;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test methods a stand-in of their own: {@code @ExtendWith(SimulatorExtension.class)} and a parameter of type
 * {@link GatewaySimulator}. It is closed after the test.
 */
public final class SimulatorExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SimulatorExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == GatewaySimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent("simulator", key -> new Running(GatewaySimulator.start()), Running.class)
                .simulator;
    }

    private record Running(GatewaySimulator simulator) implements AutoCloseable {
        @Override
        public void close() {
            simulator.close();
        }
    }
}
