package dev.remotehiring.internal.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens in between the plugin and the stand-in: what goes over the wire is what must not be printed. */
public final class Tap implements AutoCloseable {
    private final ServerSocket server;
    private final URI target;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    public Tap(URI target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        thread(this::accept);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** The decoded first groups of all matches. */
    public Set<String> matches(String pattern) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text());
        while (matcher.find()) {
            found.add(URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return found;
    }

    private String text() {
        synchronized (heard) {
            return heard.toString(StandardCharsets.UTF_8);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Socket far = new Socket(target.getHost(), target.getPort());
                thread(() -> copy(near, far));
                thread(() -> copy(far, near));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                synchronized (heard) {
                    heard.write(buffer, 0, length);
                }
                out.write(buffer, 0, length);
                out.flush();
            }
        } catch (IOException hungUp) {
            return; // one side is done, so is the other
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "tap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
