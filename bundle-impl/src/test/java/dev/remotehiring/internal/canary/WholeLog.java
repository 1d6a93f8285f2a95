package dev.remotehiring.internal.canary;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Everything that anybody logs in this JVM from now on, at the lowest level: the plugin's, Jersey's, the JDK's HTTP
 * client's. Only what the stand-in for Remote says of itself is left out.
 */
final class WholeLog implements AutoCloseable {
    private static final List<String> THE_OTHER_SIDE =
            List.of("com.sun.net.httpserver", "sun.net.httpserver", "dev.remotehiring.simulator");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger julRoot = LogManager.getLogManager().getLogger("");
    private final Map<Logger, Level> levels = new HashMap<>();
    private final List<Appender<ILoggingEvent>> silenced = new ArrayList<>();
    private final java.util.logging.Level julLevel = julRoot.getLevel();
    private final boolean bridged = SLF4JBridgeHandler.isInstalled();
    private final Appender<ILoggingEvent> capture = new Capture();

    WholeLog() {
        for (Logger logger : context.getLoggerList()) {
            levels.put(logger, logger.getLevel());
            if (logger != root) {
                logger.setLevel(null);
            }
        }
        for (Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders(); all.hasNext(); ) {
            silenced.add(all.next());
        }
        silenced.forEach(root::detachAppender);
        root.setLevel(Level.TRACE);
        capture.setContext(context);
        capture.start();
        root.addAppender(capture);
        if (!bridged) {
            SLF4JBridgeHandler.install();
        }
        julRoot.setLevel(java.util.logging.Level.ALL);
    }

    /** One line for each event, with the messages of its exception and all causes. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        julRoot.setLevel(julLevel);
        if (!bridged) {
            SLF4JBridgeHandler.uninstall();
        }
        root.detachAppender(capture);
        silenced.forEach(root::addAppender);
        levels.forEach(Logger::setLevel);
    }

    private final class Capture extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            if (THE_OTHER_SIDE.stream().noneMatch(event.getLoggerName()::startsWith)) {
                lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + event.getMDCPropertyMap() + causes(event.getThrowableProxy()));
            }
        }

        private String causes(IThrowableProxy thrown) {
            StringBuilder text = new StringBuilder();
            for (IThrowableProxy cause = thrown; cause != null; cause = cause.getCause()) {
                text.append(" <- ").append(cause.getClassName()).append(": ").append(cause.getMessage());
                for (IThrowableProxy other : cause.getSuppressed()) {
                    text.append(causes(other));
                }
            }
            return text.toString();
        }
    }
}
