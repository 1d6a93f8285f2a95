package dev.remotehiring.shell;

import java.util.List;

/** One command of the scope {@code remote}. */
interface Command {
    /** The scope of all of them. */
    String SCOPE = "remote";

    /** Its name without the scope. */
    String name();

    /** What it does, one sentence. */
    String words();

    /** What it wants besides options; empty for nothing. */
    default String usage() {
        return "";
    }

    /** What it takes. */
    default List<Option> options() {
        return List.of(Option.ENVIRONMENT, Option.HELP);
    }

    /** Whether it is done in one environment only, so that it must be said in which, where there are several. */
    default boolean wantsOne() {
        return false;
    }

    /**
     * Does it in one environment.
     *
     * @return what to print
     */
    List<String> run(Environment environment, Typed typed, String user);

    /** What could come next after these words, for completion. */
    default List<String> next(List<Environment> environments, List<String> before) {
        return List.of();
    }
}
