package dev.remotehiring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replacing the client secret, through the whole plugin. */
class ReplacedSecretTest {
    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    /** The credential service failed between the two writes of a replacement: the one before is the one that counts. */
    @Test
    void dropOldClientSecret_afterAReplacementThatWasBrokenOff_doesNotDropTheOneInUse() {
        platform.credentials.compareAndSet(
                new CredentialKey(
                        Optional.empty(),
                        CredentialKind.CLIENT_SECRET,
                        platform.remote.uri().getAuthority(),
                        "remote-hiring.before"),
                new Secret(platform.clientSecret),
                CredentialService.ABSENT);
        assertInstanceOf(
                ConsentOutcome.Granted.class,
                platform.connect(Platform.ADA, "ada.admin@acme.example", Optional.empty()));
        platform.remote.clearRequests();

        assertEquals(
                Kind.NOT_POSSIBLE_NOW,
                assertThrows(RemoteHiringException.class, () -> platform.admin().dropOldClientSecret())
                        .kind());

        assertInstanceOf(HireOutcome.Hired.class, platform.hire(Platform.RITA, platform.complete("marta")));
        assertEquals(0, platform.remote.count("POST", "/auth/oauth2/token"));
    }
}
