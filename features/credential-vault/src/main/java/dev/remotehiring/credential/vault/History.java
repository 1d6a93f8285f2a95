package dev.remotehiring.credential.vault;

import java.util.List;

/**
 * The versions of a path, without their data.
 *
 * @param readable whether the current version can be read
 * @param kept the versions whose data Vault still has, deleted or not
 */
record History(boolean readable, List<Long> kept) {
    static final History NONE = new History(false, List.of());

    History {
        kept = List.copyOf(kept);
    }

    List<Long> keptUpTo(long version) {
        return kept.stream().filter(candidate -> candidate <= version).toList();
    }
}
