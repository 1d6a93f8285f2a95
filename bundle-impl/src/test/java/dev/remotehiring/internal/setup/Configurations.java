package dev.remotehiring.internal.setup;

import java.util.Dictionary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A configuration service in memory. */
final class Configurations implements ConfigurationAdmin {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** One that nobody may write. */
    boolean broken;

    @Override
    public Configuration getConfiguration(String pid, String location) {
        return entries.computeIfAbsent(pid, name -> new Entry(name, null));
    }

    @Override
    public Configuration getFactoryConfiguration(String factoryPid, String name, String location) {
        return entries.computeIfAbsent(factoryPid + "~" + name, pid -> new Entry(pid, factoryPid));
    }

    @Override
    public Configuration[] listConfigurations(String filter) throws InvalidSyntaxException {
        Filter wanted = FrameworkUtil.createFilter(filter);
        Configuration[] found = entries.values().stream()
                .filter(entry -> entry.values != null && wanted.matches(entry.names()))
                .toArray(Configuration[]::new);
        return found.length == 0 ? null : found;
    }

    @Override
    public Configuration createFactoryConfiguration(String factoryPid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Configuration createFactoryConfiguration(String factoryPid, String location) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Configuration getConfiguration(String pid) {
        return getConfiguration(pid, null);
    }

    @Override
    public Configuration getFactoryConfiguration(String factoryPid, String name) {
        return getFactoryConfiguration(factoryPid, name, null);
    }

    private final class Entry implements Configuration {
        private final String pid;
        private final String factoryPid;
        private Dictionary<String, Object> values;
        private long changes;

        Entry(String pid, String factoryPid) {
            this.pid = pid;
            this.factoryPid = factoryPid;
        }

        Map<String, Object> names() {
            Map<String, Object> names = new HashMap<>(Map.of("service.pid", pid));
            if (factoryPid != null) {
                names.put("service.factoryPid", factoryPid);
            }
            return names;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void update(Dictionary<String, ?> properties) {
            if (broken) {
                throw new IllegalStateException("read only");
            }
            values = (Dictionary<String, Object>) properties;
            changes++;
        }

        @Override
        public boolean updateIfDifferent(Dictionary<String, ?> properties) {
            update(properties);
            return true;
        }

        @Override
        public Dictionary<String, Object> getProperties() {
            return values;
        }

        @Override
        public Dictionary<String, Object> getProcessedProperties(ServiceReference<?> reference) {
            return values;
        }

        @Override
        public String getPid() {
            return pid;
        }

        @Override
        public String getFactoryPid() {
            return factoryPid;
        }

        @Override
        public long getChangeCount() {
            return changes;
        }

        @Override
        public void delete() {
            entries.remove(pid);
        }

        @Override
        public void update() {}

        @Override
        public void setBundleLocation(String location) {}

        @Override
        public String getBundleLocation() {
            return "?";
        }

        @Override
        public void addAttributes(ConfigurationAttribute... attributes) {}

        @Override
        public Set<ConfigurationAttribute> getAttributes() {
            return Set.of();
        }

        @Override
        public void removeAttributes(ConfigurationAttribute... attributes) {}
    }
}
