package dev.remotehiring.ui.web;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.admin.RemoteHiringSetUp;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.UserDirectory;
import java.util.Optional;

/**
 * What the pages stand on, as it was when the request came in.
 *
 * @param running the plugin, while it is set up
 * @param users says who is logged in
 * @param candidates says what candidates are called; without it, pages show the application's id
 * @param settings sets the plugin up
 */
public record Services(
        Optional<Running> running,
        UserDirectory users,
        Optional<CandidateDirectory> candidates,
        Optional<RemoteHiringSetUp> settings) {
    /**
     * The plugin, running.
     *
     * @param hiring hires
     * @param admin connects and checks
     * @param operations looks after all tenants
     */
    public record Running(RemoteHiringService hiring, RemoteHiringAdmin admin, RemoteHiringOperations operations) {}

    /**
     * Hires.
     *
     * @throws Halt while the plugin is not set up
     */
    public RemoteHiringService hiring() {
        return present().hiring();
    }

    /**
     * Connects and checks.
     *
     * @throws Halt while the plugin is not set up
     */
    public RemoteHiringAdmin admin() {
        return present().admin();
    }

    /**
     * Looks after all tenants. The page that asks has seen to it that the visitor may.
     *
     * @throws Halt while the plugin is not set up
     */
    public RemoteHiringOperations operations() {
        return present().operations();
    }

    /**
     * Sets the plugin up.
     *
     * @throws Halt while that is not there
     */
    public RemoteHiringSetUp setUp() {
        return settings.orElseThrow(() -> new Halt(Halt.Reason.NOT_SET_UP));
    }

    private Running present() {
        return running.orElseThrow(() -> new Halt(Halt.Reason.NOT_SET_UP));
    }
}
