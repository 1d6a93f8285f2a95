package dev.remotehiring.internal.gateway;

/** What came of a request that changes something at Remote and answers nothing but yes or no. */
public sealed interface Deed {
    /** Remote said yes. */
    record Done() implements Deed {}

    /**
     * Remote said no.
     *
     * @param error what it said
     */
    record Refused(RemoteError error) implements Deed {}

    /**
     * It may have been acted upon or not.
     *
     * @param why what happened instead of an answer
     */
    record Unclear(String why) implements Deed {}
}
