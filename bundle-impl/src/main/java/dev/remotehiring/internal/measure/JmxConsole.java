package dev.remotehiring.internal.measure;

import dev.remotehiring.admin.RemoteHiringOperations;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows each environment to JMX consoles, as long as its services are there: {@code
 * dev.remotehiring:type=Operations,environment=sandbox}. While one configuration takes over from another there are two
 * services of an environment: the newer one is shown.
 */
@Component(
        service = {},
        immediate = true)
public final class JmxConsole {
    private static final Logger LOG = LoggerFactory.getLogger(JmxConsole.class);

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Map<ObjectName, Deque<RemoteHiringOperations>> shown = new HashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "hide")
    synchronized void show(RemoteHiringOperations operations, Map<String, Object> properties) {
        ObjectName name = name(properties);
        Deque<RemoteHiringOperations> present = shown.computeIfAbsent(name, first -> new ArrayDeque<>());
        present.push(operations);
        if (present.size() == 1) {
            register(name);
        }
    }

    synchronized void hide(RemoteHiringOperations operations, Map<String, Object> properties) {
        ObjectName name = name(properties);
        Deque<RemoteHiringOperations> present = shown.getOrDefault(name, new ArrayDeque<>());
        present.removeIf(known -> known == operations);
        if (present.isEmpty() && shown.remove(name) != null) {
            unregister(name);
        }
    }

    private synchronized RemoteHiringOperations newest(ObjectName name) {
        Deque<RemoteHiringOperations> present = shown.get(name);
        if (present == null) {
            throw new IllegalStateException("Hiring through Remote has just gone.");
        }
        return present.peek();
    }

    private void register(ObjectName name) {
        try {
            server.registerMBean(new StandardMBean(new Watched(() -> newest(name)), WatchedMBean.class), name);
        } catch (JMException e) {
            LOG.warn("JMX consoles do not see {}; hiring works all the same: {}", name, e.getMessage(), e);
        }
    }

    private void unregister(ObjectName name) {
        try {
            server.unregisterMBean(name);
        } catch (JMException e) {
            LOG.warn("JMX consoles may still see {}, which is no more: {}", name, e.getMessage(), e);
        }
    }

    /** There may be several stand-ins for Remote at a time: the gateway tells them apart. */
    private static ObjectName name(Map<String, Object> properties) {
        String environment = String.valueOf(properties.get("remote.environment"));
        String gateway = environment.equals("custom")
                ? ",gateway=" + ObjectName.quote(String.valueOf(properties.get("remote.issuer")))
                : "";
        try {
            return new ObjectName("dev.remotehiring:type=Operations,environment=" + environment + gateway);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException("An environment without a name", e);
        }
    }
}
