package dev.remotehiring.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What whoever runs the platform can do to it from outside: parts of it go, and come again. */
final class Console {
    private final int port;

    /** @param port of the {@link ConsoleBundle} */
    Console(int port) {
        this.port = port;
    }

    /** All that the bundle offers is gone when this returns. */
    void stop(String bundle) {
        order(ConsoleBundle.STOP, bundle);
    }

    void start(String bundle) {
        order(ConsoleBundle.START, bundle);
    }

    /** One data source more, which nobody takes who does not ask for it by its name. */
    void offerDatabase(String name, String address) {
        order(ConsoleBundle.OFFER, name + " " + address);
    }

    void withdrawDatabase(String name) {
        order(ConsoleBundle.WITHDRAW, name);
    }

    /** Changes a database of the platform, past all who use it. */
    void change(String database, String sql) {
        order(ConsoleBundle.CHANGE, database + " " + sql);
    }

    private void order(String what, String whom) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream().write((what + " " + whom + "\n").getBytes(StandardCharsets.UTF_8));
            String answer = answers.readLine();
            if (!ConsoleBundle.DONE.equals(answer)) {
                throw new IllegalStateException("The platform did not " + what + " " + whom + ": " + answer);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
