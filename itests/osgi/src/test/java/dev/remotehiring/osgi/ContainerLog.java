package dev.remotehiring.osgi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.osgi.framework.BundleContext;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

/** What the bundles of a container have logged, warnings and worse of all and more of ours. */
final class ContainerLog implements LogListener {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final List<String> lines = new ArrayList<>();

    ContainerLog(BundleContext context) {
        LogReaderService reader = context.getService(context.getServiceReference(LogReaderService.class));
        reader.addLogListener(this);
    }

    @Override
    public synchronized void logged(LogEntry entry) {
        Throwable cause = entry.getException();
        lines.add(entry.getLogLevel() + " " + entry.getLoggerName() + " " + entry.getMessage()
                + (cause == null ? "" : " | " + cause));
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits until a line is logged; it may have been logged before. */
    synchronized String await(String what, Predicate<String> line) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (lines.stream().noneMatch(line)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("The log never said " + what + ":\n" + this);
            }
            wait(left);
        }
        return lines.stream().filter(line).findFirst().orElseThrow();
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }
}
