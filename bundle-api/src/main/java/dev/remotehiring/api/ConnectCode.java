package dev.remotehiring.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of a link by which somebody without a login to the host is invited to connect a company: 256 random bits, as
 * 43 characters. It stands behind the {@code #} of the link, which browsers send to no server. It does not print.
 */
public final class ConnectCode {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    /**
     * @param value 43 letters, digits, {@code -} and {@code _}
     * @throws IllegalArgumentException when it is anything else
     */
    public ConnectCode(String value) {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A code has 43 characters.");
        }
        this.value = value;
    }

    /** The code in what a person has pasted: the code itself, or the whole link; empty when there is none in it. */
    public static Optional<ConnectCode> in(String pasted) {
        String text = pasted.strip();
        return Optional.of(text.substring(text.lastIndexOf('#') + 1))
                .filter(code -> FORM.matcher(code).matches())
                .map(ConnectCode::new);
    }

    /** The text itself. Whoever calls this must neither log nor store it; keep a hash. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectCode that
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "ConnectCode[hidden]";
    }
}
