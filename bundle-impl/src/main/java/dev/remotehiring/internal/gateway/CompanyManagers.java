package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.RemoteUserId;
import java.util.Map;
import java.util.Optional;

/** {@code GET /v1/company-managers}: who of the company is a user of Remote (the Remote facts, section 5.1). */
public final class CompanyManagers {
    private static final int PAGE_SIZE = 100;

    private final Gateway gateway;

    /** @param gateway the gateway */
    public CompanyManagers(Gateway gateway) {
        this.gateway = gateway;
    }

    /** The Remote user with an e-mail address, in any case, among the managers of the connection's company. */
    public Optional<RemoteUserId> findByEmail(Access access, String email) throws RemoteRefusedException {
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            Map<String, String> query =
                    Map.of("page", Integer.toString(page), "page_size", Integer.toString(PAGE_SIZE));
            JsonNode data = gateway.get(access, "/v1/company-managers", query).path("data");
            for (JsonNode manager : data.path("company_managers")) {
                if (email.equalsIgnoreCase(manager.path("user_email").asText(""))) {
                    return Optional.of(new RemoteUserId(manager.path("user_id").asText()));
                }
            }
            pages = data.path("total_pages").asInt(1);
        }
        return Optional.empty();
    }
}
