package dev.remotehiring.credential.vault;

import dev.remotehiring.host.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * The file with Vault's token. It is read anew each time: whoever renews the token, such as Vault Agent, writes it here.
 * Vault Agent lets the group read it, so that is borne with; anything more is not.
 */
final class TokenFile {
    private static final Set<PosixFilePermission> FORBIDDEN = Set.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);
    private static final long MAX_BYTES = 16_384;

    private final Path file;

    TokenFile(Path file) {
        this.file = file;
    }

    Secret read() {
        try {
            requireNoOthers();
            if (Files.size(file) <= MAX_BYTES) {
                String token = Files.readString(file).strip();
                if (token.matches("[\\x21-\\x7E]+")) {
                    return new Secret(token);
                }
            }
        } catch (IOException failed) {
            throw new CredentialStoreException(
                    "Vault's token file " + file + " cannot be read ("
                            + failed.getClass().getSimpleName()
                            + "). See whether what writes it, such as Vault Agent, is running.",
                    failed);
        }
        throw new CredentialStoreException(
                "Vault's token file " + file + " holds no token: one line, nothing else, is expected.");
    }

    private void requireNoOthers() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(FORBIDDEN::contains)) {
            throw new CredentialStoreException("Others than its owner and group have rights to Vault's token file "
                    + file + ". Take them away (chmod 640), and consider a new token.");
        }
    }
}
