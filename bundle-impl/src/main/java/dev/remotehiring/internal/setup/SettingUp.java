package dev.remotehiring.internal.setup;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteHiringSetUp;
import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.admin.WrittenSettings;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.config.Keys;
import dev.remotehiring.internal.config.PluginConfiguration;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.config.UnusableSettingsException;
import dev.remotehiring.internal.journal.Database;
import dev.remotehiring.internal.journal.Deeds;
import dev.remotehiring.internal.journal.Schema;
import dev.remotehiring.internal.token.ClientSecrets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the plugin up with the parts of the host that are there. */
public final class SettingUp implements RemoteHiringSetUp {
    private static final Logger LOG = LoggerFactory.getLogger(SettingUp.class);

    private final Host host;
    private final InForce inForce;
    private final Clock clock;

    /** What of the host is there at the moment. */
    public interface Host {
        /** Its configuration service. */
        Optional<ConfigurationAdmin> configurations();

        /** Its vault. */
        Optional<CredentialService> credentials();

        /** Its users. */
        Optional<UserDirectory> users();

        /** Its candidates. */
        Optional<CandidateDirectory> candidates();

        /** A database that a filter chooses. */
        Optional<DataSource> database(String target);

        /** The plugin's own service for administrators, while it is running for an issuer. */
        Optional<RemoteHiringAdmin> admin(String issuer);
    }

    /**
     * @param host what is there
     * @param inForce which settings are
     * @param clock dates what is done
     */
    public SettingUp(Host host, InForce inForce, Clock clock) {
        this.host = host;
        this.inForce = inForce;
        this.clock = clock;
    }

