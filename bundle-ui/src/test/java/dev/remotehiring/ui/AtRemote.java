package dev.remotehiring.ui;

import dev.remotehiring.api.Difference;
import dev.remotehiring.api.Employment;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Invitation;
import dev.remotehiring.api.Onboarding;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.OnboardingStep;
import dev.remotehiring.api.OnboardingStep.State;
import java.util.List;
import java.util.Optional;

/** Onboardings for tests. */
final class AtRemote {
    private AtRemote() {}

    static Onboarding invited() {
        return of(OnboardingStatus.INVITED, Onboarding.Turn.CANDIDATE, invitation(Invitation.State.INVITED));
    }

    static Onboarding of(OnboardingStatus status, Onboarding.Turn turn, Invitation invitation) {
        return new Onboarding(
                new Employment(new EmploymentId("e-1"), Optional.of("AB12CD"), status, "", "", Hires.NOW),
                turn,
                List.of(),
                List.of(),
                false,
                invitation);
    }

    static Onboarding inviting(Invitation invitation) {
        return of(OnboardingStatus.CREATED, Onboarding.Turn.COMPANY, invitation);
    }

    static Invitation invitation(Invitation.State state, String... missing) {
        return new Invitation(state, List.of(missing), Optional.of("zoë@<people>.example"), "");
    }

    static Onboarding with(List<OnboardingStep> steps, List<Difference> differences, boolean mayCancel) {
        Onboarding onboarding = invited();
        return new Onboarding(
                onboarding.employment(), onboarding.turn(), steps, differences, mayCancel, onboarding.invitation());
    }

    static OnboardingStep step(String label, State state, OnboardingStep... steps) {
        return new OnboardingStep("type", label, "", state, Optional.empty(), Optional.empty(), false, List.of(steps));
    }

    /** A hire whose onboarding was cancelled. */
    static Hire cancelled() {
        Hire hire = Hires.hire(HireState.CANCELLED);
        return new Hire(
                hire.id(),
                hire.application(),
                hire.attempt(),
                hire.state(),
                hire.startedBy(),
                hire.startedAt(),
                hire.changedAt(),
                hire.company(),
                Optional.of(new EmploymentId("e-1")));
    }
}
