package dev.remotehiring.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says what in an exchange the published description does not allow. */
final class Contract {
    private static final String JSON = "application/json";

    private final OpenApi openApi;
    private final OpenApiInteractionValidator validator;

    /** A contract for exchanges of these operations. */
    Contract(OpenApi openApi, Collection<Operation> operations) {
        this.openApi = openApi;
        // Members that are not described are allowed unless the description itself forbids them.
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(openApi.reducedTo(operations))
                .withResolveRefs(false)
                .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored())
                .build();
    }

    /** What is wrong with a request. */
    List<Finding> request(Exchange exchange) {
        return request(exchange, exchange.requestHeaders(), exchange.requestBody());
    }

    /** What would be wrong with a request if its form were JSON. */
    List<Finding> requestAsJson(Exchange exchange) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        parameters(exchange.requestBody()).forEach(body::put);
        Map<String, List<String>> headers = new LinkedHashMap<>(exchange.requestHeaders());
        headers.put("content-type", List.of(JSON));
        return request(exchange, headers, body.toString());
    }

    private List<Finding> request(Exchange exchange, Map<String, List<String>> headers, String body) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(exchange.method(), exchange.path());
        headers.forEach(request::withHeader);
        parameters(exchange.query()).forEach((name, value) -> request.withQueryParam(name, value));
        if (!body.isEmpty()) {
            request.withBody(body);
        }
        return findings(exchange, Direction.REQUEST, validator.validateRequest(request.build()));
    }

    /** What is wrong with an answer. */
    List<Finding> answer(Exchange exchange) {
        return answerAs(exchange, exchange.path(), exchange.method(), exchange.status());
    }

    /** What would be wrong with an answer if another operation had given it, with another status. */
    List<Finding> answerAs(Exchange exchange, Operation operation, int status) {
        return answerAs(exchange, operation.path(), operation.method(), status);
    }

    private List<Finding> answerAs(Exchange exchange, String path, String method, int status) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
        exchange.responseHeaders().forEach((name, value) -> response.withHeader(name, value));
        if (!exchange.responseBody().isEmpty()) {
            response.withBody(exchange.responseBody());
        }
        return findings(
                exchange,
                Direction.ANSWER,
                validator.validateResponse(path, Request.Method.valueOf(method), response.build()));
    }

    private List<Finding> findings(Exchange exchange, Direction direction, ValidationReport report) {
        Operation operation = openApi.operation(exchange);
        int status = direction == Direction.ANSWER ? exchange.status() : Finding.NO_STATUS;
        return report.getMessages().stream()
                .flatMap(Contract::innermost)
                .map(message ->
                        new Finding(operation, direction, status, message.getKey(), at(message), message.getMessage()))
                .distinct()
                .toList();
    }

    /** Of "none of these fits", why each does not. */
    private static Stream<Message> innermost(Message message) {
        return message.getNestedMessages().isEmpty()
                ? Stream.of(message)
                : message.getNestedMessages().stream().flatMap(Contract::innermost);
    }

    private static String at(Message message) {
        return message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(ValidationReport.MessageContext.Pointers::getInstance)
                .orElse("");
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
