package dev.remotehiring.internal.onboarding;

import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.Invitation;
import dev.remotehiring.api.Invitation.State;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.internal.gateway.EmploymentRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done with an employment now: pure functions of Remote's record (the Remote facts, section 3.6). */
final class Permissions {
    private static final Set<OnboardingStatus> CANCELLABLE = EnumSet.of(
            OnboardingStatus.PRE_HIRE,
            OnboardingStatus.CREATED,
            OnboardingStatus.CREATED_AWAITING_RESERVE,
            OnboardingStatus.CREATED_RESERVE_PAID,
            OnboardingStatus.INVITED);
    private static final Set<OnboardingStatus> OVER = EnumSet.of(
            OnboardingStatus.ACTIVE, OnboardingStatus.OFFBOARDING, OnboardingStatus.ARCHIVED, OnboardingStatus.DELETED);

    private Permissions() {}

    /** Remote's own word counts, where it is told: an unsigned contract makes more states possible than the five. */
    static boolean mayCancel(EmploymentRecord record) {
        OnboardingStatus status = record.employment().status();
        return !OVER.contains(status) && record.cancellable().orElse(CANCELLABLE.contains(status));
    }

    /** Whether Remote has ended it already, without us. */
    static boolean isGone(EmploymentRecord record) {
        OnboardingStatus status = record.employment().status();
        return status == OnboardingStatus.DELETED || status == OnboardingStatus.ARCHIVED && record.isUserGone();
    }

    static Invitation invitation(EmploymentRecord record, EnvironmentName environment) {
        List<String> missing = record.missingForInvitation();
        State state = switch (record.employment().status()) {
            case CREATED, CREATED_RESERVE_PAID -> missing.isEmpty() ? guarded(record, environment) : State.INCOMPLETE;
            case INVITED, INITIATED, PENDING, PENDING_POST_SELF_ENROLLMENT_ACTIONS, REVIEW, ACTIVE -> State.INVITED;
            case PRE_HIRE, JOB_TITLE_REVIEW, CREATED_AWAITING_RESERVE, OFFBOARDING, ARCHIVED, DELETED, OTHER ->
                State.NOT_NOW;
        };
        return new Invitation(state, state == State.INCOMPLETE ? missing : List.of(), record.loginEmail(), "");
    }

    /** No real person is mailed from a test environment: every address that Remote has must be one of nobody. */
    private static State guarded(EmploymentRecord record, EnvironmentName environment) {
        boolean harmless =
                !record.addresses().isEmpty() && record.addresses().stream().allMatch(ReservedNames::has);
        return environment.isForTesting() && !harmless ? State.GUARDED : State.POSSIBLE;
    }
}
