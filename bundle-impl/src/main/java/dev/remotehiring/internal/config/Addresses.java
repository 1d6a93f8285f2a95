package dev.remotehiring.internal.config;

import dev.remotehiring.api.ErrorCode;
import java.net.URI;
import java.util.Set;

/** Reads addresses of the configuration: https, or http on this machine. */
final class Addresses {
    /** In the place of an address that cannot be read. */
    static final URI NOWHERE = URI.create("https://nowhere.invalid");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    /** An address of just scheme, host and port; a slash at the end is dropped. */
    static URI base(String key, String text) {
        URI address = absolute(key, text);
        String path = address.getPath();
        if (!(path.isEmpty() || path.equals("/")) || address.getQuery() != null) {
            throw new BadSettingException(key, ErrorCode.SETTING_ADDRESS_TOO_LONG, text);
        }
        return URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }

    /** An address with a path. */
    static URI absolute(String key, String text) {
        if (text.isBlank()) {
            throw new BadSettingException(key, ErrorCode.SETTING_MISSING);
        }
        URI address = parse(key, text.strip());
        boolean local = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        boolean secure = "https".equals(address.getScheme()) && address.getHost() != null;
        if (!local && !secure) {
            throw new BadSettingException(key, ErrorCode.SETTING_ADDRESS_NOT_SECURE, text);
        }
        if (address.getPort() == 0 || address.getPort() > 65535) {
            throw new BadSettingException(key, ErrorCode.SETTING_NO_PORT, text);
        }
        if (address.getUserInfo() != null || address.getFragment() != null) {
            throw new BadSettingException(key, ErrorCode.SETTING_ADDRESS_WITH_MORE);
        }
        return address;
    }

    private static URI parse(String key, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            throw new BadSettingException(key, ErrorCode.SETTING_NO_ADDRESS, text);
        }
    }
}
