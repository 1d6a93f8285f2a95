package dev.remotehiring.shell;

import java.util.Optional;

/**
 * An option of a command.
 *
 * @param name with its dashes
 * @param value what its value is; empty where it has none
 * @param words what it is for
 */
record Option(String name, Optional<String> value, String words) {
    static final Option ENVIRONMENT =
            new Option("--environment", Optional.of("NAME"), "only this one, by its name or its gateway's host");
    static final Option HELP = new Option("--help", Optional.empty(), "say what the command does");
    static final Option PRODUCTION =
            new Option("--production", Optional.empty(), "Remote may be asked in production too");
    static final Option YES = new Option("--yes", Optional.empty(), "do it");

    String usage() {
        return name + value.map(what -> " " + what).orElse("");
    }
}
