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
    static Environment of(PluginConfiguration configuration, Problems problems) {
        return switch (configuration.environment()) {
            case "production" ->
                fixed(EnvironmentName.PRODUCTION, "remote.com", "https://remote.com", LIVE, configuration, problems);
            case "sandbox" ->
                fixed(
                        EnvironmentName.SANDBOX,
                        "remote-sandbox.com",
                        "https://remote-sandbox.com",
                        TEST,
                        configuration,
                        problems);
            case "partner-sandbox" ->
                fixed(
                        EnvironmentName.PARTNER_SANDBOX,
                        "partners.remote-sandbox.com",
                        "",
                        TEST,
                        configuration,
                        problems);
            case "custom" ->
                new Environment(
                        EnvironmentName.CUSTOM,
                        problems.read(
                                Addresses.NOWHERE, () -> Addresses.base(Keys.GATEWAY.key(), configuration.gateway())),
                        webApp(configuration.web_app(), problems),
                        "");
            default -> unknown(configuration.environment(), problems);
        };
    }

    private static Environment fixed(
            EnvironmentName name,
            String domain,
            String webApp,
            String prefix,
            PluginConfiguration configuration,
            Problems problems) {
        return new Environment(
                name,
                problems.read(Addresses.NOWHERE, () -> ownGateway(domain, configuration.gateway())),
                webApp(configuration.web_app().isBlank() ? webApp : configuration.web_app(), problems),
                prefix);
    }

    private static URI ownGateway(String domain, String configured) {
        if (!configured.isBlank()) {
            throw new BadSettingException(Keys.GATEWAY.key(), ErrorCode.SETTING_FOR_STAND_INS);
        }
        return URI.create("https://gateway." + domain);
    }

    private static URI webApp(String address, Problems problems) {
        return problems.read(Addresses.NOWHERE, () -> Addresses.base(Keys.WEB_APP.key(), address));
    }

    private static Environment unknown(String name, Problems problems) {
        Environment nowhere = new Environment(EnvironmentName.CUSTOM, Addresses.NOWHERE, Addresses.NOWHERE, "");
        return problems.read(nowhere, () -> {
            throw new BadSettingException(
                    Keys.ENVIRONMENT.key(),
                    ErrorCode.SETTING_NO_OPTION,
                    name,
                    String.join(", ", Keys.ENVIRONMENT.options()));
        });
    }
}
