package dev.remotehiring.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.admin.Proof.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for administrators tells of every item, in the order in which they are proved. */
class SetUpPageTest {
    @Test
    void page_hasARowForEachItem() throws IOException {
        List<String> rows;
        try (Stream<String> lines = Files.lines(Path.of("docs", "set-up.md"))) {
            rows = lines.filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                    .map(line -> line.replaceAll("\\| `([A-Z_]+)` \\|.*", "$1"))
                    .toList();
        }
        assertEquals(Stream.of(Item.values()).map(Item::name).toList(), rows);
    }
}
