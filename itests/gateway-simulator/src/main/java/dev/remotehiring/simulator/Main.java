package dev.remotehiring.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The stand-in as a program of its own; {@code --help} tells the options. */
public final class Main {
    private static final int BAD_OPTIONS = 2;

    private Main() {}

    /** Starts, prints the ready line, and stays until killed, or until standard input ends if so asked. */
    public static void main(String... arguments) throws InterruptedException {
        try {
            run(new Options(arguments));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println("gateway-simulator: " + e.getMessage() + " (--help tells the options)");
            System.exit(BAD_OPTIONS);
        }
    }

    private static void run(Options options) throws InterruptedException {
        if (options.help()) {
            System.out.print(Options.HELP);
            return;
        }
        try (GatewaySimulator simulator = options.start()) {
            if (!options.secretGiven()) {
                System.err.println("gateway-simulator: made up a client secret nobody knows;"
                        + " give one with --client-secret-file to log a client in");
            }
            System.out.println("READY " + simulator.uri());
            if (options.exitWithStdin()) {
                untilStdinEnds();
            } else {
                Thread.currentThread().join();
            }
        }
    }

    private static void untilStdinEnds() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
