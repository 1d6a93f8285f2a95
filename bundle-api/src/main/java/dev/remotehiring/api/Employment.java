package dev.remotehiring.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Remote's record of a hire, as it was when it was read.
 *
 * @param id Remote's id
 * @param shortId Remote's six characters for people, if given
 * @param status how the onboarding goes
 * @param statusWord Remote's own word for the status
 * @param stage Remote's word for the stage of the life cycle, for instance {@code employee_self_enrollment}; may be empty
 * @param readAt when it was read
 */
public record Employment(
        EmploymentId id,
        Optional<String> shortId,
        OnboardingStatus status,
        String statusWord,
        String stage,
        Instant readAt) {}
