package dev.remotehiring.internal.config;

import dev.remotehiring.admin.SettingProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Settings cannot be used; the message says all that is wrong, each with the name of its key. */
public final class UnusableSettingsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<SettingProblem> problems;

    UnusableSettingsException(List<SettingProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.key() + ": " + problem.failure().inEnglish())
                .collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the settings. */
    public List<SettingProblem> problems() {
        return problems;
    }
}
