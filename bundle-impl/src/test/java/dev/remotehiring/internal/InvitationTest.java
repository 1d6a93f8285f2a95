package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectInvitation;
import dev.remotehiring.admin.ConnectInvitation.State;
import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.admin.MadeConnectInvitation;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.ConnectCode;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.InvitedCallback;
import dev.remotehiring.api.InvitedTo;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.User;
import dev.remotehiring.simulator.trouble.Trouble;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Somebody without a login connects the company by an invitation; and everything that somebody else could try with it. */
class InvitationTest {
    private static final String ADMIN = "olga.owner@acme.example";
    private static final String SCOPE = "https://gateway.remote.com/company.manage";
    private static final BrowserSession VISITOR = new BrowserSession("the-browser-of-the-invited-person");
    private static final BrowserSession ELSEWHERE = new BrowserSession("some-other-browser-far-away");

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private MadeConnectInvitation invite() {
        return platform.admin().inviteToConnect(ADA);
    }

    private ConnectInvitation only() {
        List<ConnectInvitation> all = platform.admin().connectInvitations(ADA);
        assertEquals(1, all.size());
        return all.get(0);
    }

    private String accept(ConnectCode code) {
        return Platform.state(platform.service().acceptInvitation(code, VISITOR));
    }

    private String yes(String email) {
        return platform.remote.approve(CLIENT_ID, email, SCOPE);
    }

    private static InvitedCallback answer(BrowserSession session, String state, String code) {
        return new InvitedCallback(session, Optional.of(state), Optional.of(code), Optional.empty(), Optional.empty());
    }

    private Optional<ConsentOutcome> complete(String state, String code) {
        return platform.service().completeInvited(answer(VISITOR, state, code));
    }

    private Optional<InvitedTo> look(ConnectCode code) {
        return platform.service().invited(code, VISITOR);
    }

    private List<Connection> connections() {
        return platform.admin().connections(ADA);
    }

    private static ErrorCode refusal(Executable attempt) {
        return assertThrows(RemoteHiringException.class, attempt).failure().code();
    }

    private List<String> audit(String action) {
        return Rows.of(platform.database, "SELECT result FROM rh_audit WHERE action = '" + action + "'");
    }

    private void may(Actor actor, Permission... permissions) {
        platform.users.put(
                actor.user().value(),
                new User(actor, "Ada Admin", Optional.empty(), Locale.ENGLISH, Set.of(permissions)));
    }

    @Test
    void invite_code_is256BitsAndNeverTheSameAndKeptAsAHash() {
        MadeConnectInvitation made = invite();

        assertEquals(32, Base64.getUrlDecoder().decode(made.code().reveal()).length);
        assertNotEquals(made.code(), invite().code());
        assertFalse(made.toString().contains(made.code().reveal()));
        List<String> hashes = Rows.of(platform.database, "SELECT secret_hash FROM rh_invitation");
        assertTrue(hashes.stream().allMatch(hash -> hash.matches("[0-9a-f]{64}")), hashes.toString());
        assertFalse(Rows.of(platform.database, "SCRIPT")
                .toString()
                .contains(made.code().reveal()));
    }

    @Test
    void invitation_open_saysWhoMadeItAndUntilWhen() {
        MadeConnectInvitation made = invite();

        ConnectInvitation listed = only();
        assertEquals(made.invitation(), listed);
        assertEquals("Ada Admin", listed.from().name());
        assertEquals(State.OPEN, listed.state());
        assertEquals(Duration.ofDays(7), Duration.between(listed.madeAt(), listed.expiresAt()));
    }

    @Test
    void administration_byARecruiter_isNotPermitted() {
        ConnectInvitationId id = invite().invitation().id();

        assertEquals(
                ErrorCode.NOT_PERMITTED_TO_CONNECT,
                refusal(() -> platform.admin().inviteToConnect(RITA)));
        assertEquals(
                ErrorCode.NOT_PERMITTED_TO_CONNECT,
                refusal(() -> platform.admin().connectInvitations(RITA)));
        assertEquals(
                ErrorCode.NOT_PERMITTED_TO_CONNECT,
                refusal(() -> platform.admin().revokeConnectInvitation(RITA, id)));
        assertEquals(State.OPEN, only().state());
    }

    @Test
    void look_rightCode_saysWhoInvitesWhereAndToWhat() {
        InvitedTo invited = look(invite().code()).orElseThrow();

        assertEquals("Ada Admin", invited.from());
        assertEquals("acme", invited.tenant(), "the host does not say what it is called");
        assertEquals(List.of(SCOPE), invited.scopes());
        assertFalse(invited.usedHere());
        assertEquals(1, audit("invitation.opened").size());
    }

