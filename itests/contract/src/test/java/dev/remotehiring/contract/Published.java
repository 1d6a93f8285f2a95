package dev.remotehiring.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Remote published, where it is at hand: in the folder of the system property {@code remote.shared}, or in
 * {@code shared} beside the project. Where it is not, the checks are skipped, and say so.
 */
final class Published {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("project.root", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final Path FOLDER = Path.of(
            System.getProperty("remote.shared", ROOT.resolveSibling("shared").toString()), "remote");

    private Published() {}

    /** The project's folder. */
    static Path projectRoot() {
        return ROOT;
    }

    /** The OpenAPI description of the gateway. */
    static JsonNode openApi() {
        return json(file("openapi.json"));
    }

    /** Token kinds and scopes by operation. */
    static JsonNode tokenKinds() {
        return json(file("derived/endpoint-auth-matrix.json")).path("operations");
    }

    /** The folder of form schemas. */
    static Path forms() {
        return file("forms");
    }

    /** The files of one form, in all countries and versions. */
    static List<Path> forms(String form) {
        try (Stream<Path> files = Files.list(forms())) {
            return files.filter(file -> file.getFileName().toString().contains("." + form + "."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as JSON. */
    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name) {
        Path file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            String sentence = "SKIPPED: the contract checks need " + file + ", which is not there";
            System.err.println(sentence);
            abort(sentence);
        }
        return file;
    }
}
