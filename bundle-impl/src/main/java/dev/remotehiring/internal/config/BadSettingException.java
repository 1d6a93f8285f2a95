package dev.remotehiring.internal.config;

import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import java.io.Serializable;

/** One setting cannot be read. */
final class BadSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final Failure failure;

    BadSettingException(String key, ErrorCode code, Serializable... arguments) {
        super(key);
        this.key = key;
        this.failure = new Failure(code, arguments);
    }

    SettingProblem problem() {
        return new SettingProblem(key, failure);
    }
}
