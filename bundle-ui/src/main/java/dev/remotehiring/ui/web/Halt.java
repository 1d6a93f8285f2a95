package dev.remotehiring.ui.web;

/** A request ends here, with a page that says why. */
public final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; the texts have the words. */
    public enum Reason {
        /** There is no such page. */
        NO_SUCH_PAGE(404),
        /** The page exists, but not for this method. */
        WRONG_METHOD(405),
        /** Nobody is logged in to the host. */
        LOGGED_OUT(401),
        /** The host's user directory does not know who is logged in. */
        UNKNOWN_USER(403),
        /** The request comes from a page of somebody else. */
        FOREIGN_PAGE(403),
        /** The request cannot be read. */
        UNREADABLE(400),
        /** The plugin, or a service of the host, is not there. */
        NOT_SET_UP(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Reason reason;

    /** @param reason why */
    public Halt(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
