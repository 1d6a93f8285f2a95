package dev.remotehiring.credential.vault;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.host.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One exchange with Vault. It follows no redirect, since the token would go along, and sends nothing twice, except once
 * more with a renewed token after a 403, which has changed nothing.
 */
final class VaultHttp {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final HttpClient http;
    private final URI address;
    private final Optional<String> namespace;
    private final TokenFile token;

    VaultHttp(Settings settings) {
        address = settings.address();
        namespace = settings.namespace();
        token = new TokenFile(settings.tokenFile());
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER);
        settings.caFile().map(TrustedCertificates::new).ifPresent(trusted -> builder.sslContext(trusted.context()));
        http = builder.build();
    }

    VaultAnswer get(String path, Deadline deadline) {
        return send("GET", path, BodyPublishers.noBody(), deadline);
    }

    VaultAnswer post(String path, JsonNode body, Deadline deadline) {
        return send("POST", path, BodyPublishers.ofByteArray(bytes(body)), deadline);
    }

    private VaultAnswer send(String method, String path, BodyPublisher body, Deadline deadline) {
        Secret first = token.read();
        VaultAnswer answer = send(request(method, path, body, first), deadline);
        if (answer.status() == 403) {
            Secret renewed = token.read();
            if (!renewed.equals(first)) {
                return send(request(method, path, body, renewed), deadline);
            }
        }
        return answer;
    }

    private HttpRequest request(String method, String path, BodyPublisher body, Secret token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/v1/" + path))
                .method(method, body)
                .header("Content-Type", "application/json")
                .header("X-Vault-Request", "true")
                .header("X-Vault-Token", token.reveal());
        namespace.ifPresent(name -> request.header("X-Vault-Namespace", name));
        return request.build();
    }

    private VaultAnswer send(HttpRequest request, Deadline deadline) {
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = exchange.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return new VaultAnswer(response.statusCode(), json(response.body()));
        } catch (TimeoutException late) {
            throw noAnswer(request, "no complete answer in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw noAnswer(request, "interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw noAnswer(request, failed.getCause().getClass().getSimpleName(), failed.getCause());
        } finally {
            exchange.cancel(true); // closes the connection of an exchange that is still going on
        }
    }

    private static CredentialStoreException noAnswer(HttpRequest request, String how, Throwable cause) {
        String afterwards = request.method().equals("GET") ? "" : " It may have been done all the same.";
        return new CredentialStoreException(
                "Vault gave no answer to " + request.method() + " " + request.uri() + " (" + how
                        + "). See whether it runs there and can be reached from here." + afterwards,
                cause);
    }

    /** An exception of the parser quotes what it read: it goes no further. */
    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new CredentialStoreException("The request to Vault could not be written.");
        }
    }
}
