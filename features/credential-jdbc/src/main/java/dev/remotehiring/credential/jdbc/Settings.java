package dev.remotehiring.credential.jdbc;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The configuration, validated. */
record Settings(Path masterKeyFile, boolean createMasterKey) {
    static Settings from(Configuration configuration) {
        String file = configuration.master_key_file();
        if (file == null || file.isBlank()) {
            throw new IllegalArgumentException(
                    "master.key.file is missing: give the path of the file with the master keys.");
        }
        try {
            return new Settings(Path.of(file.strip()).toAbsolutePath(), configuration.master_key_create());
        } catch (InvalidPathException invalid) {
            throw new IllegalArgumentException("master.key.file is no path: " + file, invalid);
        }
    }
}
