package dev.remotehiring.credential.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a path of the engine has right now. It does not print its data.
 *
 * @param version the current version; 0 when nothing was ever written there
 * @param data the data of that version; empty when it was deleted or destroyed, or never written
 */
record Slot(long version, Optional<JsonNode> data) {
    static final Slot NEVER = new Slot(0, Optional.empty());

    @Override
    public String toString() {
        return "Slot[" + version + "]";
    }
}
