package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.admin.Erasure;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of a tenant is given out and erased as a whole. */
class TenantDataTest {
    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private void filled() {
        platform.service()
                .hire(new HireRequest(
                        RITA, platform.complete("nuno"), new FormAnswers(Map.of("job_title", List.of("Gardener")))));
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        platform.hire(RITA, platform.complete("marta"));
        platform.admin()
                .connect(ADA, new Secret(platform.remote.customerToken("ada.admin@acme.example")), Optional.empty());
    }

    private String export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        platform.admin().exportTenant(ADA, out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void export_ofATenant_hasAllButTheSecrets() throws IOException {
        filled();

        String text = export();

        JsonNode exported = new ObjectMapper().readTree(text);
        assertEquals(1, exported.get("format").asInt());
        assertEquals("acme", exported.get("tenant").asText());
        assertEquals(
                platform.remote.uri().getAuthority(),
                exported.get("environment").asText());
        assertEquals(
                platform.clock.instant().toString().substring(0, 19),
                exported.get("at").asText().substring(0, 19));
        assertEquals(2, exported.get("connections").size());
        assertEquals(2, exported.get("hires").size());
        assertTrue(text.contains("Gardener"), "what was typed belongs to it");
        assertTrue(exported.get("audit").findValuesAsText("action").contains("tenant.exported"));
        for (CredentialKind kind : List.of(CredentialKind.CONNECTION, CredentialKind.CUSTOMER_TOKEN)) {
            for (CredentialKey key : platform.credentials.list(ACME, kind)) {
                String stored =
                        platform.credentials.find(key).orElseThrow().secret().reveal();
                JsonNode secrets = new ObjectMapper().readTree(stored);
                for (String field : List.of("refresh_token", "customer_token")) {
                    assertFalse(
                            secrets.hasNonNull(field)
                                    && text.contains(secrets.get(field).asText()),
                            field);
                }
            }
        }
    }

    /** One row that nobody can read must not keep the rest from being given out, and is given out as it is. */
    @Test
    void export_detailsThatCannotBeRead_areGivenOutAsText() throws IOException {
        filled();
        Rows.change(platform.database, "UPDATE rh_hire SET details = 'no JSON at all'");

        assertTrue(export().contains("\"details\":\"no JSON at all\""));
    }

    @Test
    void export_thatIsCutShort_doesNotLookWhole() {
        filled();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                if (out.size() > 100) {
                    throw new IOException("The disk of the test is full.");
                }
                out.write(one);
            }
        };

        assertThrows(IOException.class, () -> platform.admin().exportTenant(ADA, full));

        assertThrows(IOException.class, () -> new ObjectMapper().readTree(out.toByteArray()));
    }

    @Test
    void exportAndErase_byARecruiter_areRefused() {
        filled();

        assertEquals(
                Kind.NOT_PERMITTED,
                assertThrows(
                                RemoteHiringException.class,
                                () -> platform.admin().exportTenant(RITA, OutputStream.nullOutputStream()))
                        .kind());
        assertEquals(
                Kind.NOT_PERMITTED,
                assertThrows(RemoteHiringException.class, () -> platform.admin().eraseTenant(RITA))
                        .kind());
    }

    @Test
    void erase_tenant_leavesNeitherHiresNorConnections() {
        filled();

        Erasure erased = platform.admin().eraseTenant(ADA);

        assertEquals(2, erased.hires());
        assertEquals(2, erased.connections());
        assertEquals(List.of(), platform.admin().connections(ADA));
        assertEquals(List.of(), platform.credentials.list(ACME, CredentialKind.CONNECTION));
        assertEquals(List.of(), platform.credentials.list(ACME, CredentialKind.CUSTOMER_TOKEN));
        assertEquals(List.of("tenant.erased"), Rows.of(platform.database, "SELECT action FROM rh_audit"));
        assertEquals(List.of(), Rows.of(platform.database, "SELECT note FROM rh_lease WHERE note IS NOT NULL"));
    }

    /** Remote still has her; nothing of what we kept is needed to see that. */
    @Test
    void hire_afterTheErasure_findsWhatRemoteHasAndCreatesNobodyAgain() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
        platform.admin().eraseTenant(ADA);
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());

        HireOutcome.Hired again =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(1, platform.remote.employments().size());
        assertEquals(1, again.hire().attempt());
    }

    @Test
    void erase_vaultIsAway_erasesNothingUntilTheNextCall() {
        filled();
        platform.credentials.breakDown();
        assertEquals(
                Kind.HOST_FAILED,
                assertThrows(RemoteHiringException.class, () -> platform.admin().eraseTenant(ADA))
                        .kind());
        assertEquals(2, Rows.of(platform.database, "SELECT id FROM rh_hire").size(), "the vault is asked first");

        platform.credentials.repair();
        assertEquals(2, platform.admin().eraseTenant(ADA).connections());
        assertEquals(0, platform.admin().eraseTenant(ADA).connections());
    }

    /** Whoever cannot read a connection can erase it all the same. */
    @Test
    void erase_connectionThatCannotBeRead_isErasedToo() {
        CredentialKey key = new CredentialKey(
                Optional.of(ACME),
                CredentialKind.CONNECTION,
                platform.remote.uri().getAuthority(),
                "company");
        platform.credentials.compareAndSet(key, new Secret("not of ours"), CredentialService.ABSENT);

        assertEquals(1, platform.admin().eraseTenant(ADA).connections());

        assertEquals(Optional.empty(), platform.credentials.find(key));
    }
}
