package dev.remotehiring.admin;

import dev.remotehiring.api.Actor;
import dev.remotehiring.host.Secret;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sets the plugin up for the whole platform. There from the start, also while nothing is configured yet or a part of the
 * host is missing. Every method with an actor demands the host's permission {@code OPERATE}.
 */
@ProviderType
public interface RemoteHiringSetUp {
    /**
     * The settings as they are written down. Where several environments are configured side by side, those of the one that
     * has no name of its own.
     */
    WrittenSettings settings(Actor actor);

    /**
     * What is wrong with settings, without writing them down.
     *
     * @param values by key; a key that is missing stays as it is written down
     */
    List<SettingProblem> problems(Actor actor, Map<String, String> values);

    /**
     * Writes settings down through the platform's configuration service; they are in force a moment later. Nothing is
     * written while there are problems. Written into the audit where there is a database. Keys that are not ours stay.
     *
     * @param values by key; a key that is missing stays as it is written down
     * @param version of the settings that were changed
     * @return what is wrong with them; empty when they were written
     * @throws dev.remotehiring.api.RemoteHiringException when they cannot be saved, or somebody else has changed them
     *     meanwhile
     */
    List<SettingProblem> save(Actor actor, Map<String, String> values, String version);

    /**
     * Puts the client secret into the host's credential service under the configured name, and forgets it. Where there is
     * one already and the plugin is running, it is replaced by {@link RemoteHiringAdmin#replaceClientSecret}.
     *
     * @throws dev.remotehiring.api.RemoteHiringException when there is no credential service, or it does not take it, or
     *     the settings cannot be used, so that nobody knows its name
     */
    void keepClientSecret(Actor actor, Secret secret);

    /**
     * Whether the settings can be used and the host's parts are there: the first items of the proofs, which can be
     * answered while the plugin is not running. The credential service and the database are among them only when they
     * are missing. Answers at once.
     */
    List<Proof> parts();

    /** Whether the plugin is running, with these settings or with the last good ones. */
    boolean running();
}
