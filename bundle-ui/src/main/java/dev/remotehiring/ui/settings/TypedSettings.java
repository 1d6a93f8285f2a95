package dev.remotehiring.ui.settings;

import dev.remotehiring.admin.Setting;
import dev.remotehiring.admin.WrittenSettings;
import dev.remotehiring.ui.web.Exchange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings in the form: as they are written down, or as somebody typed them.
 *
 * @param settings what may be in each
 * @param values what is in each, by key
 * @param version of what was written down when the form was shown
 * @param base the public address of the platform, from which a redirect address is made
 */
record TypedSettings(Map<SettingsField, Setting> settings, Map<String, String> values, String version, String base) {
    static final String VERSION = "version";
    static final String BASE = "base";
    private static final String CALLBACK = "/remote-hiring/callback";

    /** As they are written down. */
    static TypedSettings written(WrittenSettings written) {
        Map<String, String> values = new HashMap<>();
        known(written).values().forEach(setting -> values.put(setting.key(), setting.value()));
        return new TypedSettings(known(written), values, written.version(), "");
    }

    /** As they were typed: a box that is not ticked comes with no word. */
    static TypedSettings in(Exchange exchange, WrittenSettings written) {
        Map<String, String> values = new HashMap<>();
        known(written).forEach((field, setting) -> values.put(setting.key(), typed(exchange, field, setting)));
        if (!isProduction(values)) {
            values.put(SettingsField.PRODUCTION.key(), "false");
        }
        return new TypedSettings(
                known(written),
                values,
                exchange.parameter(VERSION).orElse(""),
                exchange.parameter(BASE).orElse("").strip());
    }

    private static String typed(Exchange exchange, SettingsField field, Setting setting) {
        String missing = setting.kind() == Setting.Kind.SWITCH ? "false" : setting.value();
        return exchange.parameter(field.anchor()).orElse(missing).strip();
    }

    private static Map<SettingsField, Setting> known(WrittenSettings written) {
        Map<SettingsField, Setting> known = new LinkedHashMap<>();
        Arrays.stream(SettingsField.values())
                .forEach(field -> written.settings().stream()
                        .filter(setting -> setting.key().equals(field.key()))
                        .forEach(setting -> known.put(field, setting)));
        return known;
    }

    /** With a redirect address below the base that was typed. */
    TypedSettings proposing() {
        Map<String, String> proposed = new HashMap<>(values);
        proposed.put(SettingsField.REDIRECT_URI.key(), base.replaceAll("/+$", "") + CALLBACK);
        return new TypedSettings(settings, proposed, version, base);
    }

    String value(SettingsField field) {
        return values.getOrDefault(field.key(), "");
    }

    /** Production is said a second time, and only where it was said once. */
    List<SettingsField> fields(SettingsSection section) {
        List<SettingsField> fields = new ArrayList<>(settings.keySet());
        fields.removeIf(
                field -> field.section() != section || field == SettingsField.PRODUCTION && !isProduction(values));
        return fields;
    }

    private static boolean isProduction(Map<String, String> values) {
        return SettingsOption.PRODUCTION.value().equals(values.get(SettingsField.ENVIRONMENT.key()));
    }
}