    @Test
    void look_wrongCode_isEmptyAndLeavesNoTrace() {
        invite();

        assertEquals(Optional.empty(), look(new ConnectCode("A".repeat(43))));
        assertEquals(List.of(), audit("invitation.opened"));
        assertEquals(List.of(), audit("invitation.refused"));
    }

    @Test
    void look_tooOftenWithinAMinute_isRefusedUntilTheMinuteIsOver() {
        MadeConnectInvitation made = invite();
        IntStream.range(0, 60).forEach(number -> look(made.code()));

        RemoteHiringException refused = assertThrows(RemoteHiringException.class, () -> look(made.code()));
        assertEquals(ErrorCode.INVITATION_CODES_TOO_MANY, refused.failure().code());
        Instant again = refused.retryAt().orElseThrow();
        assertEquals(
                ErrorCode.INVITATION_CODES_TOO_MANY,
                refusal(() -> platform.service().acceptInvitation(made.code(), VISITOR)));
        platform.later(Duration.between(platform.clock.instant(), again));

        assertTrue(look(made.code()).isPresent());
    }

    @Test
    void look_byWhoeverHasAnOldLink_keepsNobodyElseAway() {
        MadeConnectInvitation old = invite();
        platform.admin().revokeConnectInvitation(ADA, old.invitation().id());
        MadeConnectInvitation made = invite();
        IntStream.range(0, 60).forEach(number -> look(old.code()));
        assertEquals(ErrorCode.INVITATION_CODES_TOO_MANY, refusal(() -> look(old.code())));

        assertTrue(look(made.code()).isPresent());
    }

    @Test
    void look_byWhoeverMakesCodesUp_keepsNobodyElseAway() {
        MadeConnectInvitation made = invite();
        IntStream.range(0, 100).forEach(number -> look(new ConnectCode("A".repeat(43))));

        assertTrue(look(made.code()).isPresent());
    }

    @Test
    void tenant_disconnected_noInvitationOfBeforeIsGoodAnyMore() {
        MadeConnectInvitation made = invite();
        platform.connect(ADA, ADMIN, Optional.empty());
        platform.admin().disconnect(ADA, connections().get(0).id());

        assertEquals(State.REVOKED, only().state());
        assertEquals(Optional.empty(), look(made.code()));
    }

    @Test
    void complete_yes_connectsTheTenantInTheNameOfTheInviterOnce() {
        MadeConnectInvitation made = invite();
        String state = accept(made.code());

        ConsentOutcome.Granted granted = assertInstanceOf(
                ConsentOutcome.Granted.class, complete(state, yes(ADMIN)).orElseThrow());

        assertTrue(granted.connection().shared());
        assertEquals(ADA.user(), granted.connection().connectedBy());
        assertEquals(List.of(granted.connection()), connections());
        assertEquals(State.USED, only().state());
        assertEquals(1, audit("invitation.used").size());
        assertEquals(
                List.of(made.invitation().id().value() + " granted"),
                Rows.of(platform.database, "SELECT subject, result FROM rh_audit WHERE action = 'consent.answered'"));
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
    }

    @Test
    void complete_yes_tellsTheHiresThatWait() {
        HireId waiting = platform.hire(RITA, platform.complete("marta")).hire().id();

        complete(accept(invite().code()), yes(ADMIN));

        assertEquals(waiting, platform.listener.ready().get(0).what().id());
    }

    @Test
    void invitation_used_isGoodNoMoreAndHelpfulInTheSameBrowserOnly() {
        ConnectCode code = invite().code();
        complete(accept(code), yes(ADMIN));

        assertTrue(look(code).orElseThrow().usedHere());
        assertEquals(Optional.empty(), platform.service().invited(code, ELSEWHERE));
        assertEquals(ErrorCode.INVITATION_OVER, refusal(() -> accept(code)));
        assertEquals(List.of("used", "used", "used"), audit("invitation.refused"));
    }

    @Test
    void invitation_expired_isGoodNoMore() {
        ConnectCode code = invite().code();
        String state = accept(code);
        platform.later(Duration.ofDays(7));

        assertEquals(Optional.empty(), look(code));
        assertEquals(ErrorCode.INVITATION_OVER, refusal(() -> accept(code)));
        assertInstanceOf(ConsentOutcome.Stale.class, complete(state, yes(ADMIN)).orElseThrow());
        assertEquals(State.EXPIRED, only().state());
        assertEquals(List.of("expired", "expired"), audit("invitation.refused"));
        assertEquals(List.of(), connections());
    }

