package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Colleague;
import dev.remotehiring.admin.RemoteRole;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.RemoteLogin;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.config.TestSettings;
import dev.remotehiring.simulator.record.Seen;
import dev.remotehiring.simulator.trouble.Trouble;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who of a tenant may hire, who that is at Remote, and making somebody a user there. */
class ColleaguesTest {
    private static final String MANAGERS = "/v1/company-managers";
    private static final String SAMS = "sam.scout@acme.example";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private void connected() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    private Colleague make(RemoteRole role) {
        return platform.admin().createRemoteUser(ADA, SAM.user(), role);
    }

    private RemoteHiringException refused() {
        return assertThrows(RemoteHiringException.class, () -> make(RemoteRole.ONBOARDING_MANAGER));
    }

    private List<Seen> creations() {
        return platform.remote.requests().stream()
                .filter(seen -> seen.method().equals("POST") && seen.path().equals(MANAGERS))
                .toList();
    }

    private List<String> audit() {
        return Rows.of(
                platform.database, "SELECT user_id, subject, result FROM rh_audit WHERE action = 'company.user_made'");
    }

    @Test
    void colleagues_areThoseWhoMayHireWithTheirRoleAtRemote() {
        connected();
        platform.users.put(
                "vera",
                new User(Platform.actor("vera"), "Vera", Optional.empty(), Locale.ENGLISH, Set.of(Permission.AUDIT)));
        platform.users.put(
                "nora",
                new User(Platform.actor("nora"), "Nora", Optional.empty(), Locale.ENGLISH, Set.of(Permission.HIRE)));

        List<Colleague> all = platform.admin().colleagues(ADA);

        assertEquals(
                Set.of("rita onboarding_manager", "sam -", "ada admin", "nora -"),
                Set.copyOf(all.stream()
                        .map(one -> one.person().user() + " " + one.role().orElse("-"))
                        .toList()));
        assertFalse(all.toString().contains("@"), all.toString());
    }

    @Test
    void colleagues_ofWhoMayNotConnect_areNotTold() {
        connected();
        platform.remote.clearRequests();

        assertEquals(
                Kind.NOT_PERMITTED,
                assertThrows(RemoteHiringException.class, () -> platform.admin().colleagues(RITA))
                        .kind());
        assertEquals(
                Kind.NOT_PERMITTED,
                assertThrows(
                                RemoteHiringException.class,
                                () -> platform.admin().createRemoteUser(RITA, SAM.user(), RemoteRole.ADMIN))
                        .kind());
        assertEquals(List.of(), platform.remote.requests());
    }

    @Test
    void colleagues_notConnected_saysWhatToDo() {
        RemoteHiringException refused =
                assertThrows(RemoteHiringException.class, () -> platform.admin().colleagues(ADA));

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertTrue(refused.getMessage().contains("not connected"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void create_inEitherEnvelope_isAUserWithoutMailWhoIsLedStraightIn(boolean bare) {
        platform.remote.settings(settings -> settings.bareManagerAnswer = bare);
        connected();
        assertEquals(RemoteLogin.NO_USER, platform.service().login(SAM));

        Colleague made = make(RemoteRole.ONBOARDING_MANAGER);

        assertEquals(Optional.of("onboarding_manager"), made.role());
        assertEquals("actions=no_invite", creations().get(0).query());
        assertEquals(RemoteLogin.LINK, platform.service().login(SAM));
        assertEquals(List.of("ada sam onboarding_manager"), audit());
    }

    @Test
    void create_inProduction_letsRemoteMail() {
        platform.start(TestSettings.in(
                EnvironmentName.PRODUCTION, "ra_live_", TestSettings.of(TestSettings.custom(platform.remote.uri()))));
        connected();

        make(RemoteRole.ADMIN);

        assertEquals("", creations().get(0).query());
        assertTrue(creations().get(0).requestBody().contains("\"role\":\"admin\""));
    }

    @Test
    void create_ofWhoIsAUserAlready_changesNothing() {
        connected();
        make(RemoteRole.PEOPLE_MANAGER);

        assertEquals(Optional.of("people_manager"), make(RemoteRole.ADMIN).role());
        assertEquals(1, creations().size());
        assertEquals(1, audit().size());
    }

    /** The first answer was lost, but Remote has acted. */
    @Test
    void create_answerLost_isLookedForAndFound() {
        connected();
        platform.remote.plan(1, "POST", MANAGERS, new Trouble.LoseAnswer());

        assertEquals(
                Optional.of("people_manager"), make(RemoteRole.PEOPLE_MANAGER).role());
        assertEquals(1, creations().size());
        assertEquals(1, audit().size());
    }

    @Test
    void create_lostBeforeRemoteActed_saysSoAndWorksAgain() {
        connected();
        platform.remote.plan(1, "POST", MANAGERS, new Trouble.Drop());

        RemoteHiringException lost = refused();

        assertEquals(Kind.REMOTE_UNAVAILABLE, lost.kind());
        assertTrue(lost.getMessage().contains("has no such user now"), lost.getMessage());
        assertEquals(List.of(), audit());
        assertEquals(Optional.of("admin"), make(RemoteRole.ADMIN).role());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":{\"status\":\"ok\"}}", "<html>"})
    void create_answerWithoutAUser_isLookedForAndBelievedOnlyWhenItIsThere(String body) {
        connected();
        platform.remote.plan(1, "POST", MANAGERS, Trouble.Answer.json(201, body));

        assertEquals(Kind.REMOTE_UNAVAILABLE, refused().kind());
    }

    @Test
    void create_addressTakenElsewhere_saysSoInOurWords() {
        connected();
        platform.users.put(
                "sam",
                new User(
                        SAM,
                        "Sam Scout",
                        Optional.of("gus.admin@globex.example"),
                        Locale.ENGLISH,
                        Set.of(Permission.HIRE)));

        RemoteHiringException refused = refused();

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertTrue(refused.getMessage().contains("somebody has it already"), refused.getMessage());
        assertFalse(refused.getMessage().contains("gus"), refused.getMessage());
        assertEquals(List.of(), audit());
    }

    @Test
    void create_whereTheConnectionMayNot_saysWhatWouldHelp() {
        connected();
        platform.remote.plan(1, "POST", MANAGERS, Trouble.Answer.json(403, "{\"message\":\"Forbidden\"}"));

        RemoteHiringException refused = refused();

        assertEquals(Kind.NOT_ALLOWED_BY_REMOTE, refused.kind());
        assertTrue(refused.getMessage().contains("company_manager:write"), refused.getMessage());
    }

    @Test
    void create_byATokenThatMayOnlyRead_saysSo() {
        String token = platform.remote.customerToken("ada.admin@acme.example");
        platform.admin().connect(ADA, new Secret(token), Optional.empty());
        platform.remote.plan(1, "POST", MANAGERS, Trouble.Answer.json(403, "{\"message\":\"Forbidden\"}"));

        assertTrue(refused().getMessage().contains("may read but not write"));
    }

    @Test
    void create_personWithoutAddress_isNotPossible() {
        connected();
        platform.users.put("sam", new User(SAM, "Sam", Optional.of(" "), Locale.ENGLISH, Set.of(Permission.HIRE)));

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused().kind());
        assertEquals(List.of(), creations());
    }

    @Test
    void create_personWhoMayNotHire_isNobodyHere() {
        connected();

        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(
                                RemoteHiringException.class,
                                () -> platform.admin().createRemoteUser(ADA, new UserId("otto"), RemoteRole.ADMIN))
                        .kind());
    }
}
