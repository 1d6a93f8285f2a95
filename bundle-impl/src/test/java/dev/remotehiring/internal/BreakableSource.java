package dev.remotehiring.internal;

import dev.remotehiring.simulator.GatewaySimulator;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source that gives no connection for as many times as a test says, and counts statements. */
public final class BreakableSource implements DataSource {
    private final DataSource real;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicReference<RuntimeException> surprise = new AtomicReference<>();
    private volatile Runnable interlude = () -> {};
    private volatile BooleanSupplier trigger = () -> true;

    public BreakableSource(DataSource real) {
        this.real = real;
    }

    /** The next connections fail. */
    public void failNext(int times) {
        trigger = () -> true;
        failures.set(times);
    }

    /** The next connection fails with this. */
    public void throwNext(RuntimeException failure) {
        surprise.set(failure);
    }

    /** As soon as the stand-in has seen one more request of this kind, so many connections fail. */
    public void failAfterRequest(GatewaySimulator remote, String method, String path, int times) {
        long before = remote.count(method, path);
        trigger = () -> remote.count(method, path) > before;
        failures.set(times);
    }

    /** As soon as the stand-in has seen one more request of this kind, no connection is to be had until the repair. */
    public void failAfterRequest(GatewaySimulator remote, String method, String path) {
        failAfterRequest(remote, method, path, Integer.MAX_VALUE);
    }

    /** Whoever wants a connection first after the stand-in has seen one more request of this kind, does this before. */
    public void afterRequest(GatewaySimulator remote, String method, String path, Runnable meanwhile) {
        long before = remote.count(method, path);
        AtomicReference<Runnable> once = new AtomicReference<>(meanwhile);
        interlude = () -> {
            if (remote.count(method, path) > before) {
                Optional.ofNullable(once.getAndSet(null)).ifPresent(Runnable::run);
            }
        };
    }

    /** How many statements there were so far. */
    public int statements() {
        return statements.get();
    }

    /** It works again. */
    public void repair() {
        failures.set(0);
    }

    @Override
    public Connection getConnection() throws SQLException {
        interlude.run();
        RuntimeException failure = surprise.getAndSet(null);
        if (failure != null) {
            throw failure;
        }
        if (trigger.getAsBoolean() && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new SQLException("The database of the test is down.", "08006");
        }
        return counting(real.getConnection());
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                BreakableSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().endsWith("Statement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("not used");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing that is anybody's business");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
