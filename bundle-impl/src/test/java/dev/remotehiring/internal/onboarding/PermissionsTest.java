package dev.remotehiring.internal.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.api.Employment;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.Invitation;
import dev.remotehiring.api.Invitation.State;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.internal.gateway.EmploymentRecord;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {
    private static final String NOBODY = "\"login_email\": \"marta@people.example\"";
    private static final String DONE = "\"onboarding_tasks\": {\"contract_details\": {\"status\": \"completed\"},"
            + " \"pricing_plan_details\": {\"status\": \"completed\"}, \"address_details\": {\"status\": \"pending\"}}";

    private static EmploymentRecord record(OnboardingStatus status, String... members) {
        try {
            return new EmploymentRecord(
                    new Employment(new EmploymentId("e-1"), Optional.empty(), status, "", "", Instant.EPOCH),
                    new ObjectMapper().readTree("{" + String.join(",", members) + "}"));
        } catch (JsonProcessingException badTest) {
            throw new IllegalArgumentException(badTest);
        }
    }

    private static Invitation invitation(String... members) {
        return Permissions.invitation(record(OnboardingStatus.CREATED, members), EnvironmentName.SANDBOX);
    }

    @ParameterizedTest
    @EnumSource
    void mayCancel_whereRemoteDoesNotTell_isTrueInTheFiveStates(OnboardingStatus status) {
        Set<OnboardingStatus> five = EnumSet.of(
                OnboardingStatus.PRE_HIRE,
                OnboardingStatus.CREATED,
                OnboardingStatus.CREATED_AWAITING_RESERVE,
                OnboardingStatus.CREATED_RESERVE_PAID,
                OnboardingStatus.INVITED);

        assertEquals(five.contains(status), Permissions.mayCancel(record(status)));
        assertEquals(
                five.contains(status),
                Permissions.mayCancel(record(status, "\"eligible_for_onboarding_cancellation\": null")));
    }

    @Test
    void mayCancel_whereRemoteTells_isWhatItSaysUntilItIsOver() {
        String yes = "\"eligible_for_onboarding_cancellation\": true";
        String no = "\"eligible_for_onboarding_cancellation\": false";

        assertFalse(Permissions.mayCancel(record(OnboardingStatus.CREATED, no)));
        assertTrue(Permissions.mayCancel(record(OnboardingStatus.REVIEW, yes)));
        assertFalse(Permissions.mayCancel(record(OnboardingStatus.ACTIVE, yes)));
        assertFalse(Permissions.mayCancel(record(OnboardingStatus.DELETED, yes)));
    }

    @ParameterizedTest
    @CsvSource({"DELETED,active,true", "ARCHIVED,cancelled,true", "ARCHIVED,inactive,false", "CREATED,created,false"})
    void isGone_isWhatRemoteHasEndedBeforeItBegan(OnboardingStatus status, String user, boolean gone) {
        assertEquals(gone, Permissions.isGone(record(status, "\"user_status\": \"" + user + "\"")));
    }

    @Test
    void invitation_everythingThereAndNobodysAddress_isPossible() {
        Invitation invitation = invitation(NOBODY, DONE);

        assertEquals(State.POSSIBLE, invitation.state());
        assertEquals(List.of(), invitation.missing());
        assertEquals(Optional.of("marta@people.example"), invitation.address());
        assertFalse(invitation.toString().contains("marta"));
    }

    @Test
    void invitation_tasksNotDone_namesThem() {
        Invitation invitation = invitation(
                NOBODY,
                "\"onboarding_tasks\": {\"contract_details\": {\"status\": \"pending\"}, \"pricing_plan_details\":"
                        + " {\"status\": \"some_new_word\"}}");

        assertEquals(State.INCOMPLETE, invitation.state());
        assertEquals(List.of("contract_details", "pricing_plan_details"), invitation.missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"onboarding_tasks\": null,", "\"onboarding_tasks\": {},"})
    void invitation_withoutTasks_goesByTheSections(String tasks) {
        assertEquals(
                List.of("contract_details"),
                invitation(tasks + "\"contract_details\": null, \"pricing_plan_details\": {\"frequency\": \"monthly\"}")
                        .missing());
    }

    @ParameterizedTest
    @EnumSource
    void invitation_anAddressAtWhichSomebodyCouldLive_isGuardedInEveryEnvironmentButProduction(
            EnvironmentName environment) {
        EmploymentRecord real = record(OnboardingStatus.CREATED, DONE, "\"login_email\": \"marta@gmail.com\"");

        assertEquals(
                environment == EnvironmentName.PRODUCTION ? State.POSSIBLE : State.GUARDED,
                Permissions.invitation(real, environment).state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"login_email\": null",
                NOBODY + ", \"personal_email\": \"marta@gmail.com\"",
                NOBODY + ", \"work_email\": \"marta@employer.com\"",
                NOBODY + ", \"basic_information\": {\"email\": \"marta@gmail.com\"}",
                NOBODY + ", \"personal_email\": \"marta＠gmail.com\"",
                "\"login_email\": \"marta@gmail.com,marta@people.example\""
            })
    void invitation_anyOtherAddressThatCouldBeReal_isGuardedToo(String addresses) {
        assertEquals(State.GUARDED, invitation(DONE, addresses).state());
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED_RESERVE_PAID,POSSIBLE",
        "INVITED,INVITED",
        "INITIATED,INVITED",
        "REVIEW,INVITED",
        "ACTIVE,INVITED",
        "CREATED_AWAITING_RESERVE,NOT_NOW",
        "JOB_TITLE_REVIEW,NOT_NOW",
        "PRE_HIRE,NOT_NOW",
        "DELETED,NOT_NOW",
        "OTHER,NOT_NOW"
    })
    void invitation_byStatus(OnboardingStatus status, State state) {
        assertEquals(
                state,
                Permissions.invitation(record(status, NOBODY, DONE), EnvironmentName.SANDBOX)
                        .state());
    }
}
