package dev.remotehiring.simulator.trouble;

import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One way to misbehave. */
public sealed interface Trouble {

    /** Plays it on the request at hand. */
    void play(Stage stage);

    /** A given answer, instead of acting. */
    record Answer(int status, Map<String, String> headers, String body) implements Trouble {
        /** An empty JSON object with a status. */
        public static Answer status(int status) {
            return json(status, "{}");
        }

        /** JSON with a status. */
        public static Answer json(int status, String body) {
            return new Answer(status, Map.of("content-type", "application/json"), body);
        }

        /** The same with one more header, e.g. {@code Retry-After}. */
        public Answer with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }

        @Override
        public void play(Stage stage) {
            stage.send(new Response(status, headers, body));
        }
    }

    /** An OAuth error, instead of acting: status 400, or 401 for {@code invalid_client}. */
    record OAuthError(String error, String description) implements Trouble {
        @Override
        public void play(Stage stage) {
            var body = Json.object().put("error", error);
            if (!description.isEmpty()) {
                body.put("error_description", description);
            }
            stage.send(Response.json("invalid_client".equals(error) ? 401 : 400, body));
        }
    }

    /** Silence for a while (real time), then the true answer. */
    record Stall(Duration duration) implements Trouble {
        @Override
        public void play(Stage stage) {
            if (stage.hold(duration)) {
                stage.send(stage.act());
            } else {
                stage.drop();
            }
        }
    }

    /** Acts, then sends the true answer byte by byte, with a pause (real time) after each. */
    record Drip(Duration pause) implements Trouble {
        @Override
        public void play(Stage stage) {
            stage.drip(stage.act(), pause);
        }
    }

    /** Acts, then sends half of the true answer, though its Content-Length tells the whole, and breaks the connection. */
    record CutShort() implements Trouble {
        @Override
        public void play(Stage stage) {
            stage.cutShort(stage.act());
        }
    }

    /** Waits, before it acts or after, until a test lets it go on; then the true answer. */
    record Hold(Held held) implements Trouble {
        @Override
        public void play(Stage stage) {
            held.play(stage);
        }
    }

    /** Reads the request and breaks the connection without acting. */
    record Drop() implements Trouble {
        @Override
        public void play(Stage stage) {
            stage.drop();
        }
    }

    /** Acts and breaks the connection instead of answering. */
    record LoseAnswer() implements Trouble {
        @Override
        public void play(Stage stage) {
            stage.act();
            stage.drop();
        }
    }

    /** Breaks the connection, and acts later (by the stand-in's clock). */
    record ActLate(Duration delay) implements Trouble {
        @Override
        public void play(Stage stage) {
            stage.actLater(delay);
            stage.drop();
        }
    }

    /** Acts and answers, but a new employment shows up in lists only later (by the stand-in's clock). */
    record LagInLists(Duration lag) implements Trouble {
        @Override
        public void play(Stage stage) {
            stage.send(stage.actLaggingLists(lag));
        }
    }
}
