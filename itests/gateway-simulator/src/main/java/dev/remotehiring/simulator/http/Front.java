package dev.remotehiring.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLContext;

/** The JDK's HTTP server on 127.0.0.1, a thread per request, as many as ask. It can be shut and opened again. */
public final class Front implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Front.class.getName());
    private static final int CALLERS = 4096;

    static {
        // without it, every answer on a kept connection waits some 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // with fewer, connections are closed under callers that just went on
        System.setProperty("sun.net.httpserver.maxIdleConnections", String.valueOf(CALLERS));
    }

    private final BiConsumer<Request, Connection> handler;
    private final Optional<SSLContext> tls;
    private final ExecutorService threads;
    private volatile int port;
    private HttpServer server;

    /**
     * A server that does not listen yet.
     *
     * @param port 0 for any free one, kept from the first opening on
     * @param tls what HTTPS is spoken with; HTTP otherwise
     * @param handler gets each request with the connection to answer on
     */
    public Front(int port, Optional<SSLContext> tls, BiConsumer<Request, Connection> handler) {
        this.port = port;
        this.tls = tls;
        this.handler = handler;
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "gateway-simulator");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Listens and answers from now on.
     *
     * @throws UncheckedIOException when the port is not free
     */
    public synchronized void open() {
        try {
            server = create();
            server.setExecutor(threads);
            server.createContext("/", this::serve);
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), CALLERS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
        port = server.getAddress().getPort();
        server.start();
    }

    /** Listens no longer, and breaks all connections. */
    public synchronized void shut() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** {@code http://127.0.0.1:<port>}, or with https. */
    public String uri() {
        return (tls.isPresent() ? "https" : "http") + "://127.0.0.1:" + port;
    }

    /** Where it listens, or did and will again. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        shut();
        threads.shutdownNow();
    }

    private HttpServer create() throws IOException {
        if (tls.isEmpty()) {
            return HttpServer.create();
        }
        HttpsServer secured = HttpsServer.create();
        secured.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
        return secured;
    }

    private void serve(HttpExchange exchange) {
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