    @Override
    public WrittenSettings settings(Actor actor) {
        permitted(actor);
        Optional<WrittenDown> written = written();
        return new WrittenSettings(
                Keys.settings(written.map(WrittenDown::unnamed).orElse(Map.of())),
                written.map(WrittenDown::version).orElse(""),
                written.isPresent(),
                Stream.of(
                                written.isPresent()
                                        ? Optional.<Failure>empty()
                                        : Optional.of(new Failure(ErrorCode.SETTINGS_ONLY_SHOWN)),
                                written.flatMap(SettingUp::others),
                                inForce.refusal(PluginConfiguration.PID))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Failure> others(WrittenDown written) {
        List<String> names = written.names();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Failure(ErrorCode.SETTINGS_ELSEWHERE, String.join(", ", names), PluginConfiguration.PID));
    }

    @Override
    public List<SettingProblem> problems(Actor actor, Map<String, String> values) {
        permitted(actor);
        return problems(merged(written(), values));
    }

    private static List<SettingProblem> problems(Map<String, ?> values) {
        List<SettingProblem> problems = new ArrayList<>();
        try {
            Settings.of(values);
        } catch (UnusableSettingsException e) {
            problems.addAll(e.problems());
        }
        Filters.problem(Keys.DATABASE_TARGET.key(), values).ifPresent(problems::add);
        return problems;
    }

    private static Map<String, Object> merged(Optional<WrittenDown> written, Map<String, String> values) {
        Map<String, Object> merged =
                new HashMap<>(written.map(WrittenDown::unnamed).orElse(Map.of()));
        merged.putAll(values);
        return merged;
    }

    @Override
    public synchronized List<SettingProblem> save(Actor actor, Map<String, String> values, String version) {
        permitted(actor);
        WrittenDown written = written().orElseThrow(() -> new RemoteHiringException(ErrorCode.SETTINGS_ONLY_SHOWN));
        if (!written.version().equals(version)) {
            throw new RemoteHiringException(ErrorCode.SETTINGS_SAVED_MEANWHILE);
        }
        Map<String, Object> merged = merged(Optional.of(written), values);
        List<SettingProblem> problems = problems(merged);
        if (problems.isEmpty()) {
            List<String> changed = written.write(values);
            LOG.info("The settings were changed by {} of tenant {}: {}.", actor.user(), actor.tenant(), changed);
            note(actor, Settings.of(merged), "settings.saved", String.join(" ", changed));
        }
        return problems;
    }

    @Override
    public void keepClientSecret(Actor actor, Secret secret) {
        permitted(actor);
        CredentialService credentials =
                host.credentials().orElseThrow(() -> new RemoteHiringException(ErrorCode.CREDENTIAL_SERVICE_MISSING));
        Settings settings = usable();
        String issuer = settings.environment().issuer();
        ClientSecrets secrets = new ClientSecrets(credentials, issuer, settings.clientSecretAlias());
        if (!secrets.keepFirst(secret)) {
            host.admin(issuer)
                    .ifPresentOrElse(admin -> admin.replaceClientSecret(secret), () -> secrets.replaceUnproved(secret));
        }
        LOG.info("A client secret for {} was put into the credential service by {}.", issuer, actor.user());
        note(actor, settings, "client_secret.kept", settings.clientSecretAlias());
    }

    /** Without settings that can be used, nobody knows the secret's name and the environment that it is for. */
    private Settings usable() {
        try {
            return Settings.of(written().map(WrittenDown::unnamed).orElse(Map.of()));
        } catch (UnusableSettingsException e) {
            Failure failure = InForce.refusal(e.problems(), running());
            throw new RemoteHiringException(e, null, failure);
        }
    }

    private void note(Actor actor, Settings settings, String action, String result) {
        host.database(databaseTarget())
                .ifPresent(source -> new Deeds(
                                new Database(source, Schema::migrate),
                                settings.environment().issuer(),
                                clock)
                        .done(actor, Optional.empty(), action, PluginConfiguration.PID, result));
    }

    private String databaseTarget() {
        Object target = written().map(WrittenDown::unnamed).orElse(Map.of()).get(Keys.DATABASE_TARGET.key());
        return target == null ? Keys.DATABASE_TARGET.standard() : String.valueOf(target);
    }

    @Override
    public List<Proof> parts() {
        List<Proof> parts = new ArrayList<>();
        parts.add(proof(Item.SETTINGS, settingsFailure()));
        parts.add(proof(Item.HOST, hostFailure()));
        if (host.credentials().isEmpty()) {
            parts.add(Proof.failed(Item.CREDENTIAL_SERVICE, new Failure(ErrorCode.CREDENTIAL_SERVICE_MISSING)));
        }
        if (host.database(databaseTarget()).isEmpty()) {
            parts.add(Proof.failed(Item.DATABASE, new Failure(ErrorCode.DATABASE_MISSING)));
        }
        return parts;
    }

    private static Proof proof(Item item, Optional<Failure> failure) {
        return failure.map(reason -> Proof.failed(item, reason)).orElseGet(() -> Proof.proved(item));
    }

    private Optional<Failure> settingsFailure() {
        List<Map<String, Object>> each = written().map(WrittenDown::each).orElse(List.of());
        if (each.isEmpty()) {
            return running() ? Optional.empty() : Optional.of(new Failure(ErrorCode.SETTINGS_MISSING));
        }
        return each.stream()
                .map(values -> problems(values))
                .filter(problems -> !problems.isEmpty())
                .map(problems -> InForce.refusal(problems, running()))
                .findFirst();
    }

    private Optional<Failure> hostFailure() {
        List<String> missing = new ArrayList<>();
        host.users().ifPresentOrElse(users -> {}, () -> missing.add(UserDirectory.class.getSimpleName()));
        host.candidates().ifPresentOrElse(users -> {}, () -> missing.add(CandidateDirectory.class.getSimpleName()));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Failure(
                        ErrorCode.HOST_PART_MISSING, missing.stream().collect(Collectors.joining(", "))));
    }

    @Override
    public boolean running() {
        return inForce.isAnyRunning();
    }

    private Optional<WrittenDown> written() {
        return host.configurations().map(WrittenDown::new);
    }

    private void permitted(Actor actor) {
        UserDirectory users = host.users()
                .orElseThrow(() ->
                        new RemoteHiringException(ErrorCode.HOST_PART_MISSING, UserDirectory.class.getSimpleName()));
        if (!mayOperate(users, actor)) {
            throw new RemoteHiringException(ErrorCode.NOT_PERMITTED_TO_OPERATE);
        }
    }

    private static boolean mayOperate(UserDirectory users, Actor actor) {
        try {
            return users.find(actor)
                    .filter(user -> user.may(Permission.OPERATE))
                    .isPresent();
        } catch (RuntimeException e) {
            throw new RemoteHiringException(e, ErrorCode.USERS_FAILED);
        }
    }
}
