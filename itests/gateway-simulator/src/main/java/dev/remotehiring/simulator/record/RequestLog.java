package dev.remotehiring.simulator.record;

import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The requests that came, oldest first; a request is noted before its answer is sent. Thread-safe. */
public final class RequestLog {
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Optional<Recorder> recorder;

    /** A log, written to a file as well where there is a recorder. */
    public RequestLog(Optional<Recorder> recorder) {
        this.recorder = recorder;
    }

    /** Notes an exchange; without an answer, none was given. */
    public void note(Instant at, Instant arrived, Request request, Optional<Response> response, String trouble) {
        Seen exchange = new Seen(
                at,
                arrived,
                request.method(),
                Mask.text(request.path()),
                Mask.text(request.rawQuery()),
                requestHeaders(request),
                Mask.text(request.body()),
                response.map(Response::status).orElse(0),
                response.map(RequestLog::responseHeaders).orElse(Map.of()),
                response.map(answer -> Mask.text(answer.body())).orElse(""),
                trouble);
        seen.add(exchange);
        recorder.ifPresent(file -> file.write(exchange));
    }

    /** All. */
    public List<Seen> all() {
        return List.copyOf(seen);
    }

    /** How many were noted with this method and path. */
    public long count(String method, String path) {
        return seen.stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .count();
    }

    /** Forgets all. */
    public void clear() {
        seen.clear();
    }

    private static Map<String, List<String>> requestHeaders(Request request) {
        Map<String, List<String>> masked = new TreeMap<>();
        request.headers()
                .forEach((name, values) -> masked.put(
                        name,
                        values.stream().map(value -> Mask.header(name, value)).toList()));
        return masked;
    }

    private static Map<String, String> responseHeaders(Response response) {
        Map<String, String> masked = new TreeMap<>();
        response.headers().forEach((name, value) -> masked.put(name, Mask.header(name, value)));
        return masked;
    }
}
