package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Placement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * {@code GET /v1/countries/{code}/employment_basic_information}, and {@code contractor_basic_information}: the form of a
 * country as it is served now (the Remote facts, section 3.7). Kept for a minute, by company: it may list the company's departments.
 */
public final class HireForms {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Gateway gateway;
    private final OptionalInt version;
    private final Clock clock;
    private final ConcurrentMap<Key, Served> kept = new ConcurrentHashMap<>();

    /**
     * @param gateway the gateway
     * @param version the version to keep to; empty for what is served
     * @param clock tells when a form is old
     */
    public HireForms(Gateway gateway, OptionalInt version, Clock clock) {
        this.gateway = gateway;
        this.version = version;
        this.clock = clock;
    }

    /**
     * A form as it was served.
     *
     * @param data the answer's {@code data}: the schema, or an object with {@code schema} and {@code version}
     * @param version the version to send the employment with; empty when neither configured nor told
     * @param at when it was served
     */
    public record Served(JsonNode data, OptionalInt version, Instant at) {}

    /** The form of a place of work. */
    public Served fetch(Access access, Placement place) throws RemoteRefusedException {
        Key key = new Key(access.connection().company(), place);
        Instant now = clock.instant();
        kept.values().removeIf(served -> now.isAfter(served.at().plus(KEPT)));
        Served known = kept.get(key);
        if (known == null) {
            known = read(access, place, now);
            kept.put(key, known);
        }
        return known;
    }

    private Served read(Access access, Placement place, Instant now) throws RemoteRefusedException {
        Map<String, String> query =
                version.isPresent() ? Map.of("json_schema_version", Integer.toString(version.getAsInt())) : Map.of();
        JsonNode data = gateway.understood(
                        access,
                        Gateway.Request.of(
                                        place.type() == EmploymentType.CONTRACTOR
                                                ? Operation.READ_CONTRACTOR_FORM
                                                : Operation.READ_HIRE_FORM)
                                .about(place.country().value())
                                .with(query))
                .path("data");
        return new Served(data, version.isPresent() ? version : told(data), now);
    }

    private static OptionalInt told(JsonNode data) {
        int told = data.path("schema").isObject() ? data.path("version").asInt(0) : 0;
        return told > 0 ? OptionalInt.of(told) : OptionalInt.empty();
    }

    private record Key(CompanyId company, Placement place) {}
}
