package dev.remotehiring.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.support.parsing.CommandLineImpl;
import org.junit.jupiter.api.Test;

/** Completion, with command lines as Karaf's shell makes them. */
class KarafCommandTest {
    private final Console console =
            new Console(() -> List.of(new Environment("sandbox", "gateway.remote-sandbox.com", new FakeOperations())));

    /** What is offered at the end of these words. */
    private List<String> offered(boolean scoped, String... words) {
        List<String> found = new ArrayList<>();
        String buffer = String.join(" ", words);
        String last = words[words.length - 1];
        new KarafCommand(new Resolve(), console)
                .getCompleter(scoped)
                .complete(
                        null,
                        new CommandLineImpl(words, words.length - 1, last.length(), buffer.length(), buffer),
                        found);
        return found;
    }

    @Test
    void name_begun_isOffered() {
        assertEquals(List.of("remote:resolve "), offered(false, "remote:re"));
        assertEquals(List.of("resolve "), offered(false, "res"));
        assertEquals(List.of("resolve "), offered(true, "res"));
        assertEquals(List.of(), offered(false, "remote:st"));
    }

    @Test
    void words_oneAfterAnother_areOffered() {
        assertEquals(List.of("acme "), offered(false, "remote:resolve", "ac"));
        assertEquals(List.of(FakeOperations.HIRE + " "), offered(false, "remote:resolve", "acme", "8b"));
        assertTrue(offered(false, "remote:resolve", "acme", FakeOperations.HIRE, "")
                .contains("not-created "));
        assertEquals(List.of("--yes "), offered(false, "remote:resolve", "acme", "--y"));
        assertEquals(List.of("sandbox "), offered(false, "remote:resolve", "--environment", ""));
    }

    @Test
    void words_ofAnotherCommand_areNotOurs() {
        assertEquals(List.of(), offered(false, "bundle:list", ""));
    }
}
