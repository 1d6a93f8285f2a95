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
        Stream<Path> named = Stream.of(System.getProperty("chromium", ""))
                .filter(name -> !name.isBlank())
                .map(Path::of);
        Stream<Path> found = Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")).map(Path::of), Stream.of(Path.of("/usr/bin")))
                .flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.concat(named, found).filter(Files::isExecutable).findFirst();
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
