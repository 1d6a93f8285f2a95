package dev.remotehiring.internal.grant;

import dev.remotehiring.host.Secret;
import java.util.Map;

/** One way to get an access token at the token endpoint (RFC 6749, section 4; the Remote facts, section 2). */
public interface Grant {
    /**
     * The fields of the form, {@code grant_type} among them. They are secret, and made anew for each request.
     *
     * @param clientSecret for the grants that sign with it
     */
    Map<String, String> form(Secret clientSecret);

    /** Whether client id and secret go along as HTTP Basic. */
    boolean usesBasic();

    /** Whether {@code invalid_grant} may be about the client secret: it is what the grant is signed with. */
    default boolean isSigned() {
        return false;
    }
}
