package dev.remotehiring.internal.setup;

import dev.remotehiring.admin.Setting;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.config.Keys;
import dev.remotehiring.internal.config.PluginConfiguration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The plugin's configurations in the platform's configuration service: one without a name, and perhaps others with one. */
final class WrittenDown {
    private static final String ALL = "(|(" + Constants.SERVICE_PID + "=" + PluginConfiguration.PID + ")("
            + ConfigurationAdmin.SERVICE_FACTORYPID + "=" + PluginConfiguration.PID + "))";

    /** Where nothing is written down. */
    private static final String NONE = "none";

    private final ConfigurationAdmin configurations;

    WrittenDown(ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    /** What is written in the one without a name. */
    Map<String, Object> unnamed() {
        return find().map(WrittenDown::values).orElse(Map.of());
    }

    /** What is written in each, the one without a name first. */
    List<Map<String, Object>> each() {
        List<Map<String, Object>> each = new ArrayList<>();
        find().map(WrittenDown::values).ifPresent(each::add);
        all().stream().filter(WrittenDown::isNamed).map(WrittenDown::values).forEach(each::add);
        return each;
    }

    /** The names of the others. */
    List<String> names() {
        return all().stream()
                .filter(WrittenDown::isNamed)
                .map(Configuration::getPid)
                .sorted()
                .toList();
    }

    /** Another one after each change of the one without a name. */
    String version() {
        return find().map(found -> String.valueOf(found.getChangeCount())).orElse(NONE);
    }

    /**
     * Writes into the one without a name. What is like its default and was not written before is left out.
     *
     * @return the keys whose values are new
     */
    List<String> write(Map<String, String> values) {
        Map<String, Object> before = unnamed();
        Hashtable<String, Object> after = new Hashtable<>(before);
        List<String> changed = new ArrayList<>();
        for (Setting setting : Keys.settings(before)) {
            String value = values.get(setting.key());
            if (value != null && !value.strip().equals(setting.value())) {
                after.put(setting.key(), typed(setting, value.strip(), before.get(setting.key())));
                changed.add(setting.key());
            }
        }
        update(after);
        return changed;
    }

    /** As a text, which every kind of file knows, unless it was written as what it is before. */
    private static Object typed(Setting setting, String value, Object before) {
        if (before == null || before instanceof String) {
            return value;
        }
        return switch (setting.kind()) {
            case SWITCH -> Boolean.valueOf(value);
            case NUMBER -> Integer.valueOf(value);
            case TEXT, CHOICE -> value;
        };
    }

    private void update(Dictionary<String, Object> values) {
        try {
            configurations.getConfiguration(PluginConfiguration.PID, "?").update(values);
        } catch (IOException | RuntimeException e) {
            throw new RemoteHiringException(e, ErrorCode.SETTINGS_NOT_SAVED);
        }
    }

    private Optional<Configuration> find() {
        return all().stream().filter(configuration -> !isNamed(configuration)).findFirst();
    }

    private static boolean isNamed(Configuration configuration) {
        return configuration.getFactoryPid() != null;
    }

    private List<Configuration> all() {
        try {
            Configuration[] found = configurations.listConfigurations(ALL);
            return found == null ? List.of() : Arrays.asList(found);
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException("The configuration service does not say what is configured.", e);
        }
    }

    private static Map<String, Object> values(Configuration configuration) {
        Dictionary<String, Object> properties = configuration.getProperties();
        Map<String, Object> values = new HashMap<>();
        if (properties != null) {
            Collections.list(properties.keys()).forEach(key -> values.put(key, properties.get(key)));
        }
        return values;
    }
}
