package dev.remotehiring.internal.config;

import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import java.net.URI;

/**
 * One of Remote's environments (the Remote facts, section 0.3).
 *
 * @param name which
 * @param gateway scheme, host and port of the gateway: REST and authorisation
 * @param webApp scheme, host and port of the web app
 * @param customerTokenPrefix how its customer tokens start; empty where that is not known
 */
public record Environment(EnvironmentName name, URI gateway, URI webApp, String customerTokenPrefix) {
    private static final String LIVE = "ra_live_";
    private static final String TEST = "ra_test_";

    /** The gateway's host, with a port that is not the usual one: the name of the issuer of every credential. */
    public String issuer() {
        return gateway.getPort() < 0 ? gateway.getHost() : gateway.getHost() + ":" + gateway.getPort();
    }

    /** What an assertion names as its audience (the Remote facts, section 2.6). */
    public String audience() {
        return gateway + "/auth";
    }

    /**
     * Refuses a customer token of another environment, without telling the token.
     *
     * @throws RemoteHiringException with what to look for
     */
    public void requireOwn(Secret customerToken) {
        String token = customerToken.reveal();
        boolean shaped = token.startsWith(LIVE) || token.startsWith(TEST);
        if (!shaped || !token.matches("[\\x21-\\x7e]{9,500}")) {
            throw new RemoteHiringException(ErrorCode.TOKEN_IS_NONE, LIVE, TEST);
        }
        if (!token.startsWith(customerTokenPrefix)) {
            throw new RemoteHiringException(ErrorCode.TOKEN_OF_OTHER_ENVIRONMENT, issuer(), customerTokenPrefix);
        }
    }

    /** The environment that the configuration describes. */
    static Environment of(PluginConfiguration configuration) {
        return switch (configuration.environment().strip()) {
            case "production" ->
                fixed(
                        EnvironmentName.PRODUCTION,
                        "https://gateway.remote.com",
                        "https://remote.com",
                        LIVE,
                        configuration);
            case "sandbox" ->
                fixed(
                        EnvironmentName.SANDBOX,
                        "https://gateway.remote-sandbox.com",
                        "https://remote-sandbox.com",
                        TEST,
                        configuration);
            case "partner-sandbox" ->
                fixed(
                        EnvironmentName.PARTNER_SANDBOX,
                        "https://gateway.partners.remote-sandbox.com",
                        "",
                        TEST,
                        configuration);
            case "custom" ->
                new Environment(
                        EnvironmentName.CUSTOM,
                        Addresses.base("gateway", configuration.gateway()),
                        Addresses.base("web.app", configuration.web_app()),
                        "");
            default ->
                throw new IllegalArgumentException("environment: \"" + configuration.environment()
                        + "\" is none of sandbox, partner-sandbox, production, custom.");
        };
    }

    private static Environment fixed(
            EnvironmentName name, String gateway, String webApp, String prefix, PluginConfiguration configuration) {
        if (!configuration.gateway().isBlank()) {
            throw new IllegalArgumentException(
                    "gateway: only the environment custom has an address of its own; leave it empty.");
        }
        String app = configuration.web_app().isBlank() ? webApp : configuration.web_app();
        return new Environment(name, URI.create(gateway), Addresses.base("web.app", app), prefix);
    }
}
