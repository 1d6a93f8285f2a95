package dev.remotehiring.internal.http;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Why there is no answer, as far as the exceptions tell. */
public enum Hindrance {
    /** No such name, of the gateway or of the proxy. */
    NAME_UNKNOWN,
    /** Nobody takes connections there. */
    REFUSED,
    /** Nothing came in time. */
    SLOW,
    /** The proxy does not lead there. */
    PROXY_SAYS_NO,
    /** The certificate is none that this machine trusts. */
    NOT_TRUSTED,
    /** The connection was broken off, or what came is no HTTP or no TLS. */
    BROKEN;

    /** What the JDK's client says when a proxy answers CONNECT with anything but success. */
    private static final String NO_TUNNEL = "Tunnel failed";

    static Hindrance of(Throwable failure) {
        if (isAnyOf(failure, UnresolvedAddressException.class, UnknownHostException.class)) {
            return NAME_UNKNOWN;
        }
        if (isAnyOf(failure, CertificateException.class)) {
            return NOT_TRUSTED;
        }
        if (isAnyOf(failure, TimeoutException.class, HttpTimeoutException.class)) {
            return SLOW;
        }
        if (isAnyOf(failure, ConnectException.class)) {
            return REFUSED;
        }
        return chain(failure).anyMatch(each -> String.valueOf(each.getMessage()).startsWith(NO_TUNNEL))
                ? PROXY_SAYS_NO
                : BROKEN;
    }

    private static boolean isAnyOf(Throwable failure, Class<?>... types) {
        return chain(failure).anyMatch(each -> Stream.of(types).anyMatch(type -> type.isInstance(each)));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause);
    }
}
