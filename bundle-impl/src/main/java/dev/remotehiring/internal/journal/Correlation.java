package dev.remotehiring.internal.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.UUID;
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
        boolean begun = begun("");
        try {
            return method.invoke(service, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            end(begun);
        }
    }

    /** Does something that the plugin does by itself. */
    public static void inRound(Runnable work) {
        boolean begun = begun("round-");
        try {
            work.run();
        } finally {
            end(begun);
        }
    }

    /** The id of the work that this thread does, as it fits into its column. */
    static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY))
                .map(id -> id.replace("\0", ""))
                .map(id -> id.length() > LONGEST ? id.substring(0, LONGEST) : id);
    }

    /** Whether this is the outermost piece of work of this thread, so that it has to be ended. */
    private static boolean begun(String prefix) {
        if (MDC.get(KEY) != null) {
            return false;
        }
        MDC.put(KEY, prefix + UUID.randomUUID());
        return true;
    }

    private static void end(boolean begun) {
        if (begun) {
            MDC.remove(KEY);
        }
    }
}