    @Test
    void invitation_expiredWhileTheVisitorIsAtRemote_connectsNothing() {
        ConnectCode code = invite().code();
        platform.later(Duration.ofDays(7).minusMinutes(5));
        String state = accept(code);
        platform.later(Duration.ofMinutes(10));
        String approved = yes(ADMIN);

        assertEquals(ErrorCode.INVITATION_OVER, refusal(() -> complete(state, approved)));
        assertEquals(List.of(), connections());
    }

    @Test
    void invitation_revoked_isGoodNoMoreNotEvenForWhoIsAtRemoteAlready() {
        MadeConnectInvitation made = invite();
        String state = accept(made.code());
        platform.admin().revokeConnectInvitation(ADA, made.invitation().id());
        String approved = yes(ADMIN);

        assertEquals(Optional.empty(), look(made.code()));
        assertEquals(ErrorCode.INVITATION_OVER, refusal(() -> complete(state, approved)));
        assertEquals(State.REVOKED, only().state());
        assertEquals(List.of(), connections());
        assertEquals(1, audit("invitation.revoked").size());
        assertEquals(
                ErrorCode.INVITATION_UNKNOWN,
                refusal(() -> platform.admin()
                        .revokeConnectInvitation(ADA, made.invitation().id())));
    }

    @Test
    void invitation_ofAnotherTenant_isNeitherSeenNorRevoked() {
        MadeConnectInvitation made = invite();
        Actor stranger = new Actor(new TenantId("globex"), new UserId("gus"));
        may(stranger, Permission.CONNECT);

        assertEquals(List.of(), platform.admin().connectInvitations(stranger));
        assertEquals(
                ErrorCode.INVITATION_UNKNOWN,
                refusal(() -> platform.admin()
                        .revokeConnectInvitation(stranger, made.invitation().id())));
        complete(accept(made.code()), yes(ADMIN));
        assertEquals(List.of(), platform.admin().connections(stranger));
        assertEquals(1, connections().size());
    }

    @Test
    void inviter_mayNotConnectAnyMore_isRefusedEverywhere() {
        ConnectCode code = invite().code();
        String state = accept(code);
        may(ADA, Permission.HIRE);
        String approved = yes(ADMIN);

        assertEquals(Optional.empty(), look(code));
        assertEquals(ErrorCode.INVITATION_OVER, refusal(() -> accept(code)));
        assertEquals(ErrorCode.INVITATION_OVER, refusal(() -> complete(state, approved)));
        assertEquals(
                List.of("inviter_not_permitted", "inviter_not_permitted", "inviter_not_permitted"),
                audit("invitation.refused"));
        may(ADA, Permission.CONNECT);
        assertEquals(List.of(), connections());
    }

    @Test
    void inviter_whoIsGone_isRefused() {
        ConnectCode code = invite().code();
        platform.users.remove("ada");

        assertEquals(Optional.empty(), look(code));
    }

    @Test
    void callback_inAnotherBrowser_connectsNothing() {
        String state = accept(invite().code());

        ConsentOutcome outcome = platform.service()
                .completeInvited(answer(ELSEWHERE, state, yes(ADMIN)))
                .orElseThrow();

        assertInstanceOf(ConsentOutcome.OtherUser.class, outcome);
        assertEquals(List.of(), connections());
        assertEquals(State.OPEN, only().state());
    }

    @Test
    void callback_ofAnInvitedVisitor_isNotTakenForAUsersEvenForTheInviter() {
        String state = accept(invite().code());

        ConsentOutcome outcome = platform.service()
                .completeConsent(answer(VISITOR, state, yes(ADMIN)).by(ADA));

        assertInstanceOf(ConsentOutcome.Stale.class, outcome);
        assertEquals(List.of(), connections());
    }

    @Test
    void callback_ofAUser_isNotTakenForAnInvitedVisitors() {
        String state = Platform.state(
                platform.service().beginConsent(new dev.remotehiring.api.ConsentStart(ADA, VISITOR, Optional.empty())));

        assertEquals(Optional.empty(), complete(state, yes(ADMIN)));
        assertEquals(Optional.empty(), complete("made-up", yes(ADMIN)));
        assertEquals(List.of(), connections());
    }

    @Test
    void callback_again_isAlreadyUsed() {
        String state = accept(invite().code());
        String approved = yes(ADMIN);
        complete(state, approved);

        assertInstanceOf(
                ConsentOutcome.AlreadyUsed.class, complete(state, approved).orElseThrow());
        assertEquals(1, connections().size());
    }

    private ConsentOutcome sayNo(ConnectCode code, Optional<String> why) {
        return platform.service()
                .completeInvited(new InvitedCallback(
                        VISITOR, Optional.of(accept(code)), Optional.empty(), Optional.of("access_denied"), why))
                .orElseThrow();
    }

