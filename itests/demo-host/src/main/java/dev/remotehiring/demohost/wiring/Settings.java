package dev.remotehiring.demohost.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the framework's properties say.
 *
 * @param data {@code demo.data}: where everything that survives is kept
 * @param base {@code demo.base}: the public address of the demo
 * @param empty {@code demo.setup=empty}: whether the plugin's settings and its client secret are left to its administrator
 * @param exitWithStdin {@code demo.exit.with.stdin}: whether the end of standard input ends the demo
 * @param gateway {@code remote.gateway}: the stand-in for Remote; without it the plugin is left to its administrator
 * @param webApp {@code remote.webapp}: the stand-in's web app
 * @param clientId {@code remote.client.id}
 * @param clientSecretAlias {@code remote.client.secret.alias}: the name of the client secret among the credentials
 * @param clientSecretFile {@code demo.client.secret.file}: where the client secret comes from
 * @param safeDelay {@code remote.safe.delay}: seconds until the plugin believes that Remote has not got a hire
 */
record Settings(
        Path data,
        URI base,
        boolean empty,
        boolean exitWithStdin,
        Optional<URI> gateway,
        URI webApp,
        String clientId,
        String clientSecretAlias,
        Optional<Path> clientSecretFile,
        Optional<Integer> safeDelay) {
    static Settings from(UnaryOperator<String> properties) {
        Optional<URI> gateway = text(properties, "remote.gateway").map(URI::create);
        URI base = text(properties, "demo.base").map(URI::create).orElse(URI.create("http://localhost:8181"));
        return new Settings(
                Path.of(text(properties, "demo.data").orElse("demo-data")).toAbsolutePath(),
                URI.create(base.getScheme() + "://" + base.getRawAuthority()),
                text(properties, "demo.setup").filter("empty"::equals).isPresent(),
                text(properties, "demo.exit.with.stdin")
                        .map(Boolean::parseBoolean)
                        .orElse(false),
                gateway,
                text(properties, "remote.webapp")
                        .map(URI::create)
                        .or(() -> gateway)
                        .orElse(base),
                text(properties, "remote.client.id").orElse("remote-hiring-demo"),
                text(properties, "remote.client.secret.alias").orElse("remote-hiring"),
                text(properties, "demo.client.secret.file").map(Path::of),
                text(properties, "remote.safe.delay").map(Integer::valueOf));
    }

    /** The page of the plugin that answers as soon as all parts have found each other. */
    String firstPage() {
        return empty ? "/remote-hiring/admin/settings" : "/remote-hiring/admin";
    }

    /** Where the hire button may lead to. */
    List<URI> remote() {
        return Stream.concat(gateway.stream(), Stream.of(webApp)).distinct().toList();
    }

    private static Optional<String> text(UnaryOperator<String> properties, String name) {
        return Optional.ofNullable(properties.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
