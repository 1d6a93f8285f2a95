package dev.remotehiring.internal.config;

import dev.remotehiring.admin.Setting;
import dev.remotehiring.admin.Setting.Kind;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the configuration, in the order in which a person goes through them. */
public enum Keys {
    /** Which of Remote's environments. */
    ENVIRONMENT("environment", Kind.CHOICE, true, "sandbox", "partner-sandbox", "production", "custom"),
    /** Said a second time. */
    PRODUCTION("production", Kind.SWITCH, false),
    /** Of a stand-in. */
    GATEWAY("gateway", Kind.TEXT, false),
    /** Where recruiters are sent. */
    WEB_APP("web.app", Kind.TEXT, false),
    /** The partner's id. */
    CLIENT_ID("client.id", Kind.TEXT, true),
    /** The secret's name. */
    CLIENT_SECRET_ALIAS("client.secret.alias", Kind.TEXT, true),
    /** The callback. */
    REDIRECT_URI("redirect.uri", Kind.TEXT, true),
    /** Asked for in the consent. */
    SCOPES("scopes", Kind.TEXT, false),
    /** Whether the tenant's connection serves recruiters. */
    SHARED_CONNECTION("shared.connection", Kind.SWITCH, false),
    /** Looking at unused connections. */
    PROBE("probe", Kind.CHOICE, false, "testing", "always", "never"),
    /** Whether the platform vouches for users. */
    ASSERTIONS("assertions", Kind.SWITCH, false),
    /** How. */
    ASSERTION_BASIC("assertion.basic", Kind.SWITCH, false),
    /** For what. */
    ASSERTION_SCOPES("assertion.scopes", Kind.TEXT, false),
    /** The hand-off. */
    MAGIC_LINK("magic.link", Kind.SWITCH, false),
    /** The older hand-off. */
    SSO_URL("sso.url", Kind.SWITCH, false),
    /** The page of a hire. */
    ONBOARDING_PATH("onboarding.path", Kind.TEXT, false),
    /** The page of a contractor. */
    CONTRACTOR_PATH("contractor.path", Kind.TEXT, false),
    /** For newcomers. */
    SIGN_UP("sign.up", Kind.TEXT, false),
    /** For newcomers. */
    NEW_COMPANY_TERMS("new.company.terms", Kind.TEXT, false),
    /** The version of Remote's forms. */
    FORM_VERSION("form.version", Kind.TEXT, false),
    /** To the internet. */
    PROXY("proxy", Kind.TEXT, false),
    /** Until absence is believed. */
    SAFE_DELAY("safe.delay", Kind.NUMBER, false),
    /** Until what was typed is erased. */
    KEEP_DETAILS("keep.details", Kind.NUMBER, false),
    /** Which data source. */
    DATABASE_TARGET("database.target", Kind.TEXT, false);

    private static final Map<String, Object> DEFAULTS = Stream.of(PluginConfiguration.class.getDeclaredMethods())
            .filter(method -> method.getDefaultValue() != null)
            .collect(Collectors.toUnmodifiableMap(Keys::key, Method::getDefaultValue));

    private final String key;
    private final Kind kind;
    private final boolean required;
    private final List<String> options;

    Keys(String key, Kind kind, boolean required, String... options) {
        this.key = key;
        this.kind = kind;
        this.required = required;
        this.options = List.of(options);
    }

    /** How it is written in a file. */
    public String key() {
        return key;
    }

    /** What it may be, where it is a choice. */
    public List<String> options() {
        return options;
    }

    /** What it is where nothing is written. */
    public String standard() {
        return String.valueOf(DEFAULTS.get(key));
    }

    /** All settings, with what is written down. */
    public static List<Setting> settings(Map<String, ?> written) {
        Function<Keys, String> value = key -> written.get(key.key) == null
                ? key.standard()
                : Written.text(written.get(key.key)).strip();
        return Arrays.stream(values())
                .map(key -> new Setting(key.key, key.kind, key.options, value.apply(key), key.required))
                .toList();
    }

    static String key(Method method) {
        return method.getName().replace('_', '.');
    }
}
