package dev.remotehiring.internal.config;

import dev.remotehiring.api.ErrorCode;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Settings as they are written down. Files, consoles and pages write numbers and switches as texts or as what they are:
 * each is read as its key wants it.
 */
final class Written {
    /** How File Install writes a number or a switch that a console saved, and reads it as a text from a plain file. */
    private static final Pattern MARKED = Pattern.compile("^[IB]\"([^\"]*)\"$");

    private final Map<String, ?> values;

    Written(Map<String, ?> values) {
        this.values = values;
    }

    /** As the configuration; keys that are missing have their defaults. */
    PluginConfiguration as(Problems problems) {
        return (PluginConfiguration) Proxy.newProxyInstance(
                PluginConfiguration.class.getClassLoader(),
                new Class<?>[] {PluginConfiguration.class},
                (proxy, method, none) -> problems.read(method.getDefaultValue(), () -> value(method)));
    }

    private Object value(Method method) {
        String key = Keys.key(method);
        Object written = values.get(key);
        if (written == null) {
            return method.getDefaultValue();
        }
        String text = text(written).strip();
        if (method.getReturnType() == boolean.class) {
            return flag(key, text);
        }
        return method.getReturnType() == int.class ? (Object) number(key, text) : text;
    }

    /** Several values are what one text with spaces in it is. */
    static String text(Object written) {
        if (written instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        if (!written.getClass().isArray()) {
            return MARKED.matcher(String.valueOf(written)).replaceFirst("$1");
        }
        return IntStream.range(0, Array.getLength(written))
                .mapToObj(at -> String.valueOf(Array.get(written, at)))
                .collect(Collectors.joining(" "));
    }

    private static boolean flag(String key, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadSettingException(key, ErrorCode.SETTING_NO_OPTION, text, "true, false");
        }
        return Boolean.parseBoolean(text);
    }

    private static int number(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new BadSettingException(key, ErrorCode.SETTING_NO_NUMBER, text);
        }
    }
}
