package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.RemoteUserId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code GET /v1/company-managers}: who of the company is a user of Remote (the Remote facts, section 5.1). */
public final class CompanyManagers {
    private static final int PAGE_SIZE = 100;

    private final Gateway gateway;

    /** @param gateway the gateway */
    public CompanyManagers(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * The Remote user with an e-mail address, in any case of the letters A to Z, among the managers of the connection's
     * company; empty when there is none, and when there are two.
     */
    public Optional<RemoteUserId> findByEmail(Access access, String email) throws RemoteRefusedException {
        Set<String> found = new HashSet<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            Map<String, String> query =
                    Map.of("page", Integer.toString(page), "page_size", Integer.toString(PAGE_SIZE));
            JsonNode data = gateway.get(access, Operation.LIST_MANAGERS, query).path("data");
            for (JsonNode manager : data.path("company_managers")) {
                if (!email.isBlank() && isSame(email, manager.path("user_email").asText(""))) {
                    found.add(manager.path("user_id").asText(""));
                }
            }
            pages = data.path("total_pages").asInt(1);
        }
        return found.size() == 1
                ? found.stream()
                        .filter(id -> id.matches("[A-Za-z0-9_-]{1,64}"))
                        .map(RemoteUserId::new)
                        .findFirst()
                : Optional.empty();
    }

    /** Letters that merely look alike in capitals (ı and i, the Kelvin sign and k) are not the same address. */
    private static boolean isSame(String one, String other) {
        return Arrays.equals(
                one.chars().map(CompanyManagers::small).toArray(),
                other.chars().map(CompanyManagers::small).toArray());
    }

    private static int small(int letter) {
        return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter;
    }
}
