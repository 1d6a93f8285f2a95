package dev.remotehiring.internal.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * One id for all that one piece of work writes into the audit and into the log. It travels with the thread, in SLF4J's
 * diagnostic context; a host that has put one of its own there keeps it. Work that nobody asked for has an id that begins
 * with {@code round-}.
 */
public final class Correlation {
    /** The key in the diagnostic context, for a host's log pattern. */
    public static final String KEY = "remote-hiring.correlation";

    private static final int LONGEST = 64;

    /** Beside the diagnostic context, which some logging libraries do not keep. */
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Correlation() {}

    /** The same service, each of whose calls is one piece of work. */
    public static <T> T each(Class<T> type, T service) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) ->
                        method.getName().equals("equals") ? proxy == given[0] : called(service, method, given)));
    }

    private static Object called(Object service, Method method, Object[] given) throws Throwable {
        Runnable end = begin("");
        try {
            return method.invoke(service, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            end.run();
        }
    }

    /** Does something that the plugin does by itself. */
    public static void inRound(Runnable work) {
        Runnable end = begin("round-");
        try {
            work.run();
        } finally {
            end.run();
        }
    }

    /** An executor whose work is part of the piece of work that gave it. */
    public static Executor onward(Executor executor) {
        return work -> {
            Optional<String> id = Optional.ofNullable(CURRENT.get());
            executor.execute(id.<Runnable>map(known -> () -> as(known, work)).orElse(work));
        };
    }

    private static void as(String id, Runnable work) {
        Runnable end = begin(() -> id);
        try {
            work.run();
        } finally {
            end.run();
        }
    }

    /** The id of the work that this thread does, as it fits into its column. */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get())
                .map(id -> id.replace("\0", ""))
                .map(id -> id.length() > LONGEST ? id.substring(0, LONGEST) : id);
    }

    /** What ends it, and leaves the thread as it was. */
    private static Runnable begin(String prefix) {
        return begin(() -> prefix + UUID.randomUUID());
    }

    private static Runnable begin(Supplier<String> id) {
        if (CURRENT.get() != null) {
            return () -> {}; // a part of a larger piece
        }
        String hosts = MDC.get(KEY);
        CURRENT.set(hosts == null ? id.get() : hosts);
        if (hosts == null) {
            MDC.put(KEY, CURRENT.get());
        }
        return () -> {
            CURRENT.remove();
            if (hosts == null) {
                MDC.remove(KEY);
            }
        };
    }
}