    @Test
    void consent_denied_isShownAsDeclinedAndTheLinkStaysGoodForAYes() {
        ConnectCode code = invite().code();

        assertInstanceOf(ConsentOutcome.Denied.class, sayNo(code, Optional.empty()));

        assertEquals(State.DECLINED, only().state());
        assertEquals(Optional.of(platform.clock.instant().truncatedTo(ChronoUnit.MILLIS)), only().endedAt());
        assertFalse(look(code).orElseThrow().usedHere());
        assertInstanceOf(
                ConsentOutcome.Granted.class, complete(accept(code), yes(ADMIN)).orElseThrow());
        assertEquals(State.USED, only().state());
        assertTrue(look(code).orElseThrow().usedHere());
    }

    @Test
    void consent_deniedAndThatCannotBeWrittenDown_isStillAnsweredWithItsNo() throws SQLException {
        ConnectCode code = invite().code();
        try (var connection = platform.database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE rh_invitation ADD CHECK (ended IS NULL OR ended <> 'DECLINED')");
        }

        assertInstanceOf(ConsentOutcome.Denied.class, sayNo(code, Optional.empty()));

        assertEquals(State.OPEN, only().state());
    }

    @Test
    void consent_ofSomebodyWhoIsNoAdmin_isShownAsDeclined() {
        assertInstanceOf(
                ConsentOutcome.NotAnAdmin.class,
                sayNo(invite().code(), Optional.of("only a company admin can authorize")));

        assertEquals(State.DECLINED, only().state());
    }

    @Test
    void invitation_usedElsewhereAfterANoHere_isNotSaidToHaveConnectedHere() {
        ConnectCode code = invite().code();
        sayNo(code, Optional.empty());
        String state = Platform.state(platform.service().acceptInvitation(code, ELSEWHERE));
        platform.service().completeInvited(answer(ELSEWHERE, state, yes(ADMIN)));

        assertEquals(Optional.empty(), look(code));
        assertTrue(platform.service().invited(code, ELSEWHERE).orElseThrow().usedHere());
    }

    @Test
    void invitation_usedElsewhereAfterAFailureHere_isNotSaidToHaveConnectedHere() {
        ConnectCode code = invite().code();
        platform.remote.plan(1, "POST", "/auth/oauth2/token", new Trouble.OAuthError("invalid_grant", "ran out"));
        complete(accept(code), yes(ADMIN));
        String state = Platform.state(platform.service().acceptInvitation(code, ELSEWHERE));
        platform.service().completeInvited(answer(ELSEWHERE, state, yes(ADMIN)));

        assertEquals(Optional.empty(), look(code));
    }

    @Test
    void invitation_declined_canBeWithdrawn() {
        MadeConnectInvitation made = invite();
        sayNo(made.code(), Optional.empty());
        platform.admin().revokeConnectInvitation(ADA, made.invitation().id());
        assertEquals(State.REVOKED, only().state());
        assertEquals(Optional.empty(), look(made.code()));
    }

    @Test
    void invitation_declined_runsOut() {
        ConnectCode code = invite().code();
        sayNo(code, Optional.empty());
        platform.later(Duration.ofDays(7));

        assertEquals(State.EXPIRED, only().state());
        assertEquals(Optional.empty(), only().endedAt());
        assertEquals(Optional.empty(), look(code));
    }

    @Test
    void consent_whoseCodeRemoteDoesNotTake_leavesTheInvitationOpen() {
        ConnectCode code = invite().code();
        platform.remote.plan(1, "POST", "/auth/oauth2/token", new Trouble.OAuthError("invalid_grant", "ran out"));

        assertInstanceOf(
                ConsentOutcome.Stale.class, complete(accept(code), yes(ADMIN)).orElseThrow());

        assertEquals(State.OPEN, only().state());
    }

    @Test
    void connection_thatCannotBeKept_leavesTheInvitationOpen() {
        refuseToKeep(invite().code());

        assertEquals(State.OPEN, only().state());
        assertEquals(List.of("not_kept"), audit("invitation.refused"));
    }

    @Test
    void connection_thatCannotBeKeptAfterANo_leavesTheInvitationDeclined() {
        ConnectCode code = invite().code();
        sayNo(code, Optional.empty());
        Optional<Instant> declined = only().endedAt();
        platform.clock.advance(Duration.ofMinutes(1));

        refuseToKeep(code);

        assertEquals(State.DECLINED, only().state());
        assertEquals(declined, only().endedAt());
    }

