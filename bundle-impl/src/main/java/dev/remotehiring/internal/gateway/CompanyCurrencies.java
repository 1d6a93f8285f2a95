package dev.remotehiring.internal.gateway;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.internal.token.TokenKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /v1/companies/{id}}: in which currency a company reckons (the Remote facts, section 5.4). Kept for an hour. */
final class CompanyCurrencies {
    private static final Logger LOG = LoggerFactory.getLogger(CompanyCurrencies.class);
    private static final Duration KEPT = Duration.ofHours(1);

    private final Gateway gateway;
    private final Clock clock;
    private final ConcurrentMap<CompanyId, Known> kept = new ConcurrentHashMap<>();

    CompanyCurrencies(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Empty where Remote does not tell it to this kind of token or with these scopes. */
    Optional<String> of(Access access) {
        Instant now = clock.instant();
        kept.values().removeIf(one -> !now.isBefore(one.until()));
        CompanyId company = access.connection().company();
        Known known = kept.get(company);
        if (known == null) {
            known = new Known(read(access, company), now.plus(KEPT));
            kept.put(company, known);
        }
        return known.currency();
    }

    private Optional<String> read(Access access, CompanyId company) {
        if (access.connection().tokenKind() == TokenKind.CUSTOMER) {
            return Optional.empty();
        }
        try {
            return Optional.of(gateway.understood(
                                    access,
                                    Gateway.Request.of(Operation.READ_COMPANY).about(company.value()))
                            .at("/data/company/desired_currency")
                            .asText(""))
                    .filter(code -> code.matches("[A-Z]{3}"));
        } catch (RemoteRefusedException e) {
            LOG.debug("In which currency company {} reckons is not known: {}", company, e.getMessage());
            return Optional.empty();
        }
    }

    private record Known(Optional<String> currency, Instant until) {}
}
