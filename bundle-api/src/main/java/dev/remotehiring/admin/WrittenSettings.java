package dev.remotehiring.admin;

import dev.remotehiring.api.Failure;
import java.util.List;

/**
 * The settings as they are written down.
 *
 * @param settings in the order in which a person goes through them
 * @param version another one after each change
 * @param canBeSaved whether they can be saved from here
 * @param notes what to know about them: that they can only be shown, or that there are others beside them
 */
public record WrittenSettings(List<Setting> settings, String version, boolean canBeSaved, List<Failure> notes) {
    /** Keeps copies. */
    public WrittenSettings {
        settings = List.copyOf(settings);
        notes = List.copyOf(notes);
    }
}
