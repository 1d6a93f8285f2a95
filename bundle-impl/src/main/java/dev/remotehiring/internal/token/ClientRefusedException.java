package dev.remotehiring.internal.token;

import dev.remotehiring.internal.fault.Fault;

/** The token endpoint does not take this client secret. */
public final class ClientRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    ClientRefusedException() {
        super("Remote's token endpoint answered " + Fault.INVALID_CLIENT.code() + ".");
    }
}
