package dev.remotehiring.hostkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CandidateDirectory} must do. Extend it in the host's tests; see the README of this module. */
public abstract class CandidateDirectoryContract {
    /** The directory under test, with at least the two candidates below. */
    protected abstract CandidateDirectory directory();

    /** The tenant of the two candidates. */
    protected abstract TenantId tenant();

    /** A candidate of whom the host knows everything, with a name that is not in Latin script if the host can have it. */
    protected abstract Candidate complete();

    /** A candidate of whom the host knows the name only. */
    protected abstract Candidate nameOnly();

    /** Another tenant that exists, without these applications. */
    protected abstract TenantId otherTenant();

    @Test
    public void find_completeCandidate_hasEverything() {
        assertEquals(
                Optional.of(complete()), directory().find(tenant(), complete().application()));
    }

    @Test
    public void find_incompleteCandidate_inventsNothing() {
        assertEquals(
                Optional.of(nameOnly()), directory().find(tenant(), nameOnly().application()));
    }

    @Test
    public void find_candidateOfAnotherTenant_isEmpty() {
        assertEquals(
                Optional.empty(), directory().find(otherTenant(), complete().application()));
    }

    @Test
    public void find_unknownApplication_isEmpty() {
        assertEquals(Optional.empty(), directory().find(tenant(), new ApplicationId("no application of this id")));
        assertEquals(Optional.empty(), directory().find(tenant(), new ApplicationId("x' OR '1'='1")));
    }

    @Test
    public void find_unknownTenant_isEmpty() {
        TenantId unknown = new TenantId("no tenant of this id");
        assertEquals(Optional.empty(), directory().find(unknown, complete().application()));
    }
}
