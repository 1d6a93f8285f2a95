package dev.remotehiring.demohost.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Makes the tables where they are missing. */
public final class Schema {
    private Schema() {}

    /** Does so. */
    public static void create(Database database) {
        for (String statement : text("schema.sql").split(";\\s*\\n")) {
            database.update(statement);
        }
    }

    private static String text(String script) {
        try (InputStream stream = Schema.class.getResourceAsStream(script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
