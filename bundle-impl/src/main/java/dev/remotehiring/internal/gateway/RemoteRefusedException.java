package dev.remotehiring.internal.gateway;

/** Remote refused a request (4xx other than 401 and 429). The message holds status and resource, no personal data. */
public final class RemoteRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RemoteError error;

    RemoteRefusedException(String resource, RemoteError error) {
        super("Remote answered " + error.status() + " to " + resource + ".");
        this.error = error;
    }

    /** What Remote said. */
    public RemoteError error() {
        return error;
    }
}
