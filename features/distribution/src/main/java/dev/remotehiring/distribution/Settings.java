package dev.remotehiring.distribution;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What can be chosen about the demo.
 *
 * @param home the folder of the distribution
 * @param data where everything that survives a restart is kept
 * @param port where the demo host listens
 * @param simulatorPort where the local Remote listens
 * @param gateway another stand-in for Remote; empty: the local one is started
 * @param clientId the client id at Remote
 * @param clientSecretFile the file with the client secret; empty: one is made
 * @param setUp {@code empty} leaves the plugin's settings and its client secret to its administrator
 * @param exitWithStdin whether the demo stops when its standard input ends
 */
record Settings(
        Path home,
        Path data,
        Port port,
        Port simulatorPort,
        Optional<URI> gateway,
        String clientId,
        Optional<Path> clientSecretFile,
        Optional<String> setUp,
        boolean exitWithStdin) {

    /** Reads and checks {@code -Ddemo.port=} and its like; what is blank counts as not given. */
    static Settings from(Properties properties) {
        Path root = Path.of(properties.getProperty("demo.root", "")).toAbsolutePath();
        return new Settings(
                root.resolve(text(properties, "demo.home").orElse("")).normalize(),
                root.resolve(text(properties, "demo.data").orElse("demo-data")).normalize(),
                Port.parse(text(properties, "demo.port").orElse("8181"), "demo.port"),
                Port.parse(text(properties, "simulator.port").orElse("8282"), "simulator.port"),
                text(properties, "remote.gateway").map(Settings::gateway),
                text(properties, "remote.client.id").orElse("remote-hiring-demo"),
                text(properties, "remote.client.secret.file").map(root::resolve),
                text(properties, "demo.setup"),
                Boolean.parseBoolean(properties.getProperty("demo.exit.with.stdin")));
    }

    URI base() {
        return URI.create("http://localhost:" + port.number());
    }

    /** The address of the consent callback, as it must be registered at Remote. */
    URI redirectUri() {
        return base().resolve("/remote-hiring/callback");
    }

    URI gatewayInUse() {
        return gateway.orElseGet(() -> URI.create("http://127.0.0.1:" + simulatorPort.number()));
    }

    private static Optional<String> text(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static URI gateway(String text) {
        try {
            URI address = URI.create(text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new DemoFailure("-Dremote.gateway=" + text + " is no address.", notAnAddress);
        }
        throw new DemoFailure("-Dremote.gateway=" + text + " is no address: it starts with http:// or https://.");
    }
}
