package dev.remotehiring.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds what the other modules' tests recorded: {@code <module>/target/exchanges/*.jsonl}. */
final class Exchanges {
    private static final Path RECORDED = Path.of("target", "exchanges");
    private static final String THIS_MODULE = "itests/contract";
    private static final int DEEPEST = 5;

    private Exchanges() {}

    /** All exchanges with the API, except for this module's own. */
    static List<Exchange> below(Path root) {
        try (Stream<Path> files = Files.find(root, DEEPEST, (file, is) -> is.isRegularFile() && recorded(file))) {
            return files.sorted()
                    .flatMap(file -> read(module(root, file), file))
                    .filter(exchange -> !exchange.module().equals(THIS_MODULE))
                    .filter(Exchange::ofTheApi)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean recorded(Path file) {
        return file.getParent().endsWith(RECORDED) && file.toString().endsWith(".jsonl");
    }

    private static String module(Path root, Path file) {
        Path module = root.relativize(file.getParent().getParent().getParent());
        return module.toString().replace('\\', '/');
    }

    private static Stream<Exchange> read(String module, Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> Exchange.parse(module, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
