package dev.remotehiring.osgi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page that an administrator installs by, features/repository/README.md, with what it says to type. */
final class AdminPage {
    private static final Path PAGE = Path.of(System.getProperty("features.file"))
            .resolve("../../../README.md")
            .normalize();
    private static final Pattern HEADING_OR_BLOCK = Pattern.compile("(?m)^## (.+)$|^```(\\w+)\\n([^`]*)^```$");

    private final List<Block> blocks = new ArrayList<>();

    private record Block(String heading, String kind, String content) {}

    private AdminPage(String text) {
        String heading = "";
        for (Matcher found = HEADING_OR_BLOCK.matcher(text); found.find(); ) {
            if (found.group(1) == null) {
                blocks.add(new Block(heading, found.group(2), found.group(3)));
            } else {
                heading = found.group(1);
            }
        }
    }

    static AdminPage read() throws IOException {
        return new AdminPage(Files.readString(PAGE));
    }

    /** The lines of the blocks of a kind ({@code karaf}, {@code sh}, {@code properties}) below a heading, in their order. */
    List<String> lines(String heading, String kind) {
        List<String> lines = blocks.stream()
                .filter(block -> block.heading().equals(heading) && block.kind().equals(kind))
                .flatMap(block -> block.content().lines())
                .toList();
        if (lines.isEmpty()) {
            throw new AssertionError("The page has no " + kind + " below \"" + heading + "\".");
        }
        return lines;
    }

    /** The headings below which there is something to type into Karaf's console or a shell. */
    Set<String> commanding() {
        return blocks.stream()
                .filter(block -> Set.of("karaf", "sh").contains(block.kind()))
                .map(Block::heading)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
