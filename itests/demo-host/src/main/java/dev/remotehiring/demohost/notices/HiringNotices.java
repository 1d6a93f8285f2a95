package dev.remotehiring.demohost.notices;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.HiringListener;
import java.time.Clock;

/** Makes notices of what the plugin tells. It may tell the same more than once; the user hears it once. */
public final class HiringNotices implements HiringListener {
    private final Notices notices;
    private final CandidateDirectory candidates;
    private final Clock clock;

    /**
     * @param notices where they are kept
     * @param candidates what candidates are called
     * @param clock when it was
     */
    public HiringNotices(Notices notices, CandidateDirectory candidates, Clock clock) {
        this.notices = notices;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Override
    public void connectionRequested(TenantId tenant, ConnectionRequest request) {
        String words = request.from().name() + " asks you to connect your company with Remote, so that "
                + name(tenant, request.application()) + " can be hired.";
        notices.add(new Notice(
                "asked " + request.hire() + " " + request.to().user() + " "
                        + request.at().toEpochMilli(),
                new Actor(tenant, request.to().user()),
                request.at(),
                words,
                "/remote-hiring/admin",
                false));
    }

    @Override
    public void connectionReady(TenantId tenant, Hire hire) {
        notices.add(new Notice(
                "ready " + hire.id() + " " + hire.changedAt().toEpochMilli(),
                new Actor(tenant, hire.startedBy().user()),
                clock.instant(),
                "Your company is connected with Remote: hiring " + name(tenant, hire.application()) + " can go on.",
                "/remote-hiring/hires/" + hire.id(),
                false));
    }

    private String name(TenantId tenant, ApplicationId application) {
        return candidates.find(tenant, application).map(Candidate::fullName).orElse("a candidate");
    }
}
