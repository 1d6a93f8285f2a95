package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client secret is replaced without an outage, and dropped in an emergency. */
class ClientSecretTest {
    private static final String ADMIN = "ada.admin@acme.example";
    private static final String TOKEN_ENDPOINT = "/auth/oauth2/token";
    private static final Duration TOKENS_ARE_OLD = Duration.ofHours(2);

    private final Platform platform = new Platform();
    private final String next = UUID.randomUUID() + "-" + UUID.randomUUID();
    private int candidates;

    @AfterEach
    void close() {
        platform.close();
    }

    private void connected() {
        assertInstanceOf(ConsentOutcome.Granted.class, platform.connect(ADA, ADMIN, Optional.empty()));
    }

    private void hires() {
        hires(platform.service());
    }

    private void hires(RemoteHiringService node) {
        HireRequest request = new HireRequest(RITA, platform.complete("candidate-" + candidates++));
        assertInstanceOf(HireOutcome.Hired.class, node.hire(request));
    }

    private void replace() {
        platform.remote.addClientSecret(CLIENT_ID, next);
        platform.admin().replaceClientSecret(new Secret(next));
    }

    private RemoteHiringException refused(String secret) {
        return assertThrows(
                RemoteHiringException.class, () -> platform.admin().replaceClientSecret(new Secret(secret)));
    }

    private Optional<Secret> stored(String name) {
        return platform.credentials
                .find(new CredentialKey(
                        Optional.empty(),
                        CredentialKind.CLIENT_SECRET,
                        platform.remote.uri().getAuthority(),
                        name))
                .map(VersionedSecret::secret);
    }

    private void nothingChanged() {
        assertEquals(Optional.of(new Secret(platform.clientSecret)), stored("remote-hiring"));
        assertEquals(Optional.empty(), stored("remote-hiring.before"));
        platform.later(TOKENS_ARE_OLD);
        hires();
    }

    private static Map<String, Object> vouching(Map<String, Object> keys) {
        keys.put("assertions", true);
        return keys;
    }

    @Test
    void replace_acceptedByRemote_isUsedFromNowOn() {
        connected();
        replace();
        platform.remote.dropClientSecret(CLIENT_ID, platform.clientSecret);
        platform.later(TOKENS_ARE_OLD);

        hires();
    }

    /** Remote's own change reaches its machines one after the other: for a while one of them still wants the old one. */
    @Test
    void replace_remoteWantsTheOldOneForAWhile_worksWithThatToo() {
        connected();
        replace();
        platform.remote.dropClientSecret(CLIENT_ID, next);
        platform.later(TOKENS_ARE_OLD);

        hires();
    }

    /** An assertion that is signed with the wrong secret is told invalid_grant: that must not end anything here. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void replace_whileThePlatformVouches_worksWithEither(boolean remoteWantsTheOldOne) {
        platform.start(ClientSecretTest::vouching);
        connected();
        hires();
        replace();
        platform.remote.dropClientSecret(CLIENT_ID, remoteWantsTheOldOne ? next : platform.clientSecret);
        platform.later(TOKENS_ARE_OLD);

        hires();

        assertTrue(platform.admin().connections(ADA).stream()
                .allMatch(one -> one.ended().isEmpty()));
    }

    @Test
    void replace_restartedInTheWindow_stillKnowsBoth() {
        connected();
        replace();
        platform.start(keys -> keys);
        platform.remote.dropClientSecret(CLIENT_ID, next);
        platform.later(TOKENS_ARE_OLD);

        hires();
    }

    @Test
    void replace_notTakenByRemote_isRefusedAndNothingChanges() {
        connected();

        RemoteHiringException refused = refused(next);

        assertEquals(Kind.CLIENT_REJECTED, refused.kind());
        assertTrue(refused.getMessage().contains("Nothing was changed"), refused.getMessage());
        assertFalse(refused.getMessage().contains(next));
        nothingChanged();
    }

    @Test
    void replace_remoteAway_isRefusedAndNothingChanges() {
        connected();
        platform.remote.addClientSecret(CLIENT_ID, next);
        platform.remote.stop();

        assertEquals(Kind.REMOTE_UNAVAILABLE, refused(next).kind());

        platform.remote.restart();
        nothingChanged();
    }

    @Test
    void replace_bySameOne_changesNothing() {
        connected();

        platform.admin().replaceClientSecret(new Secret(platform.clientSecret));

        nothingChanged();
    }

    @Test
    void drop_withoutAnOlderOne_saysSo() {
        RemoteHiringException refused =
                assertThrows(RemoteHiringException.class, () -> platform.admin().dropOldClientSecret());

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertTrue(refused.getMessage().contains("no older client secret"), refused.getMessage());
    }

    /** Remote ends the tokens of a dropped secret at once; nobody here ever finds out by being refused. */
    @Test
    void drop_whatWasGotWithIt_isUsedByNoNodeASecondLater() {
        platform.remote.settings(settings -> settings.droppedSecretEndsTokens = true);
        connected();
        try (Platform.Node other = platform.otherNode(keys -> keys)) {
            hires();
            hires(other.service());
            replace();
            platform.remote.clearRequests();

            platform.admin().dropOldClientSecret();
            platform.remote.dropClientSecret(CLIENT_ID, platform.clientSecret);
            hires();
            platform.later(Duration.ofSeconds(1));
            hires(other.service());

            assertEquals(
                    0,
                    platform.remote.requests().stream()
                            .filter(one -> one.status() == 401)
                            .count());
            assertEquals(1, platform.remote.count("POST", TOKEN_ENDPOINT), "the nodes share the new token");
            assertEquals(Optional.of(new Secret(next)), stored("remote-hiring"));
            assertEquals(Optional.empty(), stored("remote-hiring.before"));
        }
    }

    /** Connections stay: a refresh token belongs to the client, not to one of its secrets. */
    @Test
    void drop_connections_stay() {
        connected();
        replace();
        platform.admin().dropOldClientSecret();

        assertTrue(platform.admin().connections(ADA).stream()
                .allMatch(one -> one.ended().isEmpty()));
        hires();
    }

    @Test
    void drop_thenTheSameAgain_isRefusedBeforeAnyRequest() {
        connected();
        replace();
        platform.admin().dropOldClientSecret();
        platform.remote.clearRequests();

        RemoteHiringException refused = refused(platform.clientSecret);

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertEquals(List.of(), platform.remote.requests());
        assertEquals(Optional.of(new Secret(next)), stored("remote-hiring"));
    }

    @Test
    void drop_restartedAfterwards_isStillDropped() {
        connected();
        replace();
        platform.admin().dropOldClientSecret();
        platform.start(keys -> keys);

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused(platform.clientSecret).kind());
    }

    /** Somebody restores the vault from a copy: no click may ask Remote for tokens that nobody would use. */
    @Test
    void drop_theHostPutsItBack_isSaidAndNothingIsAsked() {
        connected();
        replace();
        platform.admin().dropOldClientSecret();
        platform.credentials.put(
                new CredentialKey(
                        Optional.empty(),
                        CredentialKind.CLIENT_SECRET,
                        platform.remote.uri().getAuthority(),
                        "remote-hiring"),
                new Secret(platform.clientSecret));
        platform.later(TOKENS_ARE_OLD);
        platform.remote.clearRequests();

        RemoteHiringException refused = assertThrows(RemoteHiringException.class, this::hires);

        assertEquals(Kind.NOT_CONFIGURED, refused.kind());
        assertTrue(refused.getMessage().contains("was dropped"), refused.getMessage());
        assertEquals(List.of(), platform.remote.requests());
    }
}
