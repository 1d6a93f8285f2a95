package dev.remotehiring.internal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.ConnectionFailure;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure as JSON: its code and what its words need. Remote's own words are not kept. */
final class StoredFailure {
    private static final Logger LOG = LoggerFactory.getLogger(StoredFailure.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ARGUMENT = 200;
    private static final String CODE = "code";
    private static final String ARGUMENTS = "arguments";
    private static final String INSTANT = "instant";
    private static final String DATE = "date";
    private static final String COUNTRY = "country";

    private StoredFailure() {}

    static String write(Failure failure) {
        ObjectNode json = JSON.createObjectNode().put(CODE, failure.code().name());
        ArrayNode arguments = json.putArray(ARGUMENTS);
        failure.arguments().forEach(argument -> add(arguments, argument));
        return json.toString();
    }

    private static void add(ArrayNode arguments, Serializable argument) {
        if (argument instanceof Integer || argument instanceof Long) {
            arguments.add(((Number) argument).longValue());
        } else if (argument instanceof Instant) {
            arguments.addObject().put(INSTANT, argument.toString());
        } else if (argument instanceof LocalDate) {
            arguments.addObject().put(DATE, argument.toString());
        } else if (argument instanceof CountryCode country) {
            arguments.addObject().put(COUNTRY, country.value());
        } else {
            String text = argument.toString();
            arguments.add(text.length() > LONGEST_ARGUMENT ? text.substring(0, LONGEST_ARGUMENT) : text);
        }
    }

    /** A code of a newer version is one that this version does not know. */
    static Optional<ConnectionFailure> read(Optional<Instant> at, String json) {
        return at.map(moment -> new ConnectionFailure(moment, failure(json)));
    }

    private static Failure failure(String json) {
        try {
            JsonNode stored = JSON.readTree(json == null ? "{}" : json);
            List<Serializable> arguments = new ArrayList<>();
            stored.path(ARGUMENTS).forEach(argument -> arguments.add(argument(argument)));
            return new Failure(ErrorCode.valueOf(stored.path(CODE).asText()), arguments, "");
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            LOG.info("Why a connection failed last is written in words that this version does not know.");
            return new Failure(ErrorCode.REFUSED_OTHERWISE);
        }
    }

    private static Serializable argument(JsonNode stored) {
        if (stored.has(INSTANT)) {
            return Instant.parse(stored.path(INSTANT).asText());
        }
        if (stored.has(DATE)) {
            return LocalDate.parse(stored.path(DATE).asText());
        }
        if (stored.has(COUNTRY)) {
            return new CountryCode(stored.path(COUNTRY).asText());
        }
        return stored.isNumber() ? stored.longValue() : stored.asText();
    }
}
