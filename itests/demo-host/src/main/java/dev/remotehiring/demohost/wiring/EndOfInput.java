package dev.remotehiring.demohost.wiring;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the end of standard input, the way in which a parent process says that it is over. */
final class EndOfInput {
    private static final Logger LOG = LoggerFactory.getLogger(EndOfInput.class);

    private EndOfInput() {}

    /** What then happens. */
    interface Action {
        void run() throws BundleException;
    }

    static void watch(Action action) {
        Thread thread = new Thread(() -> waitAnd(action), "ats end of input");
        thread.setDaemon(true);
        thread.start();
    }

    private static void waitAnd(Action action) {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
            LOG.info("Standard input has ended: the demo stops.");
            action.run();
        } catch (IOException | BundleException failed) {
            LOG.error("The demo could not be stopped by the end of standard input.", failed);
        }
    }
}
