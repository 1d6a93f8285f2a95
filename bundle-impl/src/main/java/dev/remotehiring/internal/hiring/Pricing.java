package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.CostEstimate;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Approach;
import dev.remotehiring.internal.gateway.CostCalculator;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a hire will probably cost. Nobody waits for it: it leaves the rate that is kept for clicks alone. */
public final class Pricing {
    private static final Logger LOG = LoggerFactory.getLogger(Pricing.class);

    private final Connecting connecting;
    private final CostCalculator calculator;

    /**
     * @param connecting through which connection Remote is asked
     * @param calculator Remote's
     */
    public Pricing(Connecting connecting, CostCalculator calculator) {
        this.connecting = connecting;
        this.calculator = calculator;
    }

    /** Empty where no salary is known, or Remote cannot tell: the calculator is for employees only. */
    Optional<CostEstimate> of(User user, Candidate candidate, Preparation.Wanted wanted, Deadline deadline) {
        if (candidate.salary().isEmpty() || wanted.country().isEmpty() || wanted.type() != EmploymentType.EMPLOYEE) {
            return Optional.empty();
        }
        Optional<Access> access = connecting.access(user, Approach.inBackground(deadline));
        try {
            return access.isEmpty()
                    ? Optional.empty()
                    : calculator.estimate(
                            access.get(),
                            wanted.country().get(),
                            candidate.salary().get());
        } catch (RemoteRefusedException e) {
            LOG.debug("No estimate of the cost in {}: {}", wanted.country().get(), e.getMessage());
            return Optional.empty();
        }
    }
}