    private void refuseToKeep(ConnectCode code) {
        String state = accept(code);
        String approved = yes(ADMIN);
        platform.credentials.put(
                new CredentialKey(
                        Optional.of(ACME),
                        CredentialKind.CONNECTION,
                        platform.remote.uri().getAuthority(),
                        "damaged"),
                new Secret("no connection"));
        assertThrows(RemoteHiringException.class, () -> complete(state, approved));
    }

    @Test
    void company_otherThanTheConnectedOne_changesNothingAndTheInviterSeesIt() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        List<Connection> before = connections();
        ConnectCode code = invite().code();

        ConsentOutcome.WrongCompany wrong = assertInstanceOf(
                ConsentOutcome.WrongCompany.class,
                complete(accept(code), yes("gus.admin@globex.example")).orElseThrow());

        assertEquals("Globex Trading", wrong.offered());
        assertEquals(before, connections());
        assertEquals(State.OTHER_COMPANY, only().state());
        assertEquals(ErrorCode.INVITATION_OVER, refusal(() -> accept(code)));
        assertEquals(List.of("other_company", "other_company"), audit("invitation.refused"));
    }

    @Test
    void company_theConnectedOne_isConnectedAnew() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        platform.remote.revokeCompany("Acme Robotics");
        platform.later(Duration.ofHours(2));

        assertInstanceOf(
                ConsentOutcome.Granted.class,
                complete(accept(invite().code()), yes(ADMIN)).orElseThrow());

        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
    }

    @Test
    void consents_atOnce_oneConnectsAndTheOthersHearThatTheyAreTooLate() throws Exception {
        ConnectCode code = invite().code();
        List<String> states =
                IntStream.range(0, 6).mapToObj(number -> accept(code)).toList();
        List<String> codes =
                IntStream.range(0, 6).mapToObj(number -> yes(ADMIN)).toList();

        List<Together.Result<Optional<ConsentOutcome>>> results =
                Together.any(6, number -> complete(states.get(number), codes.get(number)));

        assertEquals(
                1,
                results.stream()
                        .filter(result -> result.value() != null)
                        .map(result -> result.value().orElseThrow())
                        .filter(ConsentOutcome.Granted.class::isInstance)
                        .count());
        results.stream()
                .filter(result -> result.failure() != null)
                .forEach(result -> assertEquals(
                        ErrorCode.INVITATION_OVER,
                        assertInstanceOf(RemoteHiringException.class, result.failure())
                                .failure()
                                .code()));
        assertEquals(
                5, results.stream().filter(result -> result.failure() != null).count());
        assertEquals(1, audit("invitation.used").size());
    }

    @Test
    void invitation_ofAnotherEnvironment_isUnknownHere() {
        ConnectCode code = invite().code();
        String state = accept(code);
        UnaryOperator<java.util.Map<String, Object>> elsewhere = keys -> {
            keys.put("gateway", "https://gateway.elsewhere.example");
            return keys;
        };
        platform.storeClientSecret(URI.create("https://gateway.elsewhere.example"));
        platform.start(elsewhere);

        assertEquals(Optional.empty(), look(code));
        assertEquals(Optional.empty(), complete(state, yes(ADMIN)));
        assertEquals(List.of(), platform.admin().connectInvitations(ADA));
    }

    @Test
    void callback_withNeitherYesNorNo_usesNothingUp() {
        String state = accept(invite().code());
        InvitedCallback empty =
                new InvitedCallback(VISITOR, Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty());

        assertInstanceOf(
                ConsentOutcome.Stale.class,
                platform.service().completeInvited(empty).orElseThrow());
        assertInstanceOf(
                ConsentOutcome.Granted.class, complete(state, yes(ADMIN)).orElseThrow());
    }

    @Test
    void tenant_erased_losesItsInvitations() {
        ConnectCode code = invite().code();

        platform.admin().eraseTenant(ADA);

        assertEquals(Optional.empty(), look(code));
        assertEquals(List.of(), platform.admin().connectInvitations(ADA));
    }

    @Test
    void invitation_aMonthAfterItRanOut_isForgotten() {
        invite();
        platform.later(Duration.ofDays(36));
        platform.findOut();
        assertEquals(1, platform.admin().connectInvitations(ADA).size());
        platform.later(Duration.ofDays(2));

        platform.findOut();

        assertEquals(List.of(), platform.admin().connectInvitations(ADA));
    }

    @Test
    void callback_ofAnInvitedVisitor_printsNoSecret() {
        InvitedCallback callback = answer(VISITOR, "the-state", "the-code");
        ConsentCallback asUser = callback.by(ADA);

        assertFalse((callback + " " + asUser).contains("the-"), callback.toString());
    }
}
