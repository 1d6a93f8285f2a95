package dev.remotehiring.internal.sending;

import dev.remotehiring.host.HiringListener;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host's listeners; what one of them throws changes nothing. */
public final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Supplier<? extends Collection<HiringListener>> listeners;

    /** @param listeners those that are there now */
    public Listeners(Supplier<? extends Collection<HiringListener>> listeners) {
        this.listeners = listeners;
    }

    /** Tells all of them. */
    public void tell(Consumer<HiringListener> news) {
        for (HiringListener listener : listeners.get()) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("The host's listener {} failed.", listener.getClass().getName(), e);
            }
        }
    }
}
