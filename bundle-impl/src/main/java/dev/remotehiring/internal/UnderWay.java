package dev.remotehiring.internal;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** The calls that are under way in a house: it is closed when they have ended, and takes no more then. */
final class UnderWay {
    private int calls;
    private boolean over;

    /** The same service, each of whose calls is counted while it lasts. */
    <T> T counted(Class<T> type, T service) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    begin();
                    try {
                        return method.invoke(service, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        end();
                    }
                }));
    }

    /**
     * Takes no more calls as soon as none is under way.
     *
     * @param late for how long callers that have the service still may come
     * @param atMost how long calls may go on after that
     * @return whether all have ended
     */
    synchronized boolean endWithin(Duration late, Duration atMost) throws InterruptedException {
        long start = System.nanoTime();
        awaitUntil(start + late.toNanos(), true);
        awaitUntil(start + late.plus(atMost).toNanos(), false);
        over = true;
        return calls == 0;
    }

    private void awaitUntil(long end, boolean alsoIdle) throws InterruptedException {
        long left = end - System.nanoTime();
        while (left > 0 && (alsoIdle || calls > 0)) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = end - System.nanoTime();
        }
    }

    private synchronized void begin() {
        if (over) {
            throw new RemoteHiringException(ErrorCode.SETTINGS_CHANGED);
        }
        calls++;
    }

    private synchronized void end() {
        calls--;
        notifyAll();
    }
}
