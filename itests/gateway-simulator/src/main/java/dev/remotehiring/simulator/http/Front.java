package dev.remotehiring.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/** The JDK's HTTP server on 127.0.0.1, a thread per request. */
public final class Front implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Front.class.getName());

    static {
        // without it, every answer on a kept connection waits some 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final int port;
    private final HttpServer server;
    private final ExecutorService threads;

    /**
     * A server that does not listen yet.
     *
     * @param port 0 for any free one
     * @param handler gets each request with the connection to answer on
     */
    public Front(int port, BiConsumer<Request, Connection> handler) {
        this.port = port;
        try {
            server = HttpServer.create();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a server: " + e.getMessage(), e);
        }
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "gateway-simulator");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, handler));
    }

    /** Listens and answers from now on. */
    public void open() {
        try {
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
        server.start();
    }

    /** {@code http://127.0.0.1:<port>}. */
    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, BiConsumer<Request, Connection> handler) {
        try (exchange) {
            handler.accept(read(exchange), new Connection(exchange));
        } catch (IOException | UncheckedIOException goneAway) {
            LOG.log(System.Logger.Level.DEBUG, "the client went away", goneAway);
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Request(
                exchange.getRequestMethod().toUpperCase(Locale.ROOT),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                headers,
                body);
    }
}
