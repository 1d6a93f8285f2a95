package dev.remotehiring.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A complete answer. It does not print its body.
 *
 * @param status the status code
 * @param headers the first value of each header, by lower-case name
 * @param body the body as text; empty when there is none
 */
public record HttpAnswer(int status, Map<String, String> headers, String body) {
    /** Keeps a copy. */
    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** Whether it is any 2xx: which one differs between sources (the Remote facts, section 10.14). */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** A header by its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * How long a limited rate lasts: {@code Retry-After} in seconds if there is one, else {@code x-ratelimit-reset} in
     * milliseconds, else a minute, the length of Remote's window (the Remote facts, section 0.7).
     */
    public Duration retryAfter() {
        return number("Retry-After")
                .map(Duration::ofSeconds)
                .or(() -> number("x-ratelimit-reset").map(Duration::ofMillis))
                .orElse(Duration.ofMinutes(1));
    }

    /** When the answer was written, by the sender's clock: the header {@code Date}. */
    public Optional<Instant> date() {
        return header("Date").flatMap(text -> {
            try {
                return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        });
    }

    /** A header that is a whole number of at most nine digits; one that is anything else is as good as none. */
    public Optional<Long> number(String header) {
        return header(header).filter(value -> value.matches("[0-9]{1,9}")).map(Long::valueOf);
    }

    @Override
    public String toString() {
        return "HttpAnswer[" + status + "]";
    }
}
