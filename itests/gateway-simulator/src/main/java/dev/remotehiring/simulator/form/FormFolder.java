package dev.remotehiring.simulator.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Forms read from files {@code <ALPHA3>.<form>.v<N>.json}, with or without the {@code {"data": ...}} envelope. */
final class FormFolder {
    private static final Pattern NAME = Pattern.compile("([A-Z]{3})\\.([a-z_]+)\\.v(\\d+)\\.json");
    private final Map<FormKey, ObjectNode> forms = new HashMap<>();

    /**
     * Reads every form of a folder.
     *
     * @throws IllegalArgumentException when it cannot be read, or a file holds no schema
     */
    FormFolder(Optional<Path> folder) {
        folder.ifPresent(this::read);
    }

    Optional<ObjectNode> find(FormKey key) {
        return Optional.ofNullable(forms.get(key));
    }

    Set<FormKey> keys() {
        return forms.keySet();
    }

    private void read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(this::readFile);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the forms in " + folder, e);
        }
    }

    private void readFile(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
            forms.put(new FormKey(name.group(1), name.group(2), Integer.parseInt(name.group(3))), schema(file));
        }
    }

    private static ObjectNode schema(Path file) {
        JsonNode tree = Json.parse(text(file)).orElseThrow(() -> new IllegalArgumentException("no JSON: " + file));
        JsonNode schema = tree.path("data").isObject() ? tree.get("data") : tree;
        if (!schema.path("properties").isObject()) {
            throw new IllegalArgumentException("no form: " + file);
        }
        return (ObjectNode) schema;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
