package dev.remotehiring.internal.setup;

import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.internal.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.osgi.service.component.annotations.Component;

/**
 * Which settings are in force, and why those that are written down are not, for each configuration by its persistent id.
 * It outlives the plugin's coming and going with the parts of the host: the last good settings stay known.
 */
@Component(service = {InForce.class, SynchronousConfigurationListener.class})
public final class InForce implements SynchronousConfigurationListener {
    private final Map<String, Settings> good = new ConcurrentHashMap<>();
    private final Map<String, List<SettingProblem>> refused = new ConcurrentHashMap<>();
    private final Map<String, Settings> running = new ConcurrentHashMap<>();

    /** The last good settings of a configuration. */
    public Optional<Settings> lastGood(String pid) {
        return Optional.ofNullable(good.get(pid));
    }

    /** What is written down can be used. */
    public void accepted(String pid, Settings settings) {
        good.put(pid, settings);
        refused.remove(pid);
    }

    /**
     * What is written down cannot be used.
     *
     * @return whether that is news
     */
    public boolean refused(String pid, List<SettingProblem> problems) {
        return !problems.equals(refused.put(pid, problems));
    }

    /** The plugin's services are there. */
    public void runs(String pid, Settings settings) {
        running.put(pid, settings);
    }

    /** The plugin's services are gone. */
    public void stopped(String pid) {
        running.remove(pid);
    }

    /** Of a configuration that was removed nothing counts any more, whether or not the plugin was there to hear of it. */
    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (event.getType() == ConfigurationEvent.CM_DELETED) {
            good.remove(event.getPid());
            refused.remove(event.getPid());
        }
    }

    /** Whether the services of any configuration are there. */
    public boolean isAnyRunning() {
        return !running.isEmpty();
    }

    /** Why what is written down is not in force, if so. */
    public Optional<Failure> refusal(String pid) {
        return Optional.ofNullable(refused.get(pid)).map(problems -> refusal(problems, running.containsKey(pid)));
    }

    static Failure refusal(List<SettingProblem> problems, boolean running) {
        String keys = problems.stream().map(SettingProblem::key).distinct().collect(Collectors.joining(", "));
        return new Failure(running ? ErrorCode.SETTINGS_REFUSED : ErrorCode.SETTINGS_UNUSABLE, keys);
    }
}
