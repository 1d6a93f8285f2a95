package dev.remotehiring.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Handler;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.http.Router;
import dev.remotehiring.simulator.record.Seen;
import dev.remotehiring.simulator.trouble.Outage;
import dev.remotehiring.simulator.trouble.Planned;
import dev.remotehiring.simulator.trouble.Spoken;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.PartnerClient;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The stand-in's own addresses, under {@code /_simulator}: they are not Remote's, need no token and are not noted. */
final class Control {
    private final Engine engine;
    private final GatewaySimulator simulator;
    private final Router router = new Router();

    Control(Engine engine) {
        this.engine = engine;
        this.simulator = new GatewaySimulator(engine);
        router.on("GET", "/_simulator/style.css", (request, parts) -> RequestsPage.style())
                .on("GET", "/_simulator/requests", (request, parts) -> requests(request))
                .on("DELETE", "/_simulator/requests", (request, parts) -> done(simulator::clearRequests))
                .on(
                        "GET",
                        "/_simulator/tokens",
                        (request, parts) ->
                                Response.data(simulator.tokenTraffic().json()))
                .on("GET", "/_simulator/trouble", (request, parts) -> troubles())
                .on(
                        "POST",
                        "/_simulator/trouble",
                        ordered(order -> engine.troubles().plan(Spoken.read(order))))
                .on("DELETE", "/_simulator/trouble", (request, parts) -> done(simulator::clearTroubles))
                .on("POST", "/_simulator/stop", this::stop)
                .on(
                        "GET",
                        "/_simulator/settings",
                        (request, parts) -> Response.data(simulator.settings().json()))
                .on(
                        "POST",
                        "/_simulator/settings",
                        ordered(order -> engine.settings(simulator.settings().with(order))))
                .on("GET", "/_simulator/employments", (request, parts) -> employments())
                .on("POST", "/_simulator/employments", ordered(this::addEmployment))
                .on("POST", "/_simulator/clock", ordered(this::advance))
                .on("POST", "/_simulator/companies", ordered(this::changeCompany))
                .on("POST", "/_simulator/client-secrets", ordered(this::changeSecret))
                .on("POST", "/_simulator/clients", ordered(this::changeClient))
                .on("POST", "/_simulator/customer-tokens", answered(this::customerToken))
                .on(
                        "DELETE",
                        "/_simulator/customer-tokens",
                        ordered(order -> simulator.revokeCustomerToken(needed(order, "token"))))
                .on("POST", "/_simulator/revoke", ordered(this::revoke))
                .on("POST", "/_simulator/expire-tokens", ordered(order -> simulator.expireTokens()));
    }

    Optional<Response> answer(Request request) {
        if (!request.path().startsWith("/_simulator/")) {
            return Optional.empty();
        }
        try {
            return router.answer(request)
                    .or(() -> Optional.of(Failure.message(404, "Not Found").response()));
        } catch (Failure failure) {
            return Optional.of(failure.response());
        }
    }

    /** Takes an order as JSON; only with its content type, so that no web page can give one. */
    private static Handler ordered(Consumer<ObjectNode> order) {
        return answered(body -> done(() -> order.accept(body)));
    }

    /** Takes an order that has an answer of its own. */
    private static Handler answered(Function<ObjectNode, Response> order) {
        return (request, parts) -> {
            if (!request.hasContentType("application/json")) {
                throw Failure.message(415, "Content-Type must be application/json");
            }
            JsonNode body = Json.parse(request.body().isBlank() ? "{}" : request.body())
                    .filter(JsonNode::isObject)
                    .orElseThrow(() -> Failure.message(400, "not a JSON object"));
            try {
                return order.apply((ObjectNode) body);
            } catch (IllegalArgumentException | DateTimeParseException | NoSuchElementException e) {
                throw Failure.message(400, String.valueOf(e.getMessage()));
            }
        };
    }

    private Response requests(Request request) {
        return request.header("accept").orElse("").contains("application/json")
                ? Response.data(simulator.requests().stream().map(Seen::json).toList())
                : RequestsPage.of(simulator.requests());
    }

    private Response troubles() {
        return Response.data(
                engine.troubles().planned().stream().map(Planned::toString).toList());
    }

    private Response employments() {
        return Response.data(simulator.employments().stream().map(Control::json).toList());
    }

    private static ObjectNode json(Employment job) {
        ObjectNode json = Json.object()
                .put("id", job.id())
                .put("short_id", job.shortId())
                .put("company_id", job.companyId())
                .put("country_code", job.countryCode())
                .put("type", job.type())
                .put("status", job.status())
                .put("external_id", job.externalId())
                .put("login_email", job.loginEmail());
        json.set("basic_information", job.basicInformation());
        return json;
    }

    private Response stop(Request request, List<String> parts) {
        return ordered(order -> {
                    Outage outage = Spoken.outage(order.path("outage").asText("refused"));
                    engine.door().stopAfter(request, outage, Duration.parse(needed(order, "for")));
                })
                .answer(request, parts);
    }

    private void addEmployment(ObjectNode order) {
        if (!(order.path("basic_information") instanceof ObjectNode basic)) {
            throw new IllegalArgumentException("basic_information must be an object");
        }
        simulator.addEmployment(
                needed(order, "company"),
                needed(order, "country_code"),
                order.path("external_id").asText(null),
                basic);
    }

    private void advance(ObjectNode order) {
        simulator.advance(Duration.parse(needed(order, "advance")));
    }

    private void changeCompany(ObjectNode order) {
        String name = needed(order, "name");
        if (order.has("status")) {
            simulator.companyStatus(name, needed(order, "status"));
        }
        if (order.has("credit_risk")) {
            simulator.creditRisk(name, needed(order, "credit_risk"));
        }
    }

    private void changeSecret(ObjectNode order) {
        String client = needed(order, "client");
        if (order.has("add")) {
            simulator.addClientSecret(client, needed(order, "add"));
        } else {
            simulator.dropClientSecret(client, needed(order, "drop"));
        }
    }

    /** What Remote has switched on for a client, and where it may be sent back to. What is not said stays. */
    private void changeClient(ObjectNode order) {
        PartnerClient client = simulator.client(needed(order, "client"));
        List<String> addresses = new ArrayList<>();
        order.path("redirect_uris").forEach(address -> addresses.add(address.asText()));
        simulator.register(client.switched(
                        order.path("assertions").asBoolean(client.mintsAssertions()),
                        order.path("magic_links").asBoolean(client.magicLinks()))
                .redirectingOnlyTo(order.has("redirect_uris") ? Set.copyOf(addresses) : client.redirectUris()));
    }

    /** Tells the token, this once, to whoever would copy it from the page. */
    private Response customerToken(ObjectNode order) {
        boolean readOnly = order.path("read_only").asBoolean();
        return Response.data(Json.object("token", simulator.customerToken(needed(order, "user"), readOnly)));
    }

    private void revoke(ObjectNode order) {
        if (order.has("user")) {
            simulator.revokeUser(needed(order, "user"));
        } else {
            simulator.revokeCompany(needed(order, "company"));
        }
    }

    private static Response done(Runnable work) {
        work.run();
        return Response.ok();
    }

    private static String needed(ObjectNode order, String member) {
        String value = order.path(member).asText();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(member + " is missing");
        }
        return value;
    }
}
