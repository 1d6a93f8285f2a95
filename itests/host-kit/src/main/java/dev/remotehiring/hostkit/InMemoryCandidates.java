package dev.remotehiring.hostkit;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Candidates for tests. */
public final class InMemoryCandidates implements CandidateDirectory {
    private record Key(TenantId tenant, ApplicationId application) {}

    private final Map<Key, Candidate> candidates = new ConcurrentHashMap<>();

    /** Adds a candidate, or changes the one with this application. */
    public InMemoryCandidates put(TenantId tenant, Candidate candidate) {
        candidates.put(new Key(tenant, candidate.application()), candidate);
        return this;
    }

    /** Forgets an application, for instance because the candidate withdrew. */
    public void remove(TenantId tenant, ApplicationId application) {
        candidates.remove(new Key(tenant, application));
    }

    @Override
    public Optional<Candidate> find(TenantId tenant, ApplicationId application) {
        return Optional.ofNullable(candidates.get(new Key(tenant, application)));
    }
}
