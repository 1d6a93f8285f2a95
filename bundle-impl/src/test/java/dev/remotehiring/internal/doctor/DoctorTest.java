package dev.remotehiring.internal.doctor;

import static dev.remotehiring.internal.Platform.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Finding;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.Platform;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.trouble.Held;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against the stand-in, which answers open questions one way or the other. */
class DoctorTest {
    private final Platform platform = new Platform();
    private final GatewaySimulator remote = platform.remote;

    @AfterEach
    void close() {
        platform.close();
    }

    private void connected() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        platform.admin().check(ADA, platform.admin().connections(ADA).get(0).id());
    }

    private List<Finding> examined(boolean mayWrite) {
        return platform.operations().examine(mayWrite, false);
    }

    private static Finding found(List<Finding> findings, String question) {
        return findings.stream()
                .filter(finding -> finding.question().contains(question))
                .findFirst()
                .orElseThrow();
    }

    private String answer(String question) {
        return found(examined(false), question).answer();
    }

    @Test
    void examine_eachNumberOfTheFacts_hasItsAnswer() {
        connected();

        List<Finding> findings = examined(false);
        for (int number = 1; number <= 18; number++) {
            String wanted = Integer.toString(number);
            assertTrue(findings.stream().anyMatch(one -> one.number().equals(wanted)), "number " + number);
        }
        for (Finding finding : findings) {
            assertFalse(finding.answer().isBlank(), finding.toString());
            assertFalse(finding.answer().startsWith("Not found out"), finding.toString());
        }
    }

    @Test
    void examine_readOnly_leavesNothing() {
        connected();
        long links = remote.count("POST", "/v1/magic-link");

        Finding finding = found(examined(false), "without details");
        assertTrue(finding.answer().startsWith("Not asked: It would leave something"), finding.answer());
        assertEquals(List.of(), remote.employments());
        assertEquals(0L, remote.count("POST", "/v1/employments"));
        assertEquals(links + 1, remote.count("POST", "/v1/magic-link"), "for nobody");
    }

    @Test
    void examine_mayWrite_saysHowAnEmploymentIsRefusedAndWhereALinkLeads() {
        connected();

        List<Finding> findings = examined(true);
        Finding refused = found(findings, "without details");
        assertTrue(refused.answer().contains("answered 422, with an unknown country 404"), refused.toString());
        assertEquals(List.of(), remote.employments(), "nothing can be made of it");
        Finding link = found(findings, "magic links");
        assertEquals("They are on.", link.answer());
        assertTrue(link.seen().get(2).matches("it leads to http://127.0.0.1:[0-9]+/…"), link.toString());
    }

    @Test
    void examine_statusOfIdentity_isWhatItIs() {
        connected();
        assertTrue(answer("identity/current").contains("[201]"));
        remote.settings(settings -> settings.identityStatus = 200);
        assertTrue(answer("identity/current").contains("[200]"));
    }

    @Test
    void examine_jsonAtTheTokenEndpoint_isSeen() {
        assertEquals("It does not.", answer("takes JSON"));
        remote.settings(settings -> settings.jsonTokenBodies = true);
        assertEquals("It does.", answer("takes JSON"));
    }

    @Test
    void examine_assertion_isTriedWithAndWithoutBasic() {
        connected();
        assertEquals("With Basic it works, without Basic it works.", answer("assertion"));
        remote.settings(settings -> settings.assertionNeedsBasic = true);
        assertEquals("With Basic it works, without Basic it is refused.", answer("assertion"));
    }

    @Test
    void examine_scopeInTokenAnswers_isSeen() {
        assertTrue(answer("say their scope").startsWith("That of client credentials does not"));
        remote.settings(settings -> settings.scopeInTokenAnswer = true);
        assertTrue(answer("say their scope").startsWith("That of client credentials does."));
    }

    @Test
    void examine_forms_saysWhatLatestIs() {
        connected();
        Finding forms = found(examined(false), "versions of the forms");
        assertEquals("In 4 countries latest looks like [version 4].", forms.answer());
        assertTrue(
                forms.seen().get(0).matches("[A-Z]{3}: 1=200 \\(version 1\\) 3=200 \\(version 3\\) latest=200.*"),
                forms.toString());

        remote.settings(settings -> settings.latestFormVersion = 3);
        assertEquals("In 4 countries latest looks like [version 3].", answer("versions of the forms"));
    }

    @Test
    void examine_limits_areTheHeaders() {
        connected();
        Finding limits = found(examined(false), "How many requests");
        assertTrue(
                limits.seen().get(1).matches("the company: x-ratelimit-count=\\d+, x-ratelimit-remaining=\\d+, .*"),
                limits.toString());
    }

    @Test
    void examine_contractIsPublished_isComparedWithWhatWeUse() {
        assertEquals("No contract is published here.", answer("contract"));

        String contract = "{\"info\":{\"version\":\"0.1.0\"},\"paths\":{"
                + "\"/v1/employments\":{\"post\":{\"responses\":{\"200\":{},\"422\":{}}}},"
                + "\"/v1/countries/{country_code}/{form}\":{\"get\":{\"responses\":{\"200\":{}},"
                + "\"parameters\":[{\"name\":\"something\",\"in\":\"query\",\"required\":true}]}}}}";
        remote.plan(1, "GET", "/v1/docs/openapi.json", Trouble.Answer.json(200, contract));
        Finding drift = found(examined(false), "contract");

        assertTrue(drift.answer().matches("\\d+ of what we use is not in it; .*"), drift.answer());
        assertTrue(
                drift.seen().contains("POST /v1/employments: success is [200]"),
                drift.seen().toString());
        assertTrue(
                drift.seen().contains("GET /v1/employments: is not in it"),
                drift.seen().toString());
        assertTrue(
                drift.seen()
                        .contains(
                                "GET /v1/countries/{id}/employment_basic_information: success is [200], wants [something]"),
                drift.seen().toString());
    }

    @Test
    void examine_nobodyIsConnected_asksWhatCanBeAsked() {
        List<Finding> findings = examined(false);

        assertTrue(found(findings, "versions of the forms").answer().startsWith("Not asked: No company"));
        assertTrue(found(findings, "wrong client and a wrong request").answer().contains("401"), findings.toString());
    }

    @Test
    void examine_remoteIsAway_saysSoForEach() {
        remote.stop();

        for (Finding finding : examined(false)) {
            assertTrue(finding.answer().startsWith("Not "), finding.toString());
        }
        remote.restart();
    }

    @Test
    void examine_another_isRefusedMeanwhile() throws Exception {
        CompletableFuture<List<Finding>> first;
        try (Held held = remote.hold("GET", "/auth/oauth2/authorize", Held.Moment.BEFORE_ACTING)) {
            first = CompletableFuture.supplyAsync(() -> examined(false));
            held.caught(Duration.ofSeconds(10));

            RemoteHiringException refused = assertThrows(RemoteHiringException.class, () -> examined(false));
            assertEquals(ErrorCode.EXAMINATION_RUNNING, refused.failure().code());
        }
        first.join();
    }

    /** Nothing that was given away, and nobody. */
    @Test
    void examine_withEverythingAllowed_showsNoSecretAndNobody() {
        connected();
        String report = examined(true).toString();

        for (String secret :
                List.of(platform.clientSecret, "ada.admin", "Ada Admin", "eyJ", "Acme", "magic/", "state=exam")) {
            assertFalse(report.contains(secret), secret + " is in " + report);
        }
        assertFalse(report.matches("(?s).*[0-9a-f]{8}-[0-9a-f]{4}-.*"), report);
    }
}
