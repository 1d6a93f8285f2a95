package dev.remotehiring.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the checks notice what is wrong. */
class CheckTest {
    private static final String HIRE = "{\"country_code\": \"PRT\", \"basic_information\": {}%s}";
    private static Contract contract;

    @BeforeAll
    static void read() {
        Stream<String> operations = Stream.of(
                "POST /v1/employments", "POST /v1/magic-link", "POST /auth/oauth2/token", "GET /v1/employments");
        contract = new Contract(
                new OpenApi(Published.openApi()), operations.map(Operation::of).toList());
    }

    @Test
    void request_asDeclared_passes() {
        assertDoesNotThrow(request("POST", "/v1/employments", HIRE.formatted(""))::verify);
    }

    @Test
    void request_memberThatIsForbidden_isFound() {
        assertFound(request("POST", "/v1/employments", HIRE.formatted(", \"full_name\": \"Ana\"")), "full_name");
    }

    @Test
    void request_bothAlternatives_isFound() {
        String id = "663e0b79-c893-45ff-a1b2-f6dcabc098b5";
        String both = "{\"user_id\": \"%s\", \"employment_id\": \"%s\"}".formatted(id, id);
        assertFound(request("POST", "/v1/magic-link", both), "user_id");
    }

    @Test
    void request_withoutBearer_isFound() {
        Check check = new Check(contract, Differences.listed());
        check.request(exchange("GET", "/v1/employments", Map.of(), "", 0, ""));
        assertFound(check, "Authorization");
    }

    @Test
    void request_unknownQueryParameter_isFound() {
        Check check = new Check(contract, Differences.listed());
        check.request(new Exchange(
                "test", "GET", "/v1/employments", "external_id=7", bearer("json"), "", 0, Map.of(), "", ""));
        assertFound(check, "external_id");
    }

    @Test
    void request_formInPlaceOfJson_isReadAsJson() {
        Check complete = new Check(contract, Differences.listed());
        complete.request(token("grant_type=authorization_code&code=c"));
        assertDoesNotThrow(complete::verify);
        Check withoutCode = new Check(contract, Differences.listed());
        withoutCode.request(token("grant_type=authorization_code"));
        assertFound(withoutCode, "code");
    }

    @Test
    void answer_undeclaredStatus_isReadAsTheDeclaredOne() {
        assertDoesNotThrow(answer(201, "{\"data\": {\"employment\": {\"country_code\": \"PRT\"}}}")::verify);
        assertFound(answer(201, "{\"data\": {\"employment\": {\"country_code\": 7}}}"), "country_code");
    }

    @Test
    void answer_statusThatNothingExplains_isFound() {
        assertFound(answer(418, "{}"), "418");
    }

    private static Check request(String method, String path, String body) {
        Check check = new Check(contract, Differences.listed());
        check.request(exchange(method, path, bearer("json"), body, 0, ""));
        return check;
    }

    private static Check answer(int status, String body) {
        Check check = new Check(contract, Differences.listed());
        check.answer(exchange("POST", "/v1/employments", bearer("json"), "", status, body));
        return check;
    }

    private static Exchange token(String form) {
        Map<String, List<String>> headers = Map.of(
                "authorization", List.of("Basic bWFza2VkOm1hc2tlZA=="),
                "content-type", List.of("application/x-www-form-urlencoded"));
        return exchange("POST", "/auth/oauth2/token", headers, form, 0, "");
    }

    private static Map<String, List<String>> bearer(String type) {
        return Map.of("authorization", List.of("Bearer masked"), "content-type", List.of("application/" + type));
    }

    private static Exchange exchange(
            String method, String path, Map<String, List<String>> headers, String body, int status, String answer) {
        Map<String, String> json = Map.of("content-type", "application/json");
        return new Exchange("test", method, path, "", headers, body, status, json, answer, "");
    }

    private static void assertFound(Check check, String word) {
        String message = assertThrows(AssertionError.class, check::verify).getMessage();
        assertTrue(message.contains(word), message);
    }
}
