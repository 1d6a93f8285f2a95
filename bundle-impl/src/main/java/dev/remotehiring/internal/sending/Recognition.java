package dev.remotehiring.internal.sending;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ExistingEmployment;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.Employments.Listed;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Remote knows a person already, by the address to log in with; and whether that is this very hire. */
public final class Recognition {
    private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);
    private static final Set<OnboardingStatus> GONE = Set.of(OnboardingStatus.ARCHIVED, OnboardingStatus.DELETED);

    private final Employments employments;
    private final Hires hires;

    /**
     * @param employments Remote's
     * @param hires whose another employment is
     */
    public Recognition(Employments employments, Hires hires) {
        this.employments = employments;
        this.hires = hires;
    }

    /** Whom Remote knows. */
    public sealed interface Known {
        /**
         * This very hire: it was created before, and the answer or the journal's page was lost.
         *
         * @param employment what it became
         */
        record Itself(EmploymentId employment) implements Known {}

        /**
         * Somebody with the same address.
         *
         * @param employment the employment
         */
        record Somebody(ExistingEmployment employment) implements Known {}
    }

    /**
     * Before a hire is sent. Whoever has left does not hinder it: Remote decides. Where the address was corrected since it
     * was sent before, the hire itself may be there by the old one.
     */
    Optional<Known> beforeSending(Access access, HireRecord hire, String email) {
        return hire.details()
                .email()
                .filter(before -> !before.equalsIgnoreCase(email))
                .flatMap(before -> known(access, hire, before, false))
                .filter(Known.Itself.class::isInstance)
                .or(() -> known(access, hire, email, false));
    }

    /** After Remote has said that the address is taken. */
    Optional<Known> afterRefusal(Access access, HireRecord hire, String email) {
        return known(access, hire, email, true);
    }

    private Optional<Known> known(Access access, HireRecord hire, String email, boolean alsoGone) {
        try {
            List<Listed> all = employments.withEmail(access, email);
            Optional<Known> itself = itself(all, hire.id());
            return itself.isPresent() ? itself : somebody(all, hire, alsoGone);
        } catch (RemoteRefusedException e) {
            LOG.debug(
                    "Whether Remote knows the person of hire {} already was not to be found out: {}",
                    hire.id(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Known> itself(List<Listed> all, HireId hire) {
        return all.stream()
                .filter(listed -> listed.externalId().equals(hire.value()))
                .findFirst()
                .map(listed -> new Known.Itself(listed.id()));
    }

    private Optional<Known> somebody(List<Listed> all, HireRecord hire, boolean alsoGone) {
        return all.stream()
                .filter(listed -> alsoGone || !GONE.contains(listed.status()))
                .min(Comparator.comparing(listed -> GONE.contains(listed.status())))
                .map(listed -> new Known.Somebody(new ExistingEmployment(
                        listed.id(), listed.shortId(), listed.status(), hiredFor(hire, listed))));
    }

    private Optional<ApplicationId> hiredFor(HireRecord hire, Listed listed) {
        return hires.of(hire.tenant(), listed.id()).map(HireRecord::application);
    }
}
