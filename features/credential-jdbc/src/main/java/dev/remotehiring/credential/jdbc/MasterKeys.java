package dev.remotehiring.credential.jdbc;

import java.util.List;

/** The master keys in the order of the file: the first one seals, all of them open. */
record MasterKeys(List<MasterKey> keys) {
    MasterKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new CredentialStoreException("The master key file has no key.");
        }
        if (keys.stream().map(MasterKey::id).distinct().count() < keys.size()) {
            throw new CredentialStoreException("The master key file has two keys of the same id.");
        }
    }

    MasterKey newest() {
        return keys.get(0);
    }

    MasterKey get(String id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CredentialStoreException("The master key " + id
                        + " is not in the master key file any more. Put it back below the newest key."));
    }
}
