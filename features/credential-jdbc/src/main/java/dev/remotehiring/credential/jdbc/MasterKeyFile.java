package dev.remotehiring.credential.jdbc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The file with the master keys: one key a line, {@code <id> <Base64>}, the sealing one first; lines with {@code #} are
 * comments. On file systems that know owners nobody but the owner may have any right to it.
 */
final class MasterKeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final Path file;

    MasterKeyFile(Path file) {
        this.folder = Optional.ofNullable(file.getParent())
                .orElseThrow(() -> new CredentialStoreException("The master key file " + file + " is no file."));
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    MasterKeys read() {
        try {
            requireOwnerOnly();
            return new MasterKeys(Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MasterKey::parse)
                    .toList());
        } catch (IOException failed) {
            throw new CredentialStoreException("The master key file " + file + " cannot be read.", failed);
        }
    }

    /** Writes a file with one new key, named after the day; leaves a file alone that appeared meanwhile. */
    void create(LocalDate day) {
        if (!knowsOwners(file)) {
            throw new CredentialStoreException("The file system of " + file
                    + " cannot keep a new file to its owner. Make the master key file by hand.");
        }
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY_FOLDER));
            write("# Master keys, the newest first. Whoever has them and the database has the secrets.\n"
                    + MasterKey.random(day.toString()).line() + "\n");
        } catch (IOException failed) {
            throw new CredentialStoreException("The master key file " + file + " cannot be created.", failed);
        }
    }

    private void write(String text) throws IOException {
        Path whole = folder.resolve(UUID.randomUUID() + ".new");
        Files.createFile(whole, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            Files.writeString(whole, text);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            requireOwnerOnly(); // another node was first: its key counts
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private void requireOwnerOnly() throws IOException {
        if (!knowsOwners(file)) {
            return;
        }
        Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        others.removeIf(permission -> permission.name().startsWith("OWNER_"));
        if (!others.isEmpty()) {
            throw new CredentialStoreException("Others than its owner have rights to the master key file " + file
                    + ". Take them away (chmod 600), and consider a new key.");
        }
    }

    private static boolean knowsOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
