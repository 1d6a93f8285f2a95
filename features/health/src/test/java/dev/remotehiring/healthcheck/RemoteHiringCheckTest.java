package dev.remotehiring.healthcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.Health.Aspect;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteHiringCheckTest {
    private final RemoteHiringCheck check = new RemoteHiringCheck();

    private static Item item(Light light, Optional<Failure> reason) {
        return new Item(Aspect.CREDENTIAL_SERVICE, "", light, reason, Optional.empty());
    }

    /** An environment that is like this; nothing else is asked of it. */
    private static RemoteHiringOperations environment(Item... items) {
        return (RemoteHiringOperations) Proxy.newProxyInstance(
                RemoteHiringOperations.class.getClassLoader(),
                new Class<?>[] {RemoteHiringOperations.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "health" -> new Health(Instant.EPOCH, List.of(items));
                    case "equals" -> proxy == given[0];
                    default -> throw new IllegalStateException(method.getName());
                });
    }

    @ParameterizedTest
    @CsvSource({"GREEN, OK", "AMBER, WARN", "RED, CRITICAL"})
    void light_isTheStatus(Light light, Result.Status status) {
        check.addEnvironment(environment(item(light, Optional.empty())));

        assertEquals(status, check.execute().getStatus());
    }

    @Test
    void environments_several_theWorstCounts() {
        RemoteHiringOperations bad = environment(item(Light.RED, Optional.of(new Failure(ErrorCode.CREDENTIALS_SLOW))));
        check.addEnvironment(environment(item(Light.GREEN, Optional.empty())));
        check.addEnvironment(bad);
        Result result = check.execute();
        assertEquals(Result.Status.CRITICAL, result.getStatus());
        assertTrue(
                result.toString()
                        .contains(
                                "credential service: The platform's credential service does not answer within a second."),
                result.toString());
        assertTrue(result.toString().contains("(RH-800, for the platform's administrator)"), result.toString());

        check.removeEnvironment(bad);
        assertEquals(Result.Status.OK, check.execute().getStatus());
    }

    @Test
    void plugin_notRunning_isCritical() {
        Result result = check.execute();
        assertEquals(Result.Status.CRITICAL, result.getStatus());
        assertTrue(result.toString().contains("not set up"), result.toString());
    }
}
