package dev.remotehiring.internal.canary;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.internal.Platform;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.world.PartnerClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is proved or fails: no secret is in a fact, a reason, or the log. */
class ProofCanaryTest {
    private final Platform platform = new Platform();
    private final Markers markers = new Markers();

    @Test
    void prove_withEachFaultThatSpeaks_tellsNoSecret() throws Exception {
        try (WholeLog log = new WholeLog();
                Tap tap = new Tap(platform.remote.uri())) {
            platform.storeClientSecret(tap.uri());
            platform.start(keys -> {
                keys.put("gateway", tap.uri().toString());
                keys.put("assertions", true);
                return keys;
            });
            platform.connect(ADA, "ada.admin@acme.example", Optional.empty());

            List<String> told = new ArrayList<>();
            told.addAll(proved());
            String secret = platform.clientSecret;
            platform.remote.plan(
                    1, "POST", "/auth/oauth2/token", new Trouble.OAuthError("invalid_client", "not " + secret));
            told.addAll(proved());
            platform.remote.register(
                    platform.remote.client(CLIENT_ID).withoutAssertions().withoutMagicLinks());
            platform.remote.plan(
                    1, "GET", "/auth/oauth2/authorize", Trouble.Answer.json(400, "{\"message\":\"" + secret + "\"}"));
            told.addAll(proved());
            platform.remote.register(PartnerClient.of(CLIENT_ID, "another-one").redirectingTo(Platform.REDIRECT));
            told.addAll(proved());
            platform.credentials.breakDown();
            told.addAll(proved());
            platform.close();

            markers.remember("client secret", Set.of(secret));
            markers.remember("basic credentials", tap.matches("(?i)authorization: Basic (\\S+)"));
            markers.remember("access token", tap.matches("\"access_token\":\"([^\"]+)\""));
            markers.remember("refresh token", tap.matches("\"refresh_token\":\"([^\"]+)\""));
            markers.remember("magic link", tap.matches("\"url\":\"(http[^\"]+)\""));
            markers.remember("assertion", tap.matches("assertion=([^&\\s]+)"));
            for (String each : List.of("access token", "magic link", "assertion", "basic credentials")) {
                assertFalse(markers.of(each).isEmpty(), "no " + each + " went over the wire");
            }
            assertTrue(log.lines().stream().anyMatch(line -> line.contains("jdk.")), "the JDK's client is not heard");
            markers.search("the proofs", told);
            markers.search("the log", log.lines());
        }
    }

    private List<String> proved() {
        return platform.operations().prove(true).stream().map(Proof::toString).toList();
    }
}
