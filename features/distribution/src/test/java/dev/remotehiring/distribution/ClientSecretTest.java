package dev.remotehiring.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientSecretTest {
    @Test
    void in_firstRun_isLongAndReadableByItsOwnerOnly(@TempDir Path folder) throws IOException {
        Path file = ClientSecret.in(folder);
        assertEquals(43, Files.readString(file).length());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void in_secondRun_isTheSame(@TempDir Path folder) throws IOException {
        String first = Files.readString(ClientSecret.in(folder));
        assertEquals(first, Files.readString(ClientSecret.in(folder)));
    }

    @Test
    void in_otherFolder_isAnother(@TempDir Path one, @TempDir Path other) throws IOException {
        assertNotEquals(Files.readString(ClientSecret.in(one)), Files.readString(ClientSecret.in(other)));
        assertTrue(Files.isRegularFile(one.resolve("client-secret")));
    }
}
