package dev.remotehiring.internal.config;

import java.net.URI;
import java.util.Set;

/** Reads addresses of the configuration: https, or http on this machine. */
final class Addresses {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    /** An address of just scheme, host and port; a slash at the end is dropped. */
    static URI base(String key, String text) {
        URI address = absolute(key, text);
        String path = address.getPath();
        if (!(path.isEmpty() || path.equals("/")) || address.getQuery() != null) {
            throw new IllegalArgumentException(key + ": \"" + text + "\" must end after the host and port.");
        }
        return URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }

    /** An address with a path. */
    static URI absolute(String key, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(key + ": the address is missing.");
        }
        URI address = parse(key, text.strip());
        boolean local = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        boolean secure = "https".equals(address.getScheme()) && address.getHost() != null;
        if (!local && !secure) {
            throw new IllegalArgumentException(
                    key + ": \"" + text + "\" must begin with https:// (http:// only for this machine).");
        }
        if (address.getPort() == 0 || address.getPort() > 65535) {
            throw new IllegalArgumentException(key + ": \"" + text + "\" has no such port.");
        }
        if (address.getUserInfo() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(key + ": the address must have neither a user nor a #.");
        }
        return address;
    }

    private static URI parse(String key, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            throw new IllegalArgumentException(key + ": \"" + text + "\" is no address.", noAddress);
        }
    }
}
