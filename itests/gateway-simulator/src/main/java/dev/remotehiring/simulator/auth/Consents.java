package dev.remotehiring.simulator.auth;

import dev.remotehiring.simulator.world.Ground;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who let which client act: what a company's admin sees as "integrations". */
public final class Consents {
    private static final String NOBODY = "";

    private final Ground ground;
    private final Set<Consent> consents = new LinkedHashSet<>();
    private final Tokens tokens;

    /** Consents whose end takes the tokens with it. */
    public Consents(Ground ground, Tokens tokens) {
        this.ground = ground;
        this.tokens = tokens;
    }

    /** Notes a consent. */
    public void give(String clientId, String companyId, String userId) {
        consents.add(new Consent(clientId, companyId, userId));
    }

    /** Notes consents that were given before. */
    public void add(List<Consent> others) {
        consents.addAll(others);
    }

    /** All consents, oldest first. */
    public List<Consent> all() {
        return List.copyOf(consents);
    }

    /** Whether a company let the client act, by any of its users, or still does after they withdrew. */
    public boolean manages(String clientId, String companyId) {
        return consents.stream()
                .anyMatch(consent -> consent.clientId.equals(clientId) && consent.companyId.equals(companyId));
    }

    /** Withdraws what a whole company gave (rule 21). */
    public void revokeCompany(String companyId) {
        consents.removeIf(consent -> consent.companyId.equals(companyId));
        tokens.revoke(caller ->
                caller.kind() != TokenKind.PARTNER && caller.companyId().equals(companyId));
    }

    /** Withdraws what one user gave (rule 21); the company still lets the client act if others do, or the settings want it. */
    public void revokeUser(String userId) {
        List<Consent> withdrawn = consents.stream()
                .filter(consent -> consent.userId.equals(userId))
                .toList();
        withdrawn.forEach(consents::remove);
        if (ground.settings().companyOutlivesConsents()) {
            withdrawn.forEach(consent -> give(consent.clientId, consent.companyId, NOBODY));
        }
        tokens.revoke(caller -> caller.userId().equals(userId));
    }

    /**
     * One consent.
     *
     * @param clientId who may act
     * @param companyId for which company
     * @param userId who let them; empty for the company as such, whoever of its users withdraws
     */
    public record Consent(String clientId, String companyId, String userId) {}
}
