package dev.remotehiring.internal.setup;

import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** OSGi filters in settings. */
final class Filters {
    private Filters() {}

    /** Why the text of a key is no filter, if it is none. */
    static Optional<SettingProblem> problem(String key, Map<String, ?> values) {
        String text = String.valueOf(values.get(key));
        if (values.get(key) == null || isFilter(text)) {
            return Optional.empty();
        }
        return Optional.of(new SettingProblem(key, new Failure(ErrorCode.SETTING_NO_FILTER, text)));
    }

    private static boolean isFilter(String text) {
        try {
            FrameworkUtil.createFilter(text);
            return true;
        } catch (InvalidSyntaxException none) {
            return false;
        }
    }
}
