package dev.remotehiring.simulator.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.GatewaySimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                         | is no state of this stand-in",
                "null                       | is no state of this stand-in",
                "[]                         | is no state of this stand-in",
                "{}                         | is no state of this stand-in",
                "{                          | is damaged",
                "hello                      | is damaged",
                "{\"format\":1}             | is damaged",
                "{\"format\":2}             | is damaged",
                "{\"format\":3,\"more\":[]} | was written by a newer version of this stand-in (format 3)"
            })
    void start_onWhatItCannotRead_isRefusedAndLeavesIt(String content, String words) throws IOException {
        Path file = Files.writeString(file(), content);
        assertTrue(refusal().contains(file + " " + words), words);
        assertEquals(content, Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"tokens\"',    '\"tickets\"'",
        "'\"status\"',    '\"state\"'",
        "'\"created_at\":\"2', '\"created_at\":\"x'",
        "'\"role\":\"OWNER\"', '\"role\":\"KING\"'",
        "'\"people\":\\[',  '\"people\":[null,'",
        "'}$',            ''",
        "'$',             '}'"
    })
    void start_onADamagedState_isRefusedAndLeavesIt(String good, String bad) throws IOException {
        start().close();
        String damaged = Files.readString(file()).replaceFirst(good, bad);
        Files.writeString(file(), damaged);
        assertTrue(refusal().contains("state.json is damaged"), refusal());
        assertEquals(damaged, Files.readString(file()));
    }

    @Test
    void start_afterAnUnfinishedWrite_usesWhatWasWholeBefore() throws IOException {
        try (GatewaySimulator remote = start()) {
            remote.addCompany("Initech");
        }
        Files.writeString(folder.resolve("state.json.new"), "{\"format\":1,\"comp");
        try (GatewaySimulator remote = start()) {
            assertEquals("active", remote.company("Initech").status());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void start_inAFolderThatIsAFile_isRefused() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "");
        assertThrows(
                IllegalArgumentException.class,
                () -> GatewaySimulator.builder().data(occupied).start().close());
    }

    @Test
    void start_whereItCannotWrite_isRefused() throws IOException {
        Files.createDirectories(folder.resolve("state.json.new/in the way"));
        assertThrows(UncheckedIOException.class, () -> start().close());
    }

    private String refusal() {
        return assertThrows(IllegalArgumentException.class, () -> start().close())
                .getMessage();
    }

    private GatewaySimulator start() {
        return GatewaySimulator.builder().data(folder).start();
    }

    private Path file() {
        return folder.resolve("state.json");
    }
}
