package dev.remotehiring.api;

import java.time.Instant;
import java.util.Optional;

/**
 * What the hire button of one application shows.
 *
 * @param application the application
 * @param availability what a click would meet, as far as it is known without asking Remote
 * @param hire the newest attempt, if there is one
 * @param company the name of the company at Remote that would be hired for, if connected
 * @param environment where it goes
 * @param onboarding how the onboarding went when it was last read; empty when it was not read yet
 * @param onboardingReadAt when that was
 * @param refusal why the last attempt was refused, if it was; Hire works again
 */
public record HireStatus(
        ApplicationId application,
        Availability availability,
        Optional<Hire> hire,
        Optional<String> company,
        EnvironmentName environment,
        Optional<OnboardingStatus> onboarding,
        Optional<Instant> onboardingReadAt,
        Optional<Refusal.Reason> refusal) {
    /** What a click on Hire would meet. */
    public enum Availability {
        /** No connection that this user may use: the click leads to the consent. */
        NOT_CONNECTED,
        /** The click hires, or asks for what is missing. */
        READY,
        /** An attempt waits for the consent. */
        WAITING_FOR_CONSENT,
        /** An attempt waits for details. */
        NEEDS_DETAILS,
        /** It is being sent. */
        IN_PROGRESS,
        /** Remote has the employment. */
        HIRED,
        /** It was sent, no answer came, and it is being found out. */
        UNKNOWN,
        /** The user may not hire, or the host knows no such candidate for the user's tenant. */
        NOT_POSSIBLE
    }
}
