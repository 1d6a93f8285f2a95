package dev.remotehiring.internal.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.JerseyClientBuilder;

/**
 * Sends one request to Remote's gateway and returns the complete answer, whatever its status. It never follows a
 * redirect and never sends anything twice.
 */
public final class Http implements AutoCloseable {
    private final Client client;
    private final URI gateway;
    private final Calls calls;
    private volatile boolean closed;

    /**
     * @param gateway the gateway's base address
     * @param proxy the proxy; empty for what the Java system properties say
     */
    public Http(URI gateway, Optional<InetSocketAddress> proxy) {
        this(gateway, proxy, new Calls(Clock.systemUTC()));
    }

    /** The same, which notes how its calls go. */
    public Http(URI gateway, Optional<InetSocketAddress> proxy, Calls calls) {
        this.gateway = gateway;
        this.calls = calls;
        this.client = withJersey(() -> new JerseyClientBuilder()
                .withConfig(new ClientConfig().connectorProvider(new DeadlineConnectorProvider(proxy)))
                .build());
    }

    /**
     * One exchange.
     *
     * @throws NoAnswerException when there is no complete answer before the call's deadline
     */
    public HttpAnswer send(HttpCall call) throws NoAnswerException {
        boolean inTime = !call.deadline().isPast();
        try {
            HttpAnswer answer = look(call);
            calls.answered(answer.status());
            return answer;
        } catch (NoAnswerException e) {
            if (inTime && !closed && !Thread.currentThread().isInterrupted()) { // else it says nothing of Remote
                calls.silent();
            }
            throw e;
        }
    }

    /** The same for what says nothing of how the API is: the consent page, and what is asked wrongly on purpose. */
    public HttpAnswer look(HttpCall call) throws NoAnswerException {
        if (closed) {
            throw new NoAnswerException("The plugin has been stopped.", false, null);
        }
        Invocation.Builder request = target(call).request(MediaType.APPLICATION_JSON);
        request.property(DeadlineConnector.DEADLINE, call.deadline());
        call.authorization().ifPresent(value -> request.header("Authorization", value.reveal()));
        try (Response response = call.body()
                .map(body -> request.method(call.method(), entity(body)))
                .orElseGet(() -> request.method(call.method()))) {
            return new HttpAnswer(response.getStatus(), headers(response), text(response));
        } catch (ProcessingException e) {
            if (e.getCause() instanceof NoAnswerException noAnswer) {
                throw noAnswer;
            }
            throw new NoAnswerException("The request to " + gateway.getHost() + " failed.", true, e);
        }
    }

    private WebTarget target(HttpCall call) {
        WebTarget target = client.target(gateway).path(call.path());
        for (Map.Entry<String, String> parameter : call.query().entrySet()) {
            target = target.queryParam(parameter.getKey(), "{value}").resolveTemplate("value", parameter.getValue());
        }
        return target;
    }

    private static Entity<?> entity(HttpCall.Body body) {
        if (body instanceof HttpCall.Form form) {
            Form fields = new Form();
            form.fields().forEach(fields::param);
            return Entity.form(fields);
        }
        return Entity.entity(((HttpCall.Json) body).text(), MediaType.APPLICATION_JSON_TYPE);
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.getStringHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return headers;
    }

    /** JSON is UTF-8 whatever the answer's headers say (RFC 8259, section 8.1). */
    private static String text(Response response) {
        byte[] body = response.readEntity(byte[].class);
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    /** Jakarta REST finds its delegate through the thread's class loader only: lend it Jersey's, once. */
    private static <T> T withJersey(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CommonProperties.class.getClassLoader());
        try {
            RuntimeDelegate.getInstance();
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }
}
