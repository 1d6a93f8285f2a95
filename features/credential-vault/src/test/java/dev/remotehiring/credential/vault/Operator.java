package dev.remotehiring.credential.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.credential.vault.standin.Policy;
import dev.remotehiring.credential.vault.standin.VaultStandIn;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What somebody does with curl and a token for everything. */
final class Operator {
    private static final String TOKEN = "hvs.operator";

    private final HttpClient http = HttpClient.newHttpClient();
    private final VaultStandIn vault;

    Operator(VaultStandIn vault) {
        this.vault = vault;
        vault.allow(TOKEN, "", Policy.root());
    }

    HttpResponse<String> ask(String method, String path, String body) {
        return ask(method, path, body, "X-Vault-Token", TOKEN);
    }

    HttpResponse<String> ask(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(vault.address().resolve("/v1/" + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The JSON of an answer. */
    JsonNode get(String path) {
        try {
            return new ObjectMapper().readTree(ask("GET", path, "").body());
        } catch (IOException noJson) {
            throw new IllegalStateException(noJson);
        }
    }

    /** Writes data without asking for the version; a string is JSON. */
    void put(String path, String data) {
        int status = ask("POST", path, "{\"data\":" + data + "}").statusCode();
        if (status != 200) {
            throw new IllegalStateException("not written: " + status);
        }
    }
}
