package dev.remotehiring.internal.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.api.FieldProblem;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every shape of an error body that the Remote facts know (sections 0.6 and 10). */
class RemoteErrorTest {
    private static RemoteError read(String body) throws Exception {
        return RemoteError.of(422, new ObjectMapper().readTree(body));
    }

    private static String problems(RemoteError error) {
        return error.problems().stream()
                .map(problem -> problem.field() + "=" + problem.detail())
                .collect(Collectors.joining(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "{\"message\":\"Company not found\"} | Company not found | ~~",
                "{\"message\":{\"code\":\"x\",\"message\":\"in words\"}} | in words | ~~",
                "{\"message\":{\"code\":\"x\",\"message\":\"too long\",\"param\":\"name\"}} | too long | name=too long",
                "{\"message\":[{\"code\":\"x\",\"message\":\"one\",\"param\":\"a\"},{\"message\":\"two\",\"param\":\"b\"}]} | one | a=one;b=two",
                "{\"message\":[{\"code\":\"x\",\"message\":\"one\",\"action\":\"do\"}]} | one | ~~",
                "{\"message\":[]} | ~~ | ~~",
                "{\"errors\":{\"email\":[\"has already been taken\"],\"provisional_start_date\":[\"cannot be in a holiday\"]}} | ~~ | email=has already been taken;provisional_start_date=cannot be in a holiday",
                "{\"errors\":{\"email\":[\"one\",\"two\"]}} | ~~ | email=one;email=two",
                "{\"errors\":{\"address_details\":{\"address\":[\"is missing\"]}}} | ~~ | address_details.address=is missing",
                "{\"errors\":{\"email\":[{\"message\":\"is taken\",\"code\":\"x\"}]}} | ~~ | email=is taken",
                "{\"errors\":{\"email\":\"is taken\"}} | ~~ | email=is taken",
                "{\"errors\":[\"job_title: is blank\",\"basic_information.email: is taken\"]} | ~~ | job_title=is blank;basic_information.email=is taken",
                "{\"errors\":[\"Something: that is a sentence, not a field\"]} | ~~ | Something=that is a sentence, not a field",
                "{\"errors\":[\"a sentence without a field\"]} | ~~ | =a sentence without a field",
                "{\"errors\":\"one text\"} | ~~ | =one text",
                "{\"errors\":{\"detail\":\"Customer rate-limit exceeded.\"}} | ~~ | detail=Customer rate-limit exceeded.",
                "{\"message\":\"Invalid\",\"errors\":{\"email\":[\"is taken\"]}} | Invalid | email=is taken",
                "{} | ~~ | ~~",
                "{\"errors\":null,\"message\":null} | ~~ | ~~",
                "{\"errors\":{\"email\":[]}} | ~~ | ~~",
                "[] | ~~ | ~~",
                "7 | ~~ | ~~"
            })
    void of_anyShape_isMessageAndProblems(String body, String message, String problems) throws Exception {
        RemoteError error = read(body);

        assertEquals(message, error.message());
        assertEquals(problems, problems(error));
        assertTrue(
                error.problems().stream().allMatch(problem -> problem.kind() == FieldProblem.Kind.REFUSED_BY_REMOTE));
    }

    @Test
    void of_bodyThatIsNoJson_hasNoWords() {
        RemoteError error = RemoteError.of(400, MissingNode.getInstance());

        assertEquals("", error.message());
        assertTrue(error.problems().isEmpty());
    }

    @Test
    void of_endlessWordsWithControlCharacters_isOneShortLine() throws Exception {
        RemoteError error = read("{\"message\":\"line\\nbreak\\u0000" + "x".repeat(5000) + "\"}");

        assertTrue(error.message().startsWith("line break x"));
        assertTrue(error.message().length() < 310);
    }

    @Test
    void toString_always_hidesRemotesWords() throws Exception {
        RemoteError error = read("{\"message\":\"marker\",\"errors\":{\"email\":[\"marker\"]}}");

        assertFalse((error + " " + error.problems()).contains("marker"));
    }
}
