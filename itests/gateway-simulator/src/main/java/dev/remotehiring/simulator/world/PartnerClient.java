package dev.remotehiring.simulator.world;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Credentials of a partner, with what Remote switched on for them.
 *
 * @param id the client id
 * @param secret the client secret; assertions need 32 bytes or more, as HS256 does
 * @param name shown on the consent page
 * @param redirectUris registered, compared as exact strings
 * @param mintsAssertions the setting "Create assertion tokens"
 * @param magicLinks whether magic links are enabled
 * @param companyTokens whether POST /v1/companies may hand out tokens
 */
public record PartnerClient(
        String id,
        String secret,
        String name,
        Set<String> redirectUris,
        boolean mintsAssertions,
        boolean magicLinks,
        boolean companyTokens) {

    /** Keeps the set unchangeable. */
    public PartnerClient {
        redirectUris = Set.copyOf(redirectUris);
    }

    /** A client with everything switched on and no redirect URI. */
    public static PartnerClient of(String id, String secret) {
        return new PartnerClient(id, secret, id, Set.of(), true, true, true);
    }

    /** The same with another name for the consent page. */
    public PartnerClient named(String otherName) {
        return new PartnerClient(id, secret, otherName, redirectUris, mintsAssertions, magicLinks, companyTokens);
    }

    /** The same with more redirect URIs. */
    public PartnerClient redirectingTo(String... uris) {
        Set<String> all = new TreeSet<>(redirectUris);
        all.addAll(List.of(uris));
        return new PartnerClient(id, secret, name, all, mintsAssertions, magicLinks, companyTokens);
    }

    /** The same without the assertion setting. */
    public PartnerClient withoutAssertions() {
        return new PartnerClient(id, secret, name, redirectUris, false, magicLinks, companyTokens);
    }

    /** The same with magic links off, as Remote delivers an integration. */
    public PartnerClient withoutMagicLinks() {
        return new PartnerClient(id, secret, name, redirectUris, mintsAssertions, false, companyTokens);
    }

    /** The same, not eligible for tokens without a redirect. */
    public PartnerClient withoutCompanyTokens() {
        return new PartnerClient(id, secret, name, redirectUris, mintsAssertions, magicLinks, false);
    }

    @Override
    public String toString() {
        return "PartnerClient[" + id + "]";
    }
}
