package dev.remotehiring.credential.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    private Path path;
    private MasterKeyFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("keys").resolve("master.key");
        file = new MasterKeyFile(path);
    }

    @Test
    void create_noFile_writesOneKeyForItsOwnerOnly() throws IOException {
        file.create(DAY);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())));
        assertEquals(
                List.of("2026-11-22"),
                file.read().keys().stream().map(MasterKey::id).toList());
        try (Stream<Path> left = Files.list(path.getParent())) {
            assertEquals(List.of(path), left.toList());
        }
    }

    @Test
    void create_fileOfAnotherNode_keepsIt() throws IOException {
        file.create(DAY);
        String before = Files.readString(path);
        file.create(DAY.plusDays(1));

        assertEquals(before, Files.readString(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void read_othersHaveRights_refuses(String permissions) throws IOException {
        file.create(DAY);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));

        CredentialStoreException refused = assertThrows(CredentialStoreException.class, file::read);
        assertTrue(refused.getMessage().contains("chmod 600"), refused.getMessage());
    }

    @Test
    void read_noFile_saysWhichFile() {
        CredentialStoreException failed = assertThrows(CredentialStoreException.class, file::read);
        assertTrue(failed.getMessage().contains(path.toString()), failed.getMessage());
    }

    @Test
    void read_severalKeysAndComments_keepsTheOrder() throws IOException {
        write(
                "# newest first",
                MasterKey.random("b").line(),
                "",
                MasterKey.random("a").line());

        MasterKeys keys = file.read();

        assertEquals("b", keys.newest().id());
        assertEquals("a", keys.get("a").id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "c2VjcmV0LXNlY3JldA==",
                "id c2VjcmV0LXNlY3JldA==",
                "id c2VjcmV0LXNlY3JldA!!",
                "id? c2VjcmV0LXNlY3JldA==",
                "id c2VjcmV0LXNlY3JldA== more"
            })
    void read_unusableLine_refusesWithoutQuotingIt(String line) throws IOException {
        write(line);

        CredentialStoreException refused = assertThrows(CredentialStoreException.class, file::read);
        assertFalse(refused.getMessage().contains("c2VjcmV0"), refused.getMessage());
    }

    @Test
    void read_twoKeysOfOneId_refuses() throws IOException {
        write(MasterKey.random("a").line(), MasterKey.random("a").line());

        assertThrows(CredentialStoreException.class, file::read);
    }

    @Test
    void toString_key_hidesIt() {
        MasterKey key = MasterKey.random("a");

        assertFalse(key.toString().contains(key.line().substring(2)), key.toString());
        assertFalse(new MasterKeys(List.of(key)).toString().contains(key.line().substring(2)));
    }

    private void write(String... lines) throws IOException {
        file.create(DAY);
        Files.write(path, List.of(lines));
    }
}
