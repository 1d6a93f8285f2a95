package dev.remotehiring.credential.vault;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration, validated.
 *
 * @param address scheme, host and port of Vault
 * @param tokenFile the file with the token
 * @param mount where the engine is mounted, without slashes around it
 * @param folder where below the mount the credentials lie, without slashes around it
 * @param namespace the namespace, if any
 * @param caFile the certificates to trust; empty for those that Java trusts
 */
record Settings(
        URI address, Path tokenFile, String mount, String folder, Optional<String> namespace, Optional<Path> caFile) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException with the key, what is wrong and what would be right */
    static Settings from(Configuration configuration) {
        return new Settings(
                address(text(configuration.address())),
                file("token.file", configuration.token_file())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "token.file is missing: give the path of the file with Vault's token.")),
                path("mount", configuration.mount()),
                path("folder", configuration.folder()),
                Optional.of(text(configuration.namespace()))
                        .filter(namespace -> !namespace.isEmpty())
                        .map(namespace -> path("namespace", namespace)),
                file("ca.file", configuration.ca_file()));
    }

    private static URI address(String text) {
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            // quotes the text, which may have a password in it
            throw new IllegalArgumentException("address is none: give it like https://vault.example:8200.");
        }
        boolean secure = "https".equals(address.getScheme()) && address.getHost() != null;
        boolean local = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (!secure && !local) {
            throw new IllegalArgumentException("address must begin with https:// (http:// only for this machine).");
        }
        URI base = URI.create(address.getScheme() + "://" + address.getRawAuthority());
        if (address.getRawUserInfo() != null || !(address.equals(base) || address.equals(base.resolve("/")))) {
            throw new IllegalArgumentException("address must be scheme, host and port, and no more.");
        }
        return base;
    }

    private static String path(String key, String value) {
        String path = text(value).replaceAll("^/|/$", "");
        for (String part : path.split("/", -1)) {
            if (!part.matches("[A-Za-z0-9_-]{1,100}")) {
                throw new IllegalArgumentException(
                        key + " must be names of letters, digits, '_' and '-', with '/' between them.");
            }
        }
        return path;
    }

    private static Optional<Path> file(String key, String value) {
        String file = text(value);
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file).toAbsolutePath());
        } catch (InvalidPathException invalid) {
            throw new IllegalArgumentException(key + " is no path: " + file, invalid);
        }
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
