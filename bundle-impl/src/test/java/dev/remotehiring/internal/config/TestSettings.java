package dev.remotehiring.internal.config;

import dev.remotehiring.api.EnvironmentName;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Settings out of a map of configuration keys, as Config Admin would give them. */
public final class TestSettings {
    private TestSettings() {}

    /** Validated as in the product; keys that are absent have their defaults. */
    public static Settings of(Map<String, Object> keys) {
        return Settings.of(keys);
    }

    /** The same as if the stand-in were one of Remote's own environments. */
    public static Settings in(EnvironmentName name, String customerTokenPrefix, Settings settings) {
        URI gateway = settings.environment().gateway();
        return new Settings(
                new Environment(name, gateway, gateway, customerTokenPrefix),
                settings.clientId(),
                settings.clientSecretAlias(),
                settings.redirectUri(),
                settings.scopes(),
                settings.assertions(),
                settings.probes(),
                settings.formVersion(),
                settings.sharedConnection(),
                settings.handOff(),
                settings.newcomers(),
                settings.proxy(),
                settings.safeDelay(),
                settings.keepDetails());
    }

    /** What a stand-in at an address needs. */
    public static Map<String, Object> custom(URI gateway) {
        return new HashMap<>(Map.of(
                "environment",
                "custom",
                "gateway",
                gateway.toString(),
                "web.app",
                gateway.toString(),
                "client.id",
                "kestrel",
                "redirect.uri",
                "http://localhost:8181/remote-hiring/callback",
                "safe.delay",
                120));
    }
}
