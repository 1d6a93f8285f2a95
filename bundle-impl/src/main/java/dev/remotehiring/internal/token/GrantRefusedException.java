package dev.remotehiring.internal.token;

import dev.remotehiring.internal.fault.Fault;

/** The token endpoint said no, in its own words. The words are kept short and hold no secret of ours. */
public final class GrantRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final boolean bare;

    GrantRefusedException(Fault fault, String words, boolean bare) {
        super("Remote's token endpoint answered " + words);
        this.fault = fault;
        this.bare = bare;
    }

    /** Which of the terminal errors it is. */
    public Fault fault() {
        return fault;
    }

    /** Whether Remote said no more than the code. */
    public boolean isBare() {
        return bare;
    }
}
