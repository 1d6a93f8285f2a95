package dev.remotehiring.internal.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogReaderService;

/** The last lines of our loggers, where the container keeps some. Its log service is optional. */
final class LogLines {
    private static final String OURS = "dev.remotehiring";
    private static final int MOST = 500;

    private LogLines() {}

    /** Oldest first; what an exception says is left out, since others wrote it. */
    static List<String> last() {
        Optional<BundleContext> context =
                Optional.ofNullable(FrameworkUtil.getBundle(LogLines.class)).map(Bundle::getBundleContext);
        if (context.isEmpty()) {
            return List.of("There is no OSGi framework here.");
        }
        try {
            return read(context.get());
        } catch (NoClassDefFoundError noLogService) {
            return List.of("The container has no log service to read from: see its log file.");
        }
    }

    private static List<String> read(BundleContext context) {
        ServiceReference<LogReaderService> reference = context.getServiceReference(LogReaderService.class);
        if (reference == null) {
            return List.of("The container has no log service to read from: see its log file.");
        }
        try {
            return lines(context.getService(reference));
        } finally {
            context.ungetService(reference);
        }
    }

    private static List<String> lines(LogReaderService reader) {
        List<String> lines = new ArrayList<>();
        if (reader == null) {
            return lines;
        }
        for (LogEntry entry : Collections.list(reader.getLog())) {
            boolean ours = String.valueOf(entry.getLoggerName()).startsWith(OURS);
            if (ours && lines.size() < MOST) {
                lines.add(Instant.ofEpochMilli(entry.getTime()) + " " + entry.getLogLevel() + " "
                        + entry.getLoggerName() + " " + entry.getMessage()
                        + (entry.getException() == null
                                ? ""
                                : " <- " + entry.getException().getClass().getName()));
            }
        }
        Collections.reverse(lines);
        return lines;
    }
}
