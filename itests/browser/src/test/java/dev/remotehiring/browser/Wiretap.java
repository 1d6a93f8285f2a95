package dev.remotehiring.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;

/**
 * Passes bytes on between a port of its own and another one, and keeps a copy of all that went either way: what was
 * really said, not what somebody reports about it. A broken connection on one side is one on the other.
 */
final class Wiretap implements AutoCloseable {
    private final ServerSocket door;
    private final IntSupplier target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<ByteArrayOutputStream> asked = new CopyOnWriteArrayList<>();
    private final List<ByteArrayOutputStream> answered = new CopyOnWriteArrayList<>();

    /** @param target the port behind, asked for at each connection */
    Wiretap(IntSupplier target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        daemon(this::listen);
    }

    /** @param host {@code localhost} and {@code 127.0.0.1} are different sites to a browser */
    URI address(String host) {
        return URI.create("http://" + host + ":" + door.getLocalPort());
    }

    /** Each connection's bytes towards the target. */
    List<String> asked() {
        return text(asked);
    }

    /** Each connection's bytes from the target. */
    List<String> answered() {
        return text(answered);
    }

    /** Breaks all connections, so that the next call makes a new one. */
    void hangUp() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                continue; // which is what is wanted
            }
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target.getAsInt()));
        } catch (IOException nobodyThere) {
            client.close();
            return;
        }
        open.add(client);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        daemon(() -> pass(client, server, asked));
        daemon(() -> pass(server, client, answered));
    }

    private static void pass(Socket from, Socket to, List<ByteArrayOutputStream> copies) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        copies.add(copy);
        byte[] buffer = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                copy.write(buffer, 0, length);
                out.write(buffer, 0, length);
            }
        } catch (IOException broken) {
            copy.writeBytes(new byte[0]); // closing both sides is the answer
        }
    }

    private static List<String> text(List<ByteArrayOutputStream> copies) {
        return copies.stream()
                .map(copy -> copy.toString(StandardCharsets.UTF_8))
                .toList();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wiretap");
        thread.setDaemon(true);
        thread.start();
    }
}
