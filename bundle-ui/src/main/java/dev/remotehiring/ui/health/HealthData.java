package dev.remotehiring.ui.health;

import dev.remotehiring.admin.Health;
import dev.remotehiring.api.Failure;
import dev.remotehiring.ui.web.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The same for monitors: {@code light} ({@code green}, {@code amber}, {@code red}), {@code at}, and {@code items}, each with
 * {@code aspect}, {@code subject}, {@code light}, and where they are known {@code since}, {@code code}, {@code message} and
 * {@code who}. Words are English; members are only ever added.
 */
final class HealthData {
    private HealthData() {}

    static Json of(Health health) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("light", word(health.light()));
        members.put("at", Json.of(health.at().toString()));
        members.put("items", Json.of(health.items().stream().map(HealthData::of).toList()));
        return Json.of(members);
    }

    private static Json of(Health.Item item) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("aspect", word(item.aspect()));
        members.put("subject", Json.of(item.subject()));
        members.put("light", word(item.light()));
        item.since().ifPresent(since -> members.put("since", Json.of(since.toString())));
        item.reason().ifPresent(reason -> say(reason, members));
        return Json.of(members);
    }

    private static void say(Failure reason, Map<String, Json> members) {
        members.put("code", Json.of(reason.code().number()));
        members.put("message", Json.of(reason.inEnglish()));
        members.put("who", word(reason.code().remedy().who()));
    }

    private static Json word(Enum<?> constant) {
        return Json.of(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
