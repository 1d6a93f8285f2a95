package dev.remotehiring.ui;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.RemoteHiringSetUp;
import dev.remotehiring.admin.Setting;
import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.api.Actor;
import dev.remotehiring.host.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A fake of what sets the plugin up. */
final class SettingUp implements RemoteHiringSetUp {
    final List<Setting> settings = new ArrayList<>();
    final List<SettingProblem> problems = new ArrayList<>();
    final List<Proof> parts = new ArrayList<>();

    @Override
    public List<Setting> settings(Actor actor) {
        return List.copyOf(settings);
    }

    @Override
    public List<SettingProblem> problems(Actor actor, Map<String, String> values) {
        return List.copyOf(problems);
    }

    @Override
    public List<SettingProblem> save(Actor actor, Map<String, String> values) {
        return List.copyOf(problems);
    }

    @Override
    public void keepClientSecret(Actor actor, Secret secret) {
        throw new IllegalStateException("Not given.");
    }

    @Override
    public List<Proof> parts() {
        return List.copyOf(parts);
    }

    @Override
    public boolean running() {
        return true;
    }
}
