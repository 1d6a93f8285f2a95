package dev.remotehiring.ui;

import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.Refusal;
import java.util.Optional;

/** Button states for tests. */
final class Statuses {
    private Statuses() {}

    static HireStatus of(Availability availability, Optional<Hire> hire) {
        return in(EnvironmentName.SANDBOX, availability, hire);
    }

    /** Everything that can be known, at once. */
    static HireStatus full(Availability availability, Optional<Hire> hire) {
        return new HireStatus(
                Hires.APPLICATION,
                availability,
                hire,
                Optional.of("Acme <GmbH>"),
                EnvironmentName.SANDBOX,
                Optional.of(OnboardingStatus.INVITED),
                Optional.of(Hires.NOW),
                Optional.of(Refusal.Reason.COMPANY_NOT_ACTIVE));
    }

    static HireStatus in(EnvironmentName environment, Availability availability, Optional<Hire> hire) {
        return new HireStatus(
                Hires.APPLICATION,
                availability,
                hire,
                Optional.of("Acme <GmbH>"),
                environment,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
