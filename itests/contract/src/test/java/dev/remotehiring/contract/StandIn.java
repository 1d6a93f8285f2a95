package dev.remotehiring.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.SimulatorBuilder;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** A stand-in that is asked in plain HTTP, without the plugin. */
final class StandIn implements AutoCloseable {
    static final String ADMIN = "ada.admin@acme.example";
    private static final String CLIENT = "contract";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int NO_LIMIT = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String secret = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();
    private final GatewaySimulator remote;

    /** Starts one. */
    StandIn(SimulatorBuilder builder) {
        remote = builder.client(PartnerClient.of(CLIENT, secret))
                .settings(settings -> {
                    settings.customerLimit = NO_LIMIT;
                    settings.partnerLimit = NO_LIMIT;
                })
                .start();
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {}

    /** A token of the company's own. */
    String customerToken() {
        return remote.customerToken(ADMIN);
    }

    /** A token by the authorization code grant, for a scope. */
    String companyToken(String scope) {
        return token("grant_type=authorization_code&code=" + encoded(remote.approve(CLIENT, ADMIN, scope)));
    }

    /** A token by the client credentials grant. */
    String partnerToken() {
        return token("grant_type=client_credentials");
    }

    private String token(String form) {
        String basic = Base64.getEncoder().encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                request("/auth/oauth2/token", "Basic " + basic).header("Content-Type", FORM);
        return send(request.POST(BodyPublishers.ofString(form)).build())
                .body()
                .path("access_token")
                .asText();
    }

    Answer get(String path, String bearer) {
        return send(request(path, "Bearer " + bearer).build());
    }

    Answer post(String path, String bearer, JsonNode body) {
        HttpRequest.Builder request = request(path, "Bearer " + bearer).header("Content-Type", "application/json");
        return send(request.POST(BodyPublishers.ofString(body.toString())).build());
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(remote.uri().resolve(path)).header("Authorization", authorization);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        remote.close();
    }
}
