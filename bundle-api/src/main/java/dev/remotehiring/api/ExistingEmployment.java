package dev.remotehiring.api;

import java.util.Optional;

/**
 * An employment that Remote has already for a person with the e-mail address of a candidate.
 *
 * @param id the employment
 * @param shortId the short id that Remote's pages show
 * @param status where it stands
 * @param hiredFor the application of the same tenant that it was created for by this plugin, if it was
 */
public record ExistingEmployment(
        EmploymentId id, Optional<String> shortId, OnboardingStatus status, Optional<ApplicationId> hiredFor) {}
