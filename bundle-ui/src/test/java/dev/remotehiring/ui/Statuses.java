package dev.remotehiring.ui;

import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.HireStatus.Availability;
import java.util.Optional;

/** Button states for tests. */
final class Statuses {
    private Statuses() {}

    static HireStatus of(Availability availability, Optional<Hire> hire) {
        return in(EnvironmentName.SANDBOX, availability, hire);
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
