package dev.remotehiring.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An installed Chromium. Nothing is downloaded. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--lang=en-GB",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** The one that {@code -Dchromium=} names, else the first on the path. */
    static Optional<Path> installed() {
        String named = System.getProperty("chromium", "");
        Stream<Path> candidates = named.isBlank() ? onThePath() : Stream.of(Path.of(named));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> onThePath() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    }

    static LaunchOptions options(Path executable) {
        List<String> arguments = new ArrayList<>(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return new LaunchOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(arguments);
    }
}
