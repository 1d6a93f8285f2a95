package dev.remotehiring.internal.config;

import dev.remotehiring.admin.SettingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with settings while they are read, so that all of it is said at once. */
final class Problems {
    private final List<SettingProblem> found = new ArrayList<>();

    /**
     * What is read.
     *
     * @param otherwise goes on in the place of what cannot be read; nobody sees it
     */
    <T> T read(T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadSettingException bad) {
            if (found.stream()
                    .noneMatch(known -> known.key().equals(bad.problem().key()))) {
                found.add(bad.problem());
            }
            return otherwise;
        }
    }

    /** @throws UnusableSettingsException when anything was wrong */
    void throwAny() {
        if (!found.isEmpty()) {
            throw new UnusableSettingsException(found);
        }
    }
}
