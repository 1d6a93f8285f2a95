package dev.remotehiring.credential.vault.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The key/value engine, version 1: takes whatever it is given, under whatever path, and compares nothing. */
final class KeyValueOne implements Engine {
    private final Map<String, JsonNode> values = new ConcurrentHashMap<>();

    @Override
    public boolean exists(String path) {
        return values.containsKey(path);
    }

    @Override
    public Reply handle(Call call) {
        switch (call.operation()) {
            case READ:
                JsonNode value = values.get(call.path());
                return value == null ? Reply.nothing() : Reply.data(200, value);
            case CREATE:
            case UPDATE:
                values.put(call.path(), call.body());
                return Reply.done();
            default:
                return Reply.error(405, "1 error occurred:\n\t* unsupported operation\n\n");
        }
    }
}
