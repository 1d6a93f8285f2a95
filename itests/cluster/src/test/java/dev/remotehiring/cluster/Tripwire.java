package dev.remotehiring.cluster;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Stops the thread that writes down a certain step of a hire, right after the commit, for good: time to kill its process.
 * Steps are told by what the plugin writes into its audit in the same transaction, for instance {@code hire.sending}.
 */
public final class Tripwire {
    private static final String NOTHING = "";

    private final AtomicReference<String> action = new AtomicReference<>(NOTHING);
    private final Consumer<String> caught;

    /** @param caught told when a thread stands still */
    public Tripwire(Consumer<String> caught) {
        this.caught = caught;
    }

    /** Catches the next thread that commits this action; an empty one: none. */
    public void set(String next) {
        action.set(next);
    }

    /** A database with the wire behind its commits. */
    public DataSource behind(DataSource database) {
        return wrap(
                DataSource.class,
                database,
                (method, result, arguments) -> result instanceof Connection connection ? watched(connection) : result);
    }

    private Connection watched(Connection connection) {
        List<Object> written = new ArrayList<>();
        return wrap(Connection.class, connection, (method, result, arguments) -> {
            if (method.equals("commit")) {
                committed(written);
            }
            if (method.equals("commit") || method.equals("rollback")) {
                written.clear();
            }
            return result instanceof PreparedStatement statement
                            && String.valueOf(arguments[0]).startsWith("INSERT INTO rh_audit")
                    ? noting(statement, written)
                    : result;
        });
    }

    private static PreparedStatement noting(PreparedStatement statement, List<Object> written) {
        return wrap(PreparedStatement.class, statement, (method, result, arguments) -> {
            if (method.equals("setObject")) {
                written.add(arguments[1]);
            }
            return result;
        });
    }

    private void committed(List<Object> written) {
        String wanted = action.get();
        if (!wanted.equals(NOTHING) && written.contains(wanted) && action.compareAndSet(wanted, NOTHING)) {
            caught.accept(wanted);
            while (true) {
                LockSupport.park();
            }
        }
    }

    /** Looks at what a method answered, and may answer something else. */
    @FunctionalInterface
    private interface Look {
        Object at(String method, Object result, Object... arguments);
    }

    private static <T> T wrap(Class<T> type, T real, Look look) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> look.at(method.getName(), call(real, method, arguments), arguments)));
    }

    private static Object call(Object real, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
