package dev.remotehiring.demohost.wiring;

import java.io.IOException;
import java.net.URI;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does what an administrator does after installing the plugin: writes its configuration. Other keys stay as they are. */
@Component(
        service = {},
        immediate = true)
public final class PluginSetUp {
    private final ConfigurationAdmin configurations;

    /**
     * @param bundle whose properties are the settings
     * @param configurations gets the configuration
     */
    @Activate
    public PluginSetUp(BundleContext bundle, @Reference ConfigurationAdmin configurations) throws IOException {
        this.configurations = configurations;
        Settings settings = Settings.from(bundle::getProperty);
        write(
                "dev.remotehiring.credential.jdbc",
                Map.of(
                        "master.key.file",
                        settings.data().resolve("keys").resolve("master.key").toString(),
                        "master.key.create",
                        true,
                        "dataSource.target",
                        "(dataSourceName=ats)"));
        write("dev.remotehiring.ui", Map.of("context.name", "ats", "candidate.page", "/candidates/{application}"));
        if (settings.gateway().isPresent() && !settings.empty()) {
            write("dev.remotehiring", plugin(settings, settings.gateway().get()));
        }
    }

    private static Map<String, Object> plugin(Settings settings, URI gateway) {
        Map<String, Object> plugin = new HashMap<>(Map.of(
                "environment", "custom",
                "gateway", gateway.toString(),
                "web.app", settings.webApp().toString(),
                "client.id", settings.clientId(),
                "client.secret.alias", settings.clientSecretAlias(),
                "redirect.uri", settings.base() + "/remote-hiring/callback",
                "new.company.terms", settings.webApp() + "/terms"));
        settings.safeDelay().ifPresent(seconds -> plugin.put("safe.delay", seconds));
        return plugin;
    }

    private void write(String pid, Map<String, Object> ours) throws IOException {
        Configuration configuration = configurations.getConfiguration(pid, "?");
        Dictionary<String, Object> all =
                Optional.ofNullable(configuration.getProperties()).orElseGet(Hashtable::new);
        ours.forEach(all::put);
        configuration.updateIfDifferent(all);
    }
}
