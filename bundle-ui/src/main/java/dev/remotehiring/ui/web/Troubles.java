package dev.remotehiring.ui.web;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place that turns exceptions into words, and the only one that logs them: each once, with the reference that
 * the person sees.
 */
final class Troubles {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private Troubles() {}

    /**
     * What was thrown, in words.
     *
     * @param route for the log: the pattern of the route, never the address, whose query may hold a secret
     * @param reference of the request
     */
    static Trouble of(RuntimeException thrown, Texts texts, String route, String reference) {
        if (thrown instanceof Halt halt) {
            LOG.debug("{}: {}", route, halt.reason());
            return Trouble.of(halt, texts);
        }
        if (thrown instanceof RemoteHiringException known) {
            log(known, route, reference);
            return Trouble.of(known, texts, reference);
        }
        LOG.error("{}: unexpected; reference {}", route, reference, thrown);
        return Trouble.unexpected(texts, reference);
    }

    private static void log(RemoteHiringException known, String route, String reference) {
        switch (known.kind()) {
            case NOT_PERMITTED, NOT_FOUND, NOT_POSSIBLE_NOW, RATE_LIMITED ->
                LOG.info("{}: {}: {}; reference {}", route, known.kind(), known.getMessage(), reference);
            case NOT_CONFIGURED,
                    CLIENT_REJECTED,
                    CONNECTION_ENDED,
                    NOT_ALLOWED_BY_REMOTE,
                    REMOTE_UNAVAILABLE,
                    REMOTE_UNEXPECTED,
                    HOST_FAILED,
                    STORAGE_FAILED -> LOG.warn("{}: {}; reference {}", route, known.kind(), reference, known);
        }
    }
}
