package dev.remotehiring.internal.onboarding;

import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.Identity;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a company has an employment no more. That Remote does not find it (404) does not say so: what a connection may not
 * see is not found either (the Remote facts, section 0.6).
 */
public final class Disappearance {
    private static final Logger LOG = LoggerFactory.getLogger(Disappearance.class);

    private final Identity identity;
    private final Employments employments;

    /**
     * @param identity for whom a connection speaks
     * @param employments Remote's list, from which deleted ones are left out
     */
    public Disappearance(Identity identity, Employments employments) {
        this.identity = identity;
        this.employments = employments;
    }

    /** The connection speaks for its company by Remote's own word, and that company's whole list lacks the employment. */
    boolean isProven(Access access, EmploymentId employment) {
        try {
            return identity.current(access)
                            .companyId()
                            .equals(Optional.of(access.connection().company()))
                    && !employments.lists(access, employment);
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.info("Whether employment {} is gone is not known: {}", employment, e.getMessage());
            return false;
        }
    }
}
