package dev.remotehiring.api;

import java.net.URI;
import java.util.Objects;

/**
 * Where to send the browser so that the recruiter stands on Remote's onboarding page. Redirect to it at once, in the
 * same tab: a magic link works once and for about three minutes (the Remote facts, section 4.2). Never render, store,
 * prefetch or log it; it does not print.
 */
public final class HandOff {
    /** The ways into Remote, best first. */
    public enum Kind {
        /** Logs the clicking person in, as that person's own Remote user. */
        MAGIC_LINK,
        /** The older single sign-on address, where the administrator switched it on. */
        SSO_URL,
        /** The address of the page in Remote's web app: Remote asks for a login where there is no session. */
        PLAIN
    }

    private final Kind kind;
    private final URI address;
    private final RemoteLogin login;

    /**
     * @param kind the way
     * @param address an absolute address
     * @param login what the person meets there
     */
    public HandOff(Kind kind, URI address, RemoteLogin login) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.address = Objects.requireNonNull(address, "address");
        this.login = Objects.requireNonNull(login, "login");
    }

    /** Which way it is. */
    public Kind kind() {
        return kind;
    }

    /** What the person meets there: somebody whom Remote does not know should hear of it before the redirect. */
    public RemoteLogin login() {
        return login;
    }

    /** The address itself, for the redirect and nothing else. */
    public URI reveal() {
        return address;
    }

    @Override
    public String toString() {
        return "HandOff[" + kind + ", hidden]";
    }
}
