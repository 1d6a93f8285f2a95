package dev.remotehiring.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Somebody who is not Remote, at Remote's address: gives everybody the same answer, or none. */
final class Stranger implements AutoCloseable {
    private final ServerSocket door;
    private final Optional<String> answer;

    private Stranger(Optional<String> answer) {
        this.answer = answer;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread thread = new Thread(this::listen, "stranger");
        thread.setDaemon(true);
        thread.start();
    }

    /** One who answers; headers end with a line break. */
    static Stranger saying(String status, String headers, String body) {
        return new Stranger(Optional.of("HTTP/1.1 " + status + "\r\n" + headers
                + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body));
    }

    /** One who takes connections and says nothing. */
    static Stranger silent() {
        return new Stranger(Optional.empty());
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (answer.isPresent()) {
                    tell(caller, answer.get());
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** As soon as the request is there, up to its empty line. */
    private static void tell(Socket caller, String words) {
        try (caller) {
            InputStream in = caller.getInputStream();
            StringBuilder head = new StringBuilder();
            for (int next = in.read(); next >= 0 && head.indexOf("\r\n\r\n") < 0; next = next(in, head)) {
                head.append((char) next);
            }
            caller.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException goneAway) {
            return; // whoever asked did not wait
        }
    }

    private static int next(InputStream in, StringBuilder head) throws IOException {
        return head.indexOf("\r\n\r\n") < 0 ? in.read() : -1;
    }
}
