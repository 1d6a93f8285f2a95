package dev.remotehiring.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command of the README is run as it is typed there, and answers what stands there. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern EXAMPLE = Pattern.compile("```\nkaraf@root\\(\\)> remote:(.*)\n((?s:.*?))```");

    private final Console console =
            new Console(() -> List.of(new Environment("sandbox", "gateway.remote-sandbox.com", new FakeOperations())));

    @TempDir
    private Path folder;

    @Test
    void examples_allOfThem_answerWhatStandsThere() throws Exception {
        Set<String> seen = new TreeSet<>();
        String readme = Files.readString(README);
        String anew = EXAMPLE.matcher(readme)
                .replaceAll(example -> Matcher.quoteReplacement("```\nkaraf@root()> remote:" + example.group(1) + "\n"
                        + answer(example.group(1), seen) + "```"));
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, anew);
        }
        assertEquals(anew, readme, "run this test with -Dreadme.write=true");
        assertEquals(Console.COMMANDS.stream().map(Command::name).collect(Collectors.toCollection(TreeSet::new)), seen);
    }

    private String answer(String line, Set<String> seen) {
        List<String> words = Arrays.stream(line.split(" "))
                .map(word -> word.startsWith("/tmp/") ? file(word) : word)
                .toList();
        Command command = Console.COMMANDS.stream()
                .filter(one -> one.name().equals(words.get(0)))
                .findFirst()
                .orElseThrow();
        seen.add(command.name());
        return console.run(command, words.subList(1, words.size()), "olga").stream()
                .map(said -> said.replace(folder.toString() + "/", "/tmp/") + "\n")
                .collect(Collectors.joining());
    }

    private String file(String name) {
        return folder.resolve(Path.of(name).getFileName()).toString();
    }
}
