package dev.remotehiring.ui.web;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.UserDirectory;
import java.util.Optional;

/**
 * What the pages stand on, as it was when the request came in.
 *
 * @param hiring hires
 * @param admin connects and checks
 * @param users says who is logged in
 * @param candidates says what candidates are called; without it, pages show the application's id
 */
public record Services(
        RemoteHiringService hiring,
        RemoteHiringAdmin admin,
        UserDirectory users,
        Optional<CandidateDirectory> candidates) {}
