package dev.remotehiring.distribution;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A TCP port that the demo wants.
 *
 * @param number 1 to 65535
 * @param property the property that chooses it
 */
record Port(int number, String property) {
    static Port parse(String text, String property) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0 && number < 65536) {
                return new Port(number, property);
            }
        } catch (NumberFormatException notANumber) {
            throw refused(text, property, notANumber);
        }
        throw refused(text, property, null);
    }

    /** Finds out before anything is started, when it can still be said clearly. */
    void requireFree() {
        try (ServerSocket probe = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            assert probe.isBound();
        } catch (IOException taken) {
            throw new DemoFailure(
                    "Port " + number + " is in use. Stop the program that listens there, or choose another port with -D"
                            + property + "=<number>.",
                    taken);
        }
    }

    private static DemoFailure refused(String text, String property, Exception cause) {
        return new DemoFailure("-D" + property + "=" + text + " is no port: give a number from 1 to 65535.", cause);
    }
}
