package dev.remotehiring.credential.vault.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in's rules are Vault's: each is seen from outside, with nothing but HTTP. */
class VaultStandInTest {
    private static final String TOKEN = "root";

    private final HttpClient http = HttpClient.newHttpClient();
    private final VaultStandIn vault = VaultStandIn.start();
    private final KeyValueTwo engine = vault.mount("", "kv");

    private record Heard(int status, JsonNode body) {
        long number(String pointer) {
            return body.at(pointer).asLong(-1);
        }
    }

    VaultStandInTest() {
        vault.allow(TOKEN, "", Policy.root());
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void write_withoutCas_alwaysMakesTheNextVersion() throws Exception {
        assertEquals(1, write("a", "").number("/data/version"));
        assertEquals(2, write("a", "").number("/data/version"));
        assertEquals(1, write("b", "").number("/data/version"));
    }

    @Test
    void write_cas_mustBeTheCurrentVersion() throws Exception {
        assertEquals(400, write("a", "\"cas\":1").status());
        assertEquals(200, write("a", "\"cas\":0").status());
        Heard refused = write("a", "\"cas\":0");
        assertEquals(400, refused.status());
        assertEquals(
                "check-and-set parameter did not match the current version",
                refused.body().at("/errors/0").asText());
        assertEquals(400, write("a", "\"cas\":2").status());
        assertEquals(2, write("a", "\"cas\":1").number("/data/version"));
        assertEquals(400, write("a", "\"cas\":\"x\"").status());
    }

    @Test
    void write_casRequired_refusesWithout() throws Exception {
        engine.setCasRequired(true);
        assertEquals(400, write("a", "").status());
        assertEquals(200, write("a", "\"cas\":0").status());

        engine.setCasRequired(false);
        send("POST", "kv/metadata/a", "{\"cas_required\":true}");
        assertEquals(400, write("a", "").status());
        assertEquals(200, write("a", "\"cas\":1").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"data\":[]}", "{\"data\":\"x\"}"})
    void write_noData_isRefused(String body) throws Exception {
        assertEquals(400, send("POST", "kv/data/a", body).status());
        assertEquals(404, send("GET", "kv/metadata/a", "").status());
    }

    @Test
    void delete_newest_isHiddenButCountsAndComesBack() throws Exception {
        write("a", "");
        assertEquals(204, send("DELETE", "kv/data/a", "").status());

        Heard gone = send("GET", "kv/data/a", "");
        assertEquals(404, gone.status());
        assertTrue(gone.body().at("/data/data").isNull());
        assertEquals(1, gone.number("/data/metadata/version"));
        assertTrue(!gone.body().at("/data/metadata/deletion_time").asText().isEmpty());
        assertEquals(400, write("a", "\"cas\":0").status());

        send("POST", "kv/undelete/a", "{\"versions\":[1]}");
        assertEquals(200, send("GET", "kv/data/a", "").status());
        send("POST", "kv/delete/a", "{\"versions\":[1]}");
        assertEquals(2, write("a", "\"cas\":1").number("/data/version"));
    }

    @Test
    void destroy_named_isGoneForGoodAndOthersAreNot() throws Exception {
        write("a", "");
        write("a", "");
        assertEquals(204, send("PUT", "kv/destroy/a", "{\"versions\":[1,7]}").status());
        send("POST", "kv/undelete/a", "{\"versions\":[1]}");

        Heard gone = send("GET", "kv/data/a?version=1", "");
        assertEquals(404, gone.status());
        assertTrue(gone.body().at("/data/metadata/destroyed").asBoolean());
        assertEquals(200, send("GET", "kv/data/a", "").status());
        assertEquals(400, send("POST", "kv/destroy/a", "{}").status());
        assertEquals(204, send("POST", "kv/destroy/never", "{\"versions\":[1]}").status());
    }

    @Test
    void metadata_deleted_beginsAnew() throws Exception {
        write("a", "");
        write("a", "");
        assertEquals(204, send("DELETE", "kv/metadata/a", "").status());

        assertEquals(404, send("GET", "kv/data/a", "").status());
        assertEquals(1, write("a", "\"cas\":0").number("/data/version"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 10", "0, 3, 3", "3, 0, 3", "5, 1, 5", "1, 5, 5", "1, 0, 1"})
    void versions_mountAndKeyHaveLimits_theGreaterCounts(int ofMount, int ofKey, int kept) throws Exception {
        engine.setMaxVersions(ofMount);
        send("POST", "kv/metadata/a", "{\"max_versions\":" + ofKey + "}");
        for (int i = 0; i < 12; i++) {
            write("a", "");
        }

        Heard metadata = send("GET", "kv/metadata/a", "");
        assertEquals(12, metadata.number("/data/current_version"));
        assertEquals(kept, metadata.body().at("/data/versions").size());
        assertEquals(13 - kept, metadata.number("/data/oldest_version"));
        assertEquals(200, send("GET", "kv/data/a?version=" + (13 - kept), "").status());
        assertEquals(404, send("GET", "kv/data/a?version=" + (12 - kept), "").status());
    }

    @Test
    void list_folder_hasNamesAndFoldersOfDeletedOnesToo() throws Exception {
        write("x/a", "");
        write("x/a/b", "");
        write("x/c/d", "");
        write("xy", "");
        send("DELETE", "kv/data/x/a", "");
        send("POST", "kv/destroy/x/a", "{\"versions\":[1]}");

        for (Heard heard : new Heard[] {
            send("LIST", "kv/metadata/x", ""),
            send("GET", "kv/metadata/x?list=true", ""),
            send("LIST", "kv/metadata/x/", "")
        }) {
            assertEquals("[\"a\",\"a/\",\"c/\"]", heard.body().at("/data/keys").toString());
        }
        assertEquals(
                "[\"x/\",\"xy\"]",
                send("LIST", "kv/metadata", "").body().at("/data/keys").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, kv/data/never",
        "GET, kv/metadata/never",
        "LIST, kv/metadata/never",
        "GET, kv/metadata/never?list=true"
    })
    void read_neverWritten_isNothing(String method, String path) throws Exception {
        Heard nothing = send(method, path, "");
        assertEquals(404, nothing.status());
        assertEquals("{\"errors\":[]}", nothing.body().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, kv/data/a/, 404",
        "POST, kv/data/, 404",
        "GET, kv/nonsense/a, 404",
        "PATCH, kv/data/a, 405",
        "GET, kv/destroy/a, 405",
        "GET, kv/data/a/../b, 400"
    })
    void request_engineDoesNotKnowIt_isRefused(String method, String path, int status) throws Exception {
        assertEquals(status, send(method, path, "").status());
    }

    @Test
    void mount_unknown_isAnErrorAndNoAbsence() throws Exception {
        Heard heard = send("GET", "elsewhere/data/a", "");
        assertEquals(404, heard.status());
        assertTrue(heard.body().at("/errors/0").asText().startsWith("no handler for route"), heard.toString());
    }

    @Test
    void config_read_tellsTheMountsRules() throws Exception {
        engine.setMaxVersions(7);
        engine.setCasRequired(true);
        engine.setDeleteVersionAfter("3h0m0s");

        Heard config = send("GET", "kv/config", "");
        assertEquals(7, config.number("/data/max_versions"));
        assertTrue(config.body().at("/data/cas_required").asBoolean());
        assertEquals("3h0m0s", config.body().at("/data/delete_version_after").asText());
    }

    @Test
    void versionOne_takesEverythingAndComparesNothing() throws Exception {
        vault.mountVersionOne("", "old");
        assertEquals(404, send("GET", "old/config", "").status());
        assertEquals(
                204,
                send("POST", "old/data/a", "{\"options\":{\"cas\":7},\"data\":{}}")
                        .status());
        assertEquals(
                204,
                send("POST", "old/data/a", "{\"options\":{\"cas\":7},\"data\":{}}")
                        .status());
    }

    @Test
    void vault_sealed_answersNothingElse() throws Exception {
        vault.seal();
        assertEquals(503, write("a", "").status());
        assertEquals(503, send("GET", "kv/data/a", "").status());

        vault.unseal();
        assertEquals(404, send("GET", "kv/data/a", "").status());
    }

    @Test
    void token_missingUnknownOrRevoked_isRefused() throws Exception {
        for (String token : new String[] {"", "unknown"}) {
            assertEquals(
                    403, send("GET", "kv/data/a", "", "X-Vault-Token", token).status());
        }
        vault.revoke(TOKEN);
        assertEquals(403, send("GET", "kv/data/a", "").status());
    }

    @Test
    void policy_eachOperation_needsItsOwnCapability() throws Exception {
        vault.allow("limited", "", Policy.parse("""
                path "kv/data/x/*" { capabilities = ["create", "read"] }
                path "kv/data/x/closed" { capabilities = ["deny"] }
                path "kv/metadata/x/*" { capabilities = ["list"] }
                """));
        String[] limited = {"X-Vault-Token", "limited"};

        assertEquals(200, send("POST", "kv/data/x/a", "{\"data\":{}}", limited).status());
        assertEquals(403, send("POST", "kv/data/x/a", "{\"data\":{}}", limited).status(), "update");
        assertEquals(200, send("GET", "kv/data/x/a", "", limited).status());
        assertEquals(403, send("DELETE", "kv/data/x/a", "", limited).status());
        assertEquals(403, send("GET", "kv/data/x/closed", "", limited).status());
        assertEquals(403, send("GET", "kv/data/y", "", limited).status());
        assertEquals(200, send("LIST", "kv/metadata/x", "", limited).status());
        assertEquals(403, send("GET", "kv/metadata/x/a", "", limited).status());
        assertEquals(
                403,
                send("POST", "kv/destroy/x/a", "{\"versions\":[1]}", limited).status());
    }

    @Test
    void policy_withoutRules_isNone() {
        assertThrows(IllegalArgumentException.class, () -> Policy.parse("nothing"));
    }

    @Test
    void namespace_another_hasItsOwnMountsAndTokens() throws Exception {
        vault.mount("team", "kv");
        String[] there = {"X-Vault-Token", TOKEN, "X-Vault-Namespace", "team"};
        assertEquals(403, send("GET", "kv/data/a", "", there).status());

        write("a", "");
        vault.allow(TOKEN, "team", Policy.root());
        assertEquals(404, send("GET", "kv/data/a", "", there).status());
        assertEquals(403, send("GET", "kv/data/a", "").status(), "a token belongs to one namespace");
    }

    private Heard write(String path, String options) throws Exception {
        return send(
                "POST", "kv/data/" + path, "{\"options\":{" + options + "},\"data\":{\"value\":\"of " + path + "\"}}");
    }

    private Heard send(String method, String path, String body) throws Exception {
        return send(method, path, body, "X-Vault-Token", TOKEN);
    }

    private Heard send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(vault.address().resolve("/").resolve("v1/" + path.replace("..", "%2e%2e")))
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .headers(headers)
                        .build(),
                BodyHandlers.ofString());
        return new Heard(response.statusCode(), new ObjectMapper().readTree(response.body()));
    }
}
