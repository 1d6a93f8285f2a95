package dev.remotehiring.simulator.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Credentials of a partner, with what Remote switched on for them.
 *
 * @param id the client id
 * @param secrets the client secrets that are accepted, oldest first: two while they are being exchanged; assertions
 *     need 32 bytes or more, as HS256 does
 * @param name shown on the consent page
 * @param redirectUris registered, compared as exact strings
 * @param mintsAssertions the setting "Create assertion tokens"
 * @param magicLinks whether magic links are enabled
 * @param companyTokens whether the client may get a company's tokens without a redirect
 */
public record PartnerClient(
        String id,
        List<String> secrets,
        String name,
        Set<String> redirectUris,
        boolean mintsAssertions,
        boolean magicLinks,
        boolean companyTokens) {

    /** Keeps what it is given unchangeable. */
    public PartnerClient {
        secrets = List.copyOf(secrets);
        redirectUris = Set.copyOf(redirectUris);
    }

    /** A client with everything switched on and no redirect URI. */
    public static PartnerClient of(String id, String secret) {
        return new PartnerClient(id, List.of(secret), id, Set.of(), true, true, true);
    }

    /** Whether it may prove itself with this secret. */
    public boolean accepts(String secret) {
        return secrets.stream().anyMatch(accepted -> same(accepted, secret));
    }

    /** The same with one more secret. */
    public PartnerClient withSecret(String secret) {
        List<String> more = new ArrayList<>(secrets);
        more.add(secret);
        return with(more);
    }

    /** The same without a secret. */
    public PartnerClient withoutSecret(String secret) {
        return with(secrets.stream().filter(accepted -> !same(accepted, secret)).toList());
    }

    /** The same with another name for the consent page. */
    public PartnerClient named(String otherName) {
        return new PartnerClient(id, secrets, otherName, redirectUris, mintsAssertions, magicLinks, companyTokens);
    }

    /** The same with more redirect URIs. */
    public PartnerClient redirectingTo(String... uris) {
        Set<String> all = new TreeSet<>(redirectUris);
        all.addAll(List.of(uris));
        return new PartnerClient(id, secrets, name, all, mintsAssertions, magicLinks, companyTokens);
    }

    /** The same with just these redirect URIs. */
    public PartnerClient redirectingOnlyTo(Set<String> uris) {
        return new PartnerClient(id, secrets, name, uris, mintsAssertions, magicLinks, companyTokens);
    }

    /** The same with these settings, as Remote switches them on and off. */
    public PartnerClient switched(boolean assertions, boolean links) {
        return new PartnerClient(id, secrets, name, redirectUris, assertions, links, companyTokens);
    }

    /** The same without the assertion setting. */
    public PartnerClient withoutAssertions() {
        return new PartnerClient(id, secrets, name, redirectUris, false, magicLinks, companyTokens);
    }

    /** The same with magic links off, as Remote delivers an integration. */
    public PartnerClient withoutMagicLinks() {
        return new PartnerClient(id, secrets, name, redirectUris, mintsAssertions, false, companyTokens);
    }

    /** The same, not eligible for tokens without a redirect. */
    public PartnerClient withoutCompanyTokens() {
        return new PartnerClient(id, secrets, name, redirectUris, mintsAssertions, magicLinks, false);
    }

    private PartnerClient with(List<String> otherSecrets) {
        return new PartnerClient(id, otherSecrets, name, redirectUris, mintsAssertions, magicLinks, companyTokens);
    }

    private static boolean same(String secret, String other) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "PartnerClient[" + id + "]";
    }
}
