package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.Country;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code GET /v1/countries}: where Remote hires (the Remote facts, section 3.8). Kept for ten minutes. */
public final class Countries {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Gateway gateway;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    /**
     * @param gateway the gateway
     * @param clock tells when the list is old
     */
    public Countries(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /** A country by its code; empty when Remote does not list it. */
    public Optional<Country> find(Access access, CountryCode code) throws RemoteRefusedException {
        return all(access).stream()
                .filter(country -> country.code().equals(code))
                .findFirst();
    }

    /** All that Remote lists, in Remote's order. */
    public List<Country> all(Access access) throws RemoteRefusedException {
        Known list = known;
        if (!clock.instant().isBefore(list.until())) {
            list = new Known(read(access), clock.instant().plus(KEPT));
            known = list;
        }
        return list.countries();
    }

    private List<Country> read(Access access) throws RemoteRefusedException {
        List<Country> countries = new ArrayList<>();
        JsonNode data = gateway.get(access, Operation.LIST_COUNTRIES, Map.of()).path("data");
        for (JsonNode row : data) {
            CountryCode.of(row.path("code").asText())
                    .ifPresent(code ->
                            countries.add(new Country(code, row.path("name").asText(code.value()), offered(row))));
        }
        if (countries.isEmpty()) { // kept, it would refuse every hire
            throw new RemoteHiringException(ErrorCode.ANSWER_UNREADABLE, Operation.LIST_COUNTRIES.path());
        }
        return countries;
    }

    private static Set<EmploymentType> offered(JsonNode row) {
        Set<EmploymentType> offered = EnumSet.noneOf(EmploymentType.class);
        if (row.path("eor_onboarding").asBoolean(false)) {
            offered.add(EmploymentType.EMPLOYEE);
        }
        if (!row.path("contractor_products_available").isEmpty()) {
            offered.add(EmploymentType.CONTRACTOR);
        }
        return offered;
    }

    private record Known(List<Country> countries, Instant until) {}
}
