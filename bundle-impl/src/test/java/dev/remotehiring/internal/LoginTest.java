package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.RemoteLogin;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.User;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody meets at Remote's door, and that the hire never depends on knowing it. */
class LoginTest {
    private static final String LINK = "/v1/magic-link";
    private static final String MANAGERS = "/v1/company-managers";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private void connected() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    private void withoutLinks() {
        platform.start(keys -> {
            keys.put("magic.link", false);
            return keys;
        });
    }

    private RemoteLogin login(Actor actor) {
        return platform.service().login(actor);
    }

    private HandOff handOff(Actor actor) {
        return assertInstanceOf(HireOutcome.Hired.class, platform.hire(actor, platform.complete("marta")))
                .handOff();
    }

    @Test
    void login_userOfTheCompany_isALinkAndMakesNone() {
        connected();

        assertEquals(RemoteLogin.LINK, login(RITA));
        assertEquals(0, platform.remote.count("POST", LINK));
        assertEquals(RemoteLogin.LINK, handOff(RITA).login());
    }

    @Test
    void login_nobodyThere_isNoUser() {
        connected();

        assertEquals(RemoteLogin.NO_USER, login(SAM));
        assertEquals(RemoteLogin.NO_USER, handOff(SAM).login());
    }

    @Test
    void login_linksSwitchedOffHere_isOnesOwn() {
        withoutLinks();
        connected();

        assertEquals(RemoteLogin.OWN_LOGIN, login(RITA));
        assertEquals(RemoteLogin.NO_USER, login(SAM));
        assertEquals(RemoteLogin.OWN_LOGIN, handOff(RITA).login());
    }

    @Test
    void login_connectedByApiToken_isOnesOwnBecauseItMakesNoLinks() {
        String token = platform.remote.customerToken("ada.admin@acme.example");
        platform.admin().connect(ADA, new Secret(token), Optional.empty());

        assertEquals(RemoteLogin.OWN_LOGIN, login(RITA));
        assertEquals(RemoteLogin.OWN_LOGIN, handOff(RITA).login());
    }

    /** Only making a link shows that the feature is off at Remote; that is believed for an hour. */
    @Test
    void login_linkRefusedByRemote_isOnesOwnUntilAnHourLater() {
        connected();
        platform.remote.plan(1, "POST", LINK, Trouble.Answer.json(403, "{\"message\":\"Forbidden\"}"));

        assertEquals(RemoteLogin.OWN_LOGIN, handOff(RITA).login());
        assertEquals(RemoteLogin.OWN_LOGIN, login(RITA));

        platform.later(Duration.ofMinutes(61));
        assertEquals(RemoteLogin.LINK, login(RITA));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500})
    void login_managersRefused_isUnknownAndTheHireStands(int status) {
        connected();
        platform.remote.plan(9, "GET", MANAGERS, Trouble.Answer.status(status));

        assertEquals(RemoteLogin.UNKNOWN, login(RITA));
        HandOff plain = handOff(RITA);
        assertEquals(RemoteLogin.UNKNOWN, plain.login());
        assertEquals(HandOff.Kind.PLAIN, plain.kind());
    }

    /** What is no list proves nobody's absence. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":{}}", "{\"data\":{\"company_managers\":null}}"})
    void login_answerThatIsNoList_isUnknown(String body) {
        connected();
        platform.remote.plan(9, "GET", MANAGERS, Trouble.Answer.json(200, body));

        assertEquals(RemoteLogin.UNKNOWN, login(RITA));
    }

    @Test
    void login_notConnected_isUnknown() {
        assertEquals(RemoteLogin.UNKNOWN, login(RITA));
    }

    @Test
    void login_withoutAnAddressThatTheHostVouchesFor_isUnknown() {
        connected();
        platform.users.put(
                "rita", new User(RITA, "Rita Recruiter", Optional.empty(), Locale.ENGLISH, Set.of(Permission.HIRE)));

        assertEquals(RemoteLogin.UNKNOWN, login(RITA));
        assertEquals(0, platform.remote.count("GET", MANAGERS));
    }

    @Test
    void login_vaultDown_isUnknown() {
        connected();
        platform.credentials.breakDown();

        assertEquals(RemoteLogin.UNKNOWN, login(RITA));
    }
}
