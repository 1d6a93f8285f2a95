package dev.remotehiring.credential.vault.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The key/value engine, version 2. What it keeps lives as long as it does, whoever comes and goes as a client. */
public final class KeyValueTwo implements Engine {
    private static final int DEFAULT_MAX_VERSIONS = 10;

    private final Map<String, Key> keys = new TreeMap<>();
    private int maxVersions;
    private boolean casRequired;
    private String deleteVersionAfter = "0s";

    /** One path: its counter, and what is left of its versions. */
    private static final class Key {
        private final Map<Long, Version> versions = new TreeMap<>();
        private long current;
        private long oldest;
        private int maxVersions;
        private boolean casRequired;
    }

    /** One version; the data are gone when it was destroyed. */
    private static final class Version {
        private final String created = Instant.now().toString();
        private Optional<JsonNode> data;
        private String deleted = "";

        Version(JsonNode data) {
            this.data = Optional.of(data);
        }

        boolean readable() {
            return data.isPresent() && deleted.isEmpty();
        }

        void delete() {
            if (readable()) {
                deleted = Instant.now().toString();
            }
        }

        ObjectNode metadata() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("created_time", created)
                    .put("deletion_time", deleted)
                    .put("destroyed", data.isEmpty());
        }
    }

    /** How many versions the mount keeps; 0 for Vault's default. */
    public synchronized void setMaxVersions(int maxVersions) {
        this.maxVersions = maxVersions;
    }

    /** Whether the mount takes no write without check-and-set. */
    public synchronized void setCasRequired(boolean casRequired) {
        this.casRequired = casRequired;
    }

    /** After how long the mount says that it deletes versions by itself. */
    public synchronized void setDeleteVersionAfter(String deleteVersionAfter) {
        this.deleteVersionAfter = deleteVersionAfter;
    }

    /** All data that could still be brought back by somebody with every right, as one text. */
    public synchronized String everythingKept() {
        StringBuilder text = new StringBuilder();
        keys.forEach((path, key) -> key.versions.forEach((number, version) -> version.data.ifPresent(
                data -> text.append(path).append(" ").append(data).append("\n"))));
        return text.toString();
    }

    @Override
    public synchronized boolean exists(String path) {
        return path.startsWith("data/") && keys.containsKey(path.substring("data/".length()));
    }

    @Override
    public synchronized Reply handle(Call call) {
        if (call.path().equals("config")) {
            return config(call);
        }
        int slash = call.path().indexOf('/');
        String part = slash < 0 ? call.path() : call.path().substring(0, slash);
        String path = slash < 0 ? "" : call.path().substring(slash + 1);
        boolean folder = path.isEmpty() || path.endsWith("/");
        if (part.equals("metadata") && call.operation() == Operation.LIST) {
            return list(path);
        }
        if (folder) {
            return Reply.error(404, "1 error occurred:\n\t* unsupported path\n\n");
        }
        switch (part) {
            case "data":
                return data(call, path);
            case "metadata":
                return metadata(call, path);
            case "delete":
            case "undelete":
            case "destroy":
                return call.operation() == Operation.UPDATE ? versions(part, path, call.body()) : unsupported();
            default:
                return Reply.error(404, "1 error occurred:\n\t* unsupported path\n\n");
        }
    }

    private Reply config(Call call) {
        if (call.operation() != Operation.READ) {
            return unsupported();
        }
        return Reply.data(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("cas_required", casRequired)
                        .put("delete_version_after", deleteVersionAfter)
                        .put("max_versions", maxVersions));
    }

    private Reply data(Call call, String path) {
        switch (call.operation()) {
            case READ:
                return read(path, call.query().get("version"));
            case CREATE:
            case UPDATE:
                return write(path, call.body());
            case DELETE:
                Optional.ofNullable(keys.get(path))
                        .map(key -> key.versions.get(key.current))
                        .ifPresent(Version::delete);
                return Reply.done();
            default:
                return unsupported();
        }
    }

    private Reply read(String path, String wanted) {
        Key key = keys.get(path);
        if (key == null) {
            return Reply.nothing();
        }
        long number = wanted == null ? key.current : Long.parseLong(wanted);
        Version version = key.versions.get(number);
        if (version == null) {
            return Reply.nothing();
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("data", version.readable() ? version.data.orElseThrow() : null);
        answer.set("metadata", version.metadata().put("version", number).putNull("custom_metadata"));
        return Reply.data(version.readable() ? 200 : 404, answer);
    }

    private Reply write(String path, JsonNode body) {
        if (!body.path("data").isObject()) {
            return Reply.error(400, "no data provided");
        }
        Key key = keys.getOrDefault(path, new Key());
        JsonNode cas = body.path("options").path("cas");
        if (cas.isMissingNode() && (casRequired || key.casRequired)) {
            return Reply.error(400, "check-and-set parameter required for this call");
        }
        if (!cas.isMissingNode() && !cas.canConvertToLong()) {
            return Reply.error(400, "error parsing check-and-set parameter");
        }
        if (!cas.isMissingNode() && cas.longValue() != key.current) {
            return Reply.error(400, "check-and-set parameter did not match the current version");
        }
        keys.put(path, key);
        key.current++;
        key.versions.put(key.current, new Version(body.path("data").deepCopy()));
        forgetOldest(key);
        return Reply.data(200, key.versions.get(key.current).metadata().put("version", key.current));
    }

    /** A key's own limit counts only when it is greater than the mount's. */
    private void forgetOldest(Key key) {
        int limit = Math.max(key.maxVersions, maxVersions) > 0
                ? Math.max(key.maxVersions, maxVersions)
                : DEFAULT_MAX_VERSIONS;
        if (key.current - key.oldest >= limit) {
            key.oldest = key.current - limit + 1;
            key.versions.keySet().removeIf(number -> number < key.oldest);
        }
    }

    private Reply versions(String part, String path, JsonNode body) {
        JsonNode numbers = body.path("versions");
        if (!numbers.isArray() || numbers.isEmpty()) {
            return Reply.error(400, "No version number provided");
        }
        Key key = keys.get(path);
        if (key == null) {
            return Reply.done();
        }
        for (JsonNode number : numbers) {
            Version version = key.versions.get(number.asLong());
            if (version == null || version.data.isEmpty()) {
                continue;
            }
            if (part.equals("destroy")) {
                version.data = Optional.empty();
            } else if (part.equals("delete")) {
                version.delete();
            } else {
                version.deleted = "";
            }
        }
        return Reply.done();
    }

    private Reply metadata(Call call, String path) {
        Key key = keys.get(path);
        switch (call.operation()) {
            case READ:
                return key == null ? Reply.nothing() : Reply.data(200, metadata(key));
            case CREATE:
            case UPDATE:
                Key changed = keys.computeIfAbsent(path, absent -> new Key());
                changed.maxVersions = call.body().path("max_versions").asInt(changed.maxVersions);
                changed.casRequired = call.body().path("cas_required").asBoolean(changed.casRequired);
                return Reply.done();
            case DELETE:
                keys.remove(path);
                return Reply.done();
            default:
                return unsupported();
        }
    }

    private static ObjectNode metadata(Key key) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("cas_required", key.casRequired);
        metadata.put("current_version", key.current);
        metadata.put("max_versions", key.maxVersions);
        metadata.put("oldest_version", key.oldest);
        ObjectNode versions = metadata.putObject("versions");
        key.versions.forEach((number, version) -> versions.set(Long.toString(number), version.metadata()));
        return metadata;
    }

    /** Names of keys, deleted and destroyed ones too; of folders with a slash. A key is no folder of itself. */
    private Reply list(String folder) {
        TreeSet<String> names = new TreeSet<>();
        keys.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .map(rest -> rest.contains("/") ? rest.substring(0, rest.indexOf('/') + 1) : rest)
                .forEach(names::add);
        if (names.isEmpty()) {
            return Reply.nothing();
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        names.forEach(data.putArray("keys")::add);
        return Reply.data(200, data);
    }

    private static Reply unsupported() {
        return Reply.error(405, "1 error occurred:\n\t* unsupported operation\n\n");
    }
}
