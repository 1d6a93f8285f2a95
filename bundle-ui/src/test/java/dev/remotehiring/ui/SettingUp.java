package dev.remotehiring.ui;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.RemoteHiringSetUp;
import dev.remotehiring.admin.Setting;
import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.admin.WrittenSettings;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.Failure;
import dev.remotehiring.host.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A fake of what sets the plugin up. */
final class SettingUp implements RemoteHiringSetUp {
    final List<Setting> settings = new ArrayList<>();
    final List<SettingProblem> problems = new ArrayList<>();
    final List<Proof> parts = new ArrayList<>();
    final List<Failure> notes = new ArrayList<>();
    final List<Map<String, String>> saved = new ArrayList<>();
    final List<String> versions = new ArrayList<>();
    final List<Secret> secrets = new ArrayList<>();
    boolean canBeSaved = true;
    boolean running = true;
    RuntimeException failure;

    @Override
    public WrittenSettings settings(Actor actor) {
        return new WrittenSettings(settings, "7", canBeSaved, notes);
    }

    @Override
    public List<SettingProblem> problems(Actor actor, Map<String, String> values) {
        return List.copyOf(problems);
    }

    @Override
    public List<SettingProblem> save(Actor actor, Map<String, String> values, String version) {
        if (failure != null) {
            throw failure;
        }
        saved.add(Map.copyOf(values));
        versions.add(version);
        return List.copyOf(problems);
    }

    @Override
    public void keepClientSecret(Actor actor, Secret secret) {
        if (failure != null) {
            throw failure;
        }
        secrets.add(secret);
    }

    @Override
    public List<Proof> parts() {
        return List.copyOf(parts);
    }

    @Override
    public boolean running() {
        return running;
    }
}
