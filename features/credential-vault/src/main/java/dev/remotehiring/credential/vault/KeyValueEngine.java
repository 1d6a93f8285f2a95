package dev.remotehiring.credential.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Vault's key/value engine, version 2, as far as it is needed here. Paths are below the configured folder. Every answer is
 * looked at as a whole: what is not exactly an answer of this engine is a failure, never an absence.
 */
final class KeyValueEngine {
    private final VaultHttp http;
    private final String mount;
    private final String folder;
    private volatile boolean fit;

    KeyValueEngine(Settings settings) {
        http = new VaultHttp(settings);
        mount = settings.mount();
        folder = settings.folder();
    }

    /**
     * Looks once whether the mount is what we need: version 1 would keep what we write without ever comparing versions,
     * and an engine that deletes by itself after a while would lose credentials.
     */
    void requireFit(Deadline deadline) {
        if (fit) {
            return;
        }
        VaultAnswer answer = http.get(mount + "/config", deadline);
        String what = "read the configuration of the engine, " + mount + "/config";
        if (answer.isNothing()
                || answer.status() == 200
                        && !answer.body().at("/data/max_versions").isInt()) {
            throw new CredentialStoreException(
                    "Vault's mount " + mount + " is no key/value engine of version 2. Give the mount of one.");
        }
        if (answer.status() != 200) {
            throw Refusal.of(what, answer);
        }
        String after = answer.body().at("/data/delete_version_after").asText("0s");
        if (!after.equals("0s") && !after.startsWith("-")) {
            throw new CredentialStoreException("Vault's mount " + mount + " deletes everything by itself after " + after
                    + " (delete_version_after), credentials too. Give the mount of an engine that does not.");
        }
        fit = true;
    }

    Slot read(String path, Deadline deadline) {
        VaultAnswer answer = http.get(address("data", path), deadline);
        if (answer.isNothing()) {
            return Slot.NEVER;
        }
        JsonNode data = answer.body().at("/data/data");
        JsonNode version = answer.body().at("/data/metadata/version");
        boolean live = answer.status() == 200 && data.isObject();
        boolean gone = answer.status() == 404 && data.isNull();
        if (!isVersion(version) || !live && !gone) {
            throw Refusal.of("read " + address("data", path), answer);
        }
        return new Slot(version.longValue(), live ? Optional.of(data) : Optional.empty());
    }

    /**
     * Writes if the current version is the expected one.
     *
     * @return the new version, or empty when another writer was first
     */
    OptionalLong write(String path, JsonNode data, long expected, Deadline deadline) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("options").put("cas", expected);
        body.set("data", data);
        VaultAnswer answer = http.post(address("data", path), body, deadline);
        if (answer.status() == 400 && answer.says("check-and-set parameter did not match")) {
            return OptionalLong.empty();
        }
        JsonNode version = answer.body().at("/data/version");
        if (answer.status() != 200 || !isVersion(version) || version.longValue() != expected + 1) {
            throw Refusal.of("write " + address("data", path), answer);
        }
        return OptionalLong.of(version.longValue());
    }

    History history(String path, Deadline deadline) {
        VaultAnswer answer = http.get(address("metadata", path), deadline);
        if (answer.isNothing()) {
            return History.NONE;
        }
        JsonNode current = answer.body().at("/data/current_version");
        JsonNode versions = answer.body().at("/data/versions");
        if (answer.status() != 200 || !current.canConvertToLong() || !versions.isObject()) {
            throw Refusal.of("read " + address("metadata", path), answer);
        }
        JsonNode newest = versions.path(current.asText());
        boolean readable = newest.isObject()
                && !isDestroyed(newest)
                && newest.path("deletion_time").asText().isEmpty();
        List<Long> kept = new ArrayList<>();
        for (Map.Entry<String, JsonNode> version : versions.properties()) {
            if (!version.getKey().matches("[0-9]{1,18}")) {
                throw Refusal.of("read " + address("metadata", path), answer);
            }
            if (!isDestroyed(version.getValue())) {
                kept.add(Long.valueOf(version.getKey()));
            }
        }
        return new History(readable, kept);
    }

    /** Destroys the data of all versions up to this one for good; the version counter stays. */
    void destroyUpTo(String path, long version, Deadline deadline) {
        List<Long> old = history(path, deadline).keptUpTo(version);
        if (old.isEmpty()) {
            return;
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode versions = body.putArray("versions");
        old.forEach(versions::add);
        VaultAnswer answer = http.post(address("destroy", path), body, deadline);
        if (answer.status() != 204 && answer.status() != 200) {
            throw Refusal.of("destroy old versions of " + address("destroy", path), answer);
        }
    }

    /** The folders in a folder. What cannot be one of ours is left out. */
    List<String> folders(String path, Deadline deadline) {
        return list(path, deadline).stream()
                .filter(name -> name.endsWith("/"))
                .map(name -> name.substring(0, name.length() - 1))
                .filter(name -> Segment.read(name).isPresent())
                .toList();
    }

    /** What lies in a folder itself. What cannot be one of ours is left out. */
    List<String> names(String path, Deadline deadline) {
        return list(path, deadline).stream()
                .filter(name -> Segment.read(name).isPresent())
                .toList();
    }

    /** GET with {@code list=true} instead of LIST, which not every proxy lets through. */
    private List<String> list(String path, Deadline deadline) {
        VaultAnswer answer = http.get(address("metadata", path) + "?list=true", deadline);
        if (answer.isNothing()) {
            return List.of();
        }
        JsonNode keys = answer.body().at("/data/keys");
        if (answer.status() != 200 || !keys.isArray()) {
            throw Refusal.of("list " + address("metadata", path), answer);
        }
        List<String> names = new ArrayList<>();
        keys.forEach(key -> names.add(key.asText()));
        return names;
    }

    private String address(String part, String path) {
        return mount + "/" + part + "/" + folder + "/" + path;
    }

    private static boolean isVersion(JsonNode version) {
        return version.isIntegralNumber() && version.canConvertToLong() && version.longValue() >= 1;
    }

    private static boolean isDestroyed(JsonNode version) {
        return version.path("destroyed").asBoolean();
    }
}
