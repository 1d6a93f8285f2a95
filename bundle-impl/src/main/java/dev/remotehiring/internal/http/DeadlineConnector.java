package dev.remotehiring.internal.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;

/** Jersey over {@code java.net.http}; the deadline bounds the whole exchange, a slowly dripping body included. */
final class DeadlineConnector implements Connector {
    /** The request's property that holds its {@link Deadline}. */
    static final String DEADLINE = "dev.remotehiring.deadline";

    /** What java.net.http sets by itself and does not let us set. */
    private static final Set<String> OWNED = Set.of("content-length", "host", "connection", "expect", "upgrade");

    private final HttpClient http;

    DeadlineConnector(HttpClient http) {
        this.http = http;
    }

    @Override
    public ClientResponse apply(ClientRequest request) {
        try {
            return answer(request, exchange(request));
        } catch (NoAnswerException e) {
            throw new ProcessingException(e.getMessage(), e);
        }
    }

    private HttpResponse<byte[]> exchange(ClientRequest request) throws NoAnswerException {
        String host = request.getUri().getHost();
        HttpRequest outgoing = outgoing(request);
        Deadline deadline = (Deadline) request.getProperty(DEADLINE);
        if (deadline.isPast()) {
            throw new NoAnswerException("There was no time left to ask " + host + ".", false, null);
        }
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(outgoing, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return exchange.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new NoAnswerException("No complete answer from " + host + " in time.", true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("The request to " + host + " was interrupted.", true, e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new NoAnswerException(
                    "No answer from " + host + " (" + cause.getClass().getSimpleName() + ").",
                    !neverSent(cause),
                    cause);
        } finally {
            exchange.cancel(true); // closes the connection of an exchange that is still going on
        }
    }

    private static boolean neverSent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
    }

    private static HttpRequest outgoing(ClientRequest request) throws NoAnswerException {
        HttpRequest.BodyPublisher body = body(request);
        try {
            HttpRequest.Builder outgoing =
                    HttpRequest.newBuilder(request.getUri()).method(request.getMethod(), body);
            request.getStringHeaders().forEach((name, values) -> {
                if (!OWNED.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> outgoing.header(name, value));
                }
            });
            return outgoing.build();
        } catch (IllegalArgumentException quotesWhatItDislikes) {
            // A header that cannot be sent is quoted, and it may be the bearer: the exception goes no further.
            throw new NoAnswerException("The request could not be written.", false, null);
        }
    }

    private static HttpRequest.BodyPublisher body(ClientRequest request) throws NoAnswerException {
        if (!request.hasEntity()) {
            return HttpRequest.BodyPublishers.noBody();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        request.setStreamProvider(length -> body);
        try {
            request.writeEntity();
        } catch (java.io.IOException e) {
            throw new NoAnswerException("The request could not be written.", false, e);
        }
        return HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
    }

    private static ClientResponse answer(ClientRequest request, HttpResponse<byte[]> response) {
        ClientResponse answer = new ClientResponse(new Status(response.statusCode()), request);
        response.headers().map().forEach((name, values) -> answer.getHeaders().addAll(name, values));
        answer.setEntityStream(new ByteArrayInputStream(response.body()));
        return answer;
    }

    @Override
    public Future<?> apply(ClientRequest request, AsyncConnectorCallback callback) {
        try {
            callback.response(apply(request));
        } catch (ProcessingException e) {
            callback.failure(e);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public String getName() {
        return "java.net.http with a deadline";
    }

    @Override
    public void close() {
        // java.net.http's client has nothing to close on Java 17: its threads end with it.
    }

    /** Any status code, also one that Jakarta REST has no name for. */
    private record Status(int code) implements Response.StatusType {
        @Override
        public int getStatusCode() {
            return code;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.familyOf(code);
        }

        @Override
        public String getReasonPhrase() {
            Response.Status known = Response.Status.fromStatusCode(code);
            return known == null ? "" : known.getReasonPhrase();
        }
    }
}
