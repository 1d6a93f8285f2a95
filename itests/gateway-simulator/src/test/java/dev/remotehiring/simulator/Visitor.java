package dev.remotehiring.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A plain HTTP client for a stand-in: sends what it is told, follows nothing. */
public final class Visitor {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;

    public Visitor(URI base) {
        this.base = base;
    }

    public Answer get(String path, String bearer) {
        return send("GET", path, bearer, null);
    }

    public Answer post(String path, String bearer, JsonNode body) {
        return send("POST", path, bearer, body);
    }

    public Answer send(String method, String path, String bearer, JsonNode body) {
        HttpRequest.Builder request = to(path);
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (body == null) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.write(body))));
    }

    /** A token request; {@code basic} is {@code id:secret}, or empty for none. */
    public Answer token(String basic, Map<String, String> fields) {
        HttpRequest.Builder request = to("/auth/oauth2/token");
        if (!basic.isEmpty()) {
            String encoded = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + encoded);
        }
        return send(form(request, fields));
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    public static HttpRequest.Builder form(HttpRequest.Builder request, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
