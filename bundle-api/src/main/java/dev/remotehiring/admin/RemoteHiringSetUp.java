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
    /** The settings as they are written down, in the order in which a person goes through them. */
    List<Setting> settings(Actor actor);

    /**
     * What is wrong with settings, without writing them down.
     *
     * @param values by key; a key that is missing keeps its default
     */
    List<SettingProblem> problems(Actor actor, Map<String, String> values);

    /**
     * Writes settings down through the platform's configuration service; they are in force a moment later. Nothing is
     * written while there are problems. Written into the audit where there is a database.
     *
     * @return what is wrong with them; empty when they were written
     */
    List<SettingProblem> save(Actor actor, Map<String, String> values);

    /**
     * Puts the client secret into the host's credential service under the configured name, and forgets it. Where there is
     * one already, it is replaced by {@link RemoteHiringAdmin#replaceClientSecret}.
     *
     * @throws dev.remotehiring.api.RemoteHiringException when there is no credential service, or it does not take it
     */
    void keepClientSecret(Actor actor, Secret secret);

    /**
     * Whether the settings can be used and the host's parts are there: the first items of the proofs, which can be
     * answered while the plugin is not running. Answers at once.
     */
    List<Proof> parts();

    /** Whether the plugin is running, with these settings or with the last good ones. */
    boolean running();
}
