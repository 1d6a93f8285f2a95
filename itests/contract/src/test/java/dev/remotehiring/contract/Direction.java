package dev.remotehiring.contract;

/** Who spoke. */
enum Direction {
    /** The plugin. */
    REQUEST,
    /** The stand-in. */
    ANSWER
}
