package dev.remotehiring.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers one value per name
 * @param body as text, sent as UTF-8
 */
public record Response(int status, Map<String, String> headers, String body) {

    /** Keeps the headers unchangeable, in their order. */
    public Response {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** A JSON answer. */
    public static Response json(int status, JsonNode body) {
        return text(status, "application/json; charset=utf-8", Json.write(body)).with("cache-control", "no-store");
    }

    /** {@code {"data": ...}} with status 200. */
    public static Response data(Object data) {
        return data(200, data);
    }

    /** {@code {"data": ...}}. */
    public static Response data(int status, Object data) {
        return json(status, Json.object("data", data));
    }

    /** {@code {"data":{"status":"ok"}}} (the Remote facts, section 0.5). */
    public static Response ok() {
        return data(Json.object("status", "ok"));
    }

    /** Any text. */
    public static Response text(int status, String contentType, String body) {
        return new Response(status, Map.of("content-type", contentType), body);
    }

    /** A redirect after which the browser asks with GET. */
    public static Response seeOther(String location) {
        return new Response(303, Map.of("location", location, "cache-control", "no-store"), "");
    }

    /** The same answer with one more header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    @Override
    public String toString() {
        return "Response[" + status + "]";
    }
}
