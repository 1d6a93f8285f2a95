package dev.remotehiring.host;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.TenantId;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Who the candidates of the host are. */
@ConsumerType
public interface CandidateDirectory {
    /** The candidate of an application; empty when this tenant has no such application. */
    Optional<Candidate> find(TenantId tenant, ApplicationId application);
}
