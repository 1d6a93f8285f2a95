package dev.remotehiring.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;

/** The local Remote's control: what it has, and how to make it misbehave. */
final class Remote {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    Remote(URI address) {
        this.address = address;
    }

    URI address() {
        return address;
    }

    /** The next request like this meets the trouble; members of the trouble as in the README of the simulator. */
    void trouble(String method, String path, String trouble) {
        ObjectNode order = object(trouble);
        post("trouble", order.put("method", method).put("path", path));
    }

    /** Remote takes hires, but refuses to list any: what was sent cannot be found. */
    void listsNothing() {
        trouble("GET", "/v1/employments", """
                {"kind": "answer", "times": 1000, "status": 404, "body": {"message": "Not found"}}""");
    }

    void noMoreTrouble() {
        send(HttpRequest.newBuilder(control("trouble")).DELETE());
    }

    void settings(String json) {
        post("settings", object(json));
    }

    void company(String name, String status) {
        post("companies", JSON.createObjectNode().put("name", name).put("status", status));
    }

    /** The company has an employee with this e-mail address, whom it hired without us. */
    void hiredElsewhere(String company, String email) {
        ObjectNode order = JSON.createObjectNode().put("company", company).put("country_code", "PRT");
        order.putObject("basic_information")
                .put("name", "Somebody Else")
                .put("login_email", "personal")
                .put("personal_email", email)
                .put("provisional_start_date", "2027-03-01");
        post("employments", order);
    }

    /** Somebody of this company, an admin there, changes the newest hire of this name in Remote. */
    void changes(String admin, String name, String json) {
        List<JsonNode> hires = employmentsOf(name);
        String id = hires.get(hires.size() - 1).path("id").asText();
        send(HttpRequest.newBuilder(address.resolve("/v1/employments/" + id))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + customerToken(admin, false))
                .method("PATCH", BodyPublishers.ofString(object(json).toString())));
    }

    /** A new API token of the company of this person, as the company's settings show it once. */
    String customerToken(String email, boolean readOnly) {
        ObjectNode order = JSON.createObjectNode().put("user", email).put("read_only", readOnly);
        return object(post("customer-tokens", order).body()).at("/data/token").asText();
    }

    /** What Remote has switched on for the platform; members as in the README of the simulator. */
    void client(String json) {
        post("clients", object(json).put("client", Servers.CLIENT_ID));
    }

    /** Takes one client secret more, or one less. */
    void clientSecret(String addOrDrop, String secret) {
        post(
                "client-secrets",
                JSON.createObjectNode().put("client", Servers.CLIENT_ID).put(addOrDrop, secret));
    }

    void revokeCompany(String name) {
        post("revoke", JSON.createObjectNode().put("company", name));
    }

    void revokeUser(String email) {
        post("revoke", JSON.createObjectNode().put("user", email));
    }

    /** The employments whose basic information has this name. */
    List<JsonNode> employmentsOf(String name) {
        JsonNode all = get("employments").path("data");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(each ->
                        each.path("basic_information").path("name").asText().equals(name))
                .toList();
    }

    /** How often this was asked for. */
    long count(String method, String path) {
        return StreamSupport.stream(get("requests").path("data").spliterator(), false)
                .filter(seen -> seen.path("method").asText().equals(method)
                        && seen.path("path").asText().equals(path))
                .count();
    }

    private JsonNode get(String what) {
        return object(send(HttpRequest.newBuilder(control(what)).header("Accept", "application/json"))
                .body());
    }

    private HttpResponse<String> post(String what, ObjectNode order) {
        return send(HttpRequest.newBuilder(control(what))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order.toString())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("The local Remote did not take an order: " + answer.body());
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private URI control(String what) {
        return address.resolve("/_simulator/" + what);
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
