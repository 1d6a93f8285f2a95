package dev.remotehiring.cluster;

import dev.remotehiring.simulator.GatewaySimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Software that is not ours and uses the same budget at Remote; it pays no heed to it. */
final class Foreign implements AutoCloseable {
    /** How its requests are told from ours. */
    static final String NAME = "foreign";

    private static final int LIMITED = 429;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final URI gateway;
    private final String token;

    Foreign(GatewaySimulator remote, String clientId, String clientSecret, String code)
            throws IOException, InterruptedException {
        gateway = remote.uri();
        String basic =
                Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
        HttpRequest exchange = HttpRequest.newBuilder(gateway.resolve(Cluster.TOKEN))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=authorization_code&code=" + code))
                .build();
        String answer =
                http.send(exchange, HttpResponse.BodyHandlers.ofString()).body();
        token = answer.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    /** Asks steadily from now on. */
    void ask(int times, Duration in) {
        pace.scheduleAtFixedRate(this::ask, 0, in.toNanos() / times, TimeUnit.NANOSECONDS);
    }

    /** Asks until nothing is left, and for at least that long. */
    void eatAll(Duration left) throws InterruptedException, IOException {
        HttpResponse<Void> answer;
        do {
            answer = http.send(request(), HttpResponse.BodyHandlers.discarding());
        } while (answer.statusCode() != LIMITED
                || answer.headers().firstValueAsLong("x-ratelimit-reset").orElseThrow() < left.toMillis());
    }

    /** How often it asked steadily. */
    int asked() {
        return asked.get();
    }

    private void ask() {
        asked.incrementAndGet();
        http.sendAsync(request(), HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(gateway.resolve("/v1/employments?page_size=1"))
                .header("Authorization", "Bearer " + token)
                .header("User-Agent", NAME)
                .build();
    }

    @Override
    public void close() {
        pace.shutdownNow();
    }
}
