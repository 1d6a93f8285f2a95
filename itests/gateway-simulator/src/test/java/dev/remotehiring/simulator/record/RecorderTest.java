package dev.remotehiring.simulator.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.Visitor;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecorderTest {
    private static final String SECRET = Ids.secret();
    private static final String ADA = "ada.admin@acme.example";

    @Test
    void recorder_writesExchangesWithoutASecret(@TempDir Path folder) throws IOException {
        List<String> secrets;
        try (GatewaySimulator remote = GatewaySimulator.builder()
                .record(folder)
                .client(PartnerClient.of("ats", SECRET))
                .start()) {
            secrets = journey(remote);
        }
        String recorded = recorded(folder);
        for (String secret : secrets) {
            assertFalse(recorded.contains(secret), "a secret of " + secret.length() + " characters");
        }
        assertTrue(recorded.contains("code=masked"));
        assertTrue(recorded.contains("/magic-link/masked"));
        assertEquals(
                4, recorded.lines().filter(line -> Json.parse(line).isPresent()).count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"access_token\":\"aaa.bbb.ccc\"} | {\"access_token\":\"eyJhbGciOiJIUzI1NiJ9.eyJtYXNrZWQiOnRydWV9.bWFza2Vk\"}",
                "{\"refresh_token\": \"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"} |"
                        + " {\"refresh_token\": \"00000000-0000-4000-8000-000000000000\"}",
                "a=1&code=xyz&state=abc | a=1&code=masked&state=masked",
                "grant_type=x&client_secret=s%2Fs | grant_type=x&client_secret=masked",
                "https://h/cb?code=x&y=z | https://h/cb?code=masked&y=z",
                "{\"country_code\":\"PRT\"} | {\"country_code\":\"PRT\"}",
                "{\"code\":\"resource_already_exists\"} | {\"code\":\"resource_already_exists\"}",
                "{\"code\":\"0123456789abcdef0123456789abcdef\"} | {\"code\":\"masked\"}",
                "postal_code=1000&zip=2 | postal_code=1000&zip=2",
            })
    void mask_keepsTheForm(String text, String masked) {
        assertEquals(masked, Mask.text(text));
    }

    @Test
    void mask_ofHeaders_keepsTheScheme() {
        assertEquals("Bearer ra_test_masked", Mask.header("authorization", "Bearer ra_test_abc"));
        assertEquals("Basic bWFza2VkOm1hc2tlZA==", Mask.header("authorization", "Basic YTpi"));
        assertEquals("s=masked; Path=masked", Mask.header("set-cookie", "s=abc; Path=/"));
        assertEquals("application/json", Mask.header("content-type", "application/json"));
    }

    private static List<String> journey(GatewaySimulator remote) {
        Visitor visitor = new Visitor(remote.uri());
        String code = remote.approve("ats", ADA, "");
        Answer granted = visitor.token("ats:" + SECRET, Map.of("grant_type", "authorization_code", "code", code));
        String bearer = granted.text("/access_token");
        Answer link = visitor.post(
                "/v1/magic-link",
                bearer,
                Json.object("user_id", remote.person(ADA).id()));
        String url = link.text("/data/url");
        visitor.get(url.substring(remote.uri().toString().length()), "");
        String customer = remote.customerToken(ADA);
        visitor.get("/v1/identity/current", customer);
        String linkToken = url.substring(url.lastIndexOf('/') + 1);
        return List.of(SECRET, code, bearer, granted.text("/refresh_token"), linkToken, customer);
    }

    private static String recorded(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }
}
