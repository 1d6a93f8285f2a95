package dev.remotehiring.internal.config;

import dev.remotehiring.api.EnvironmentName;
import java.net.URI;

/**
 * One of Remote's environments (the Remote facts, section 0.3).
 *
 * @param name which
 * @param gateway scheme, host and port of the gateway: REST and authorisation
 * @param webApp scheme, host and port of the web app
 */
public record Environment(EnvironmentName name, URI gateway, URI webApp) {
    /** The gateway's host, with a port that is not the usual one: the name of the issuer of every credential. */
    public String issuer() {
        return gateway.getPort() < 0 ? gateway.getHost() : gateway.getHost() + ":" + gateway.getPort();
    }

    /** The environment that the configuration describes. */
    static Environment of(PluginConfiguration configuration) {
        return switch (configuration.environment().strip()) {
            case "production" ->
                fixed(EnvironmentName.PRODUCTION, "https://gateway.remote.com", "https://remote.com", configuration);
            case "sandbox" ->
                fixed(
                        EnvironmentName.SANDBOX,
                        "https://gateway.remote-sandbox.com",
                        "https://remote-sandbox.com",
                        configuration);
            case "partner-sandbox" ->
                fixed(
                        EnvironmentName.PARTNER_SANDBOX,
                        "https://gateway.partners.remote-sandbox.com",
                        "",
                        configuration);
            case "custom" ->
                new Environment(
                        EnvironmentName.CUSTOM,
                        Addresses.base("gateway", configuration.gateway()),
                        Addresses.base("web.app", configuration.web_app()));
            default ->
                throw new IllegalArgumentException("environment: \"" + configuration.environment()
                        + "\" is none of sandbox, partner-sandbox, production, custom.");
        };
    }

    private static Environment fixed(
            EnvironmentName name, String gateway, String webApp, PluginConfiguration configuration) {
        if (!configuration.gateway().isBlank()) {
            throw new IllegalArgumentException(
                    "gateway: only the environment custom has an address of its own; leave it empty.");
        }
        String app = configuration.web_app().isBlank() ? webApp : configuration.web_app();
        return new Environment(name, URI.create(gateway), Addresses.base("web.app", app));
    }
}
