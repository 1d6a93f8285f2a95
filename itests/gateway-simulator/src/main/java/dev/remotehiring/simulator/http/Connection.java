package dev.remotehiring.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Where one answer goes. */
public final class Connection {
    private final HttpExchange exchange;

    Connection(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** Who waits for it. */
    public InetSocketAddress caller() {
        return exchange.getRemoteAddress();
    }

    /** Sends an answer. */
    public void send(Response response) {
        send(response, () -> true, Integer.MAX_VALUE);
    }

    /**
     * Sends an answer in small pieces.
     *
     * @param goOn asked before each piece but the first; false ends the sending
     * @param size bytes in a piece
     */
    public void send(Response response, BooleanSupplier goOn, int size) {
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        response.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        try {
            exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
            write(body, goOn, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks the connection without an answer. */
    public void drop() {
        exchange.close();
    }

    private void write(byte[] body, BooleanSupplier goOn, int size) throws IOException {
        OutputStream out = exchange.getResponseBody();
        for (int from = 0; from < body.length; from += Math.min(size, body.length)) {
            if (from > 0 && !goOn.getAsBoolean()) {
                return;
            }
            out.write(body, from, Math.min(size, body.length - from));
            out.flush();
        }
    }
}
