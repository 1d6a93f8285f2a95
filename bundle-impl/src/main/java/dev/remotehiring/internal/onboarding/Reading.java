package dev.remotehiring.internal.onboarding;

import dev.remotehiring.api.Difference;
import dev.remotehiring.api.Employment;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.Onboarding;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.OnboardingStep;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.form.CountryForm;
import dev.remotehiring.internal.form.Known;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.EmploymentRecord;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.HireForms;
import dev.remotehiring.internal.gateway.Onboardings;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.journal.HireRecord;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads how an onboarding goes, and notes it with the hire each time. Steps and differences are beside the point of it:
 * where Remote does not tell them, the rest is told without them.
 */
public final class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final int NOT_FOUND = 404;

    private final Employments employments;
    private final Onboardings onboardings;
    private final HireForms forms;
    private final Notes notes;
    private final EnvironmentName environment;
    private final Clock clock;

    /** What it stands on; {@code environment} says whether real persons could be mailed by mistake. */
    public record Parts(
            Employments employments,
            Onboardings onboardings,
            HireForms forms,
            Notes notes,
            EnvironmentName environment) {}

    /**
     * @param parts what it stands on
     * @param clock tells when it was found that Remote has it no more
     */
    public Reading(Parts parts, Clock clock) {
        this.employments = parts.employments();
        this.onboardings = parts.onboardings();
        this.forms = parts.forms();
        this.notes = parts.notes();
        this.environment = parts.environment();
        this.clock = clock;
    }

    /** How the employment of a hire stands. One that Remote knows no more is deleted. */
    public Employment employment(Access access, HireRecord hire) throws RemoteRefusedException {
        Optional<EmploymentRecord> record = record(access, hire);
        return record.isPresent() ? record.get().employment() : gone(hire);
    }

    /**
     * How the onboarding of a hire goes.
     *
     * @param candidate what the host says of the candidate now, and nothing typed; empty when it has the candidate no more
     */
    public Onboarding onboarding(Access access, HireRecord hire, Optional<Known> candidate)
            throws RemoteRefusedException {
        Optional<EmploymentRecord> found = record(access, hire);
        Employment employment = found.isPresent() ? found.get().employment() : gone(hire);
        EmploymentRecord record = found.orElse(EmploymentRecord.nothingOf(employment));
        return new Onboarding(
                employment,
                Turns.of(employment.status()),
                found.isPresent() ? steps(access, employment.id()) : List.of(),
                candidate.map(known -> differences(access, hire, record, known)).orElse(List.of()),
                Permissions.mayCancel(record),
                Permissions.invitation(record, environment));
    }

    /** Remote's record of a hire's employment, noted with the hire; empty when Remote has it no more. */
    Optional<EmploymentRecord> record(Access access, HireRecord hire) throws RemoteRefusedException {
        try {
            EmploymentRecord record = employments.show(access, hire.employment().orElseThrow());
            notes.note(
                    hire, record.employment().statusWord(), record.employment().readAt());
            return Optional.of(record);
        } catch (RemoteRefusedException e) {
            if (e.error().status() != NOT_FOUND) {
                throw e;
            }
            notes.note(hire, Notes.DELETED, clock.instant());
            return Optional.empty();
        }
    }

    private Employment gone(HireRecord hire) {
        return new Employment(
                hire.employment().orElseThrow(),
                Optional.empty(),
                OnboardingStatus.DELETED,
                Notes.DELETED,
                "",
                clock.instant());
    }

    private List<OnboardingStep> steps(Access access, EmploymentId employment) {
        try {
            return onboardings.steps(access, employment);
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.debug("The steps of employment {} are not told: {}", employment, e.getMessage());
            return List.of();
        }
    }

    private List<Difference> differences(Access access, HireRecord hire, EmploymentRecord record, Known candidate) {
        Optional<Placement> place = record.placement().or(() -> hire.details().placement());
        if (place.isEmpty() || Turns.of(record.employment().status()) == Onboarding.Turn.NOBODY) {
            return List.of();
        }
        try {
            return CountryForm.parse(
                            place.get(), "", forms.fetch(access, place.get()).data())
                    .differences(candidate, record.basicInformation(), record.isWhole());
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.debug(
                    "What differs at employment {} is not known: {}",
                    record.employment().id(),
                    e.getMessage());
            return List.of();
        }
    }
}
