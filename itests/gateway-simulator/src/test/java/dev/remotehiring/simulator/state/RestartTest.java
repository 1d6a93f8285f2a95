package dev.remotehiring.simulator.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.Hires;
import dev.remotehiring.simulator.Visitor;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.settings.Settings.RefreshReuse;
import dev.remotehiring.simulator.world.PartnerClient;
import dev.remotehiring.simulator.world.Role;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest extends GatewayTest {
    @TempDir
    Path folder;

    @BeforeEach
    void keepTheState() {
        restart();
    }

    @Test
    void restart_connection_staysWithItsTokens() {
        Answer granted = grant(ADA, "");
        String customer = remote.customerToken(GUS);
        String readOnly = remote.customerToken(GUS, true);
        String revoked = remote.customerToken(GUS);
        remote.revokeCustomerToken(revoked);
        restart();
        assertEquals(201, identity(granted.text("/access_token")).status());
        assertEquals(201, identity(customer).status());
        assertEquals(403, hire(readOnly, Hires.portugal("ines@example.com")).status());
        assertEquals(401, identity(revoked).status());
        Answer refreshed = refresh(granted.text("/refresh_token"));
        assertEquals(granted.text("/refresh_token"), refreshed.text("/refresh_token"));
        assertEquals(201, identity(refreshed.text("/access_token")).status());
    }

    @Test
    void restart_rotatedRefreshToken_staysRetired() {
        remote.settings(s -> s.rotateRefreshTokens = true);
        String old = grant(ADA, "").text("/refresh_token");
        String rotated = refresh(old).text("/refresh_token");
        restart();
        assertEquals(400, refresh(old).status());
        assertEquals(200, refresh(rotated).status());
    }

    @Test
    void restart_refreshTokenFamily_isStillKnown() {
        remote.settings(s -> s.rotateRefreshTokens = true);
        String old = grant(ADA, "").text("/refresh_token");
        String rotated = refresh(old).text("/refresh_token");
        restart();
        remote.settings(s -> s.refreshReuse = RefreshReuse.FAMILY);
        assertEquals(400, refresh(old).status());
        assertEquals(400, refresh(rotated).status());
    }

    @Test
    void restart_onAStateOfTheFirstFormat_knowsItsTokens() throws IOException {
        Answer granted = grant(ADA, "");
        remote.close();
        ObjectNode state = (ObjectNode) Json.parse(Files.readString(file())).orElseThrow();
        ObjectNode tokens = (ObjectNode) state.at("/tokens/refresh");
        tokens.properties().forEach(token -> token.setValue(token.getValue().get("caller")));
        Files.writeString(file(), Json.write(state.put("format", 1)));
        restart();
        assertEquals(201, identity(granted.text("/access_token")).status());
        assertEquals(200, refresh(granted.text("/refresh_token")).status());
        assertEquals(
                2,
                Json.parse(Files.readString(file()))
                        .orElseThrow()
                        .path("format")
                        .asInt());
    }

    @Test
    void restart_revokedConsent_staysRevoked() {
        Answer granted = grant(ADA, "");
        remote.revokeCompany("Acme Robotics");
        restart();
        assertEquals(401, identity(granted.text("/access_token")).status());
        assertEquals(400, refresh(granted.text("/refresh_token")).status());
        assertEquals(
                0,
                visitor.get("/v1/companies", partnerToken())
                        .at("/data/companies")
                        .size());
    }

    @Test
    void restart_companyThatOutlivesItsConsents_isStillListed() {
        remote.settings(s -> s.companyOutlivesConsents = true);
        grant(ADA, "");
        remote.revokeUser(ADA);
        assertSameAfterRestart(partnerToken(), "/v1/companies");
        assertEquals(
                1,
                visitor.get("/v1/companies", partnerToken())
                        .at("/data/companies")
                        .size());
    }

    @Test
    void restart_expiry_isStillKnown() {
        String token = companyToken(ADA);
        clock.advance(Duration.ofSeconds(3599));
        restart();
        assertEquals(201, identity(token).status());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(401, identity(token).status());
    }

    @Test
    void restart_hire_isShownAsBefore() {
        String token = companyToken(ADA);
        ObjectNode body = Hires.portugal("ines@example.com").put("external_id", "application-7");
        String path = "/v1/employments/" + hire(token, body).text("/data/employment/id");
        ObjectNode change = Json.object();
        change.putObject("address_details").put("city", "Lisboa");
        assertEquals(200, visitor.send("PATCH", path, token, change).status());
        clock.advance(Duration.ofSeconds(9));
        ObjectNode active = object("status", "active");
        assertEquals(
                200,
                visitor.send("PATCH", path.replace("/v1", "/v1/sandbox"), token, active)
                        .status());
        assertSameAfterRestart(token, path, "/v1/employments", "/v1/employments?external_id=application-7");
        assertEquals("active", remote.employments().get(0).status());
        assertEquals(
                "Lisboa",
                remote.employments()
                        .get(0)
                        .section("address_details")
                        .orElseThrow()
                        .path("city")
                        .asText());
    }

    @Test
    void restart_companiesAndConsents_areShownAsBefore() {
        grant(ADA, "");
        grant(GUS, "");
        remote.companyStatus("Acme Robotics", "archived");
        remote.creditRisk("Globex Trading", "deposit_required");
        remote.addPerson(remote.addCompany("Initech"), "Bill", "bill@initech.example", Role.OWNER);
        assertSameAfterRestart(partnerToken(), "/v1/companies");
        assertEquals("archived", remote.company("Acme Robotics").status());
        assertEquals("deposit_required", remote.company("Globex Trading").creditRisk());
        assertEquals(
                remote.person("bill@initech.example").id(),
                remote.company("Initech").ownerId());
    }

    @Test
    void restart_people_areThoseOfBefore() {
        String token = companyToken(ADA);
        visitor.send("DELETE", "/v1/company-managers/" + remote.person(RITA).id(), token, null);
        visitor.post(
                "/v1/company-managers", token, object("name", "Max", "email", "max@acme.example", "role", "admin"));
        assertSameAfterRestart(token, "/v1/company-managers");
        String all = visitor.get("/v1/company-managers", token).body();
        assertTrue(all.contains("max@acme.example"));
        assertFalse(all.contains(RITA));
    }

    @Test
    void restart_clockPutForward_staysAhead() {
        remote.advance(Duration.ofDays(1));
        String token = companyToken(ADA);
        hired(token, "ines@example.com");
        assertSameAfterRestart(token, "/v1/employments");
        remote.advance(Duration.ofHours(1));
        assertEquals(401, identity(token).status());
    }

    @Test
    void state_holdsNoTokenAndIsItsOwnersAlone() throws IOException {
        Answer granted = grant(ADA, "");
        String customer = remote.customerToken(ADA);
        String kept = Files.readString(file());
        for (String secret :
                new String[] {granted.text("/access_token"), granted.text("/refresh_token"), customer, SECRET}) {
            assertFalse(kept.contains(secret), "a secret of " + secret.length() + " characters");
        }
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void state_forgetsExpiredTokens() throws IOException {
        partnerToken();
        clock.advance(Duration.ofHours(2));
        partnerToken();
        assertEquals(
                1,
                Json.parse(Files.readString(file()))
                        .orElseThrow()
                        .at("/tokens/access")
                        .size());
    }

    @Test
    void state_thatCannotBeWritten_isNotAnsweredForUntilItIs() throws IOException {
        String token = companyToken(ADA);
        Files.delete(file());
        Files.delete(folder);
        assertEquals(500, hire(token, Hires.portugal("ines@example.com")).status());
        Files.createDirectory(folder);
        assertEquals(
                1, visitor.get("/v1/employments", token).at("/data/total_count").asInt());
        assertSameAfterRestart(token, "/v1/employments");
    }

    /** Answers are the same before and after. */
    private void assertSameAfterRestart(String token, String... paths) {
        Map<String, Answer> before = new LinkedHashMap<>();
        for (String path : paths) {
            before.put(path, visitor.get(path, token));
        }
        restart();
        before.forEach((path, answer) -> {
            assertEquals(200, answer.status(), path);
            assertEquals(answer.body(), visitor.get(path, token).body(), path);
        });
    }

    private void restart() {
        remote.close();
        remote = GatewaySimulator.builder()
                .clock(clock)
                .client(PartnerClient.of(CLIENT, SECRET).redirectingTo(CALLBACK))
                .data(folder)
                .start();
        visitor = new Visitor(remote.uri());
    }

    private Answer identity(String bearer) {
        return visitor.get("/v1/identity/current", bearer);
    }

    private Path file() {
        return folder.resolve("state.json");
    }
}
