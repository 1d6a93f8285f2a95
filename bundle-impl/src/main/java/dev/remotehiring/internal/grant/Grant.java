package dev.remotehiring.internal.grant;

import java.util.Map;

/** One way to get an access token at the token endpoint (RFC 6749, section 4; the Remote facts, section 2). */
public interface Grant {
    /** The fields of the form, {@code grant_type} among them. They are secret. */
    Map<String, String> form();

    /** Whether client id and secret go along as HTTP Basic. */
    boolean usesBasic();
}
