package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.admin.PendingAction;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.Partner;
import dev.remotehiring.internal.token.TokenKind;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/companies}: the companies that let the partner act, and the partner's shortcuts to their tokens (the Remote
 * facts, sections 2.7, 5.3 and 5.4).
 */
public final class Companies {
    private static final int BAD_REQUEST = 400;
    private static final String WITH_TOKENS = "get_oauth_access_tokens";

    private final Gateway gateway;
    private final Clock clock;

    /**
     * @param gateway the gateway
     * @param clock dates the acceptance of Remote's terms
     */
    public Companies(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * A company.
     *
     * @param id Remote's id
     * @param name its name
     * @param externalId what the platform named it when it made it
     */
    public record Company(CompanyId id, String name, Optional<String> externalId) {}

    /**
     * What a new company is made of (the Remote facts, section 5.3).
     *
     * @param name its name
     * @param country alpha-3 code
     * @param ownerName who will own it at Remote
     * @param ownerEmail that person's address
     * @param currency one of Remote's, for instance EUR
     * @param externalId what the platform names it
     */
    public record NewCompany(
            String name, String country, String ownerName, String ownerEmail, String currency, String externalId) {
        /** It prints neither name nor address. */
        @Override
        public String toString() {
            return "NewCompany[" + externalId + "]";
        }
    }

    /**
     * Tokens of a company. They do not print.
     *
     * @param accessToken for a first question
     * @param refreshToken what the connection lives on
     * @param company the company, where the answer names it
     * @param user the user, where the answer names one
     */
    public record CompanyTokens(
            Secret accessToken, Secret refreshToken, Optional<CompanyId> company, Optional<RemoteUserId> user) {}

    /** The companies that let the partner act. */
    public List<Company> authorized(Deadline deadline) throws RemoteRefusedException {
        return companies(gateway.understood(new Partner(), deadline, Gateway.Request.of(Operation.LIST_COMPANIES)));
    }

    /** The companies that a connection sees: a customer token its own. */
    public List<Company> list(Access access) throws RemoteRefusedException {
        return companies(gateway.understood(access, Gateway.Request.of(Operation.LIST_COMPANIES)));
    }

    /** The company of a customer token that is not kept yet. */
    public List<Company> list(Secret customerToken, Deadline deadline) throws RemoteRefusedException {
        return companies(gateway.understood(
                customerToken, TokenKind.CUSTOMER, deadline, Gateway.Request.of(Operation.LIST_COMPANIES)));
    }

    private static List<Company> companies(JsonNode answer) {
        JsonNode list = answer.path("data").path("companies");
        if (!list.isArray()) {
            throw new RemoteHiringException(ErrorCode.ANSWER_UNREADABLE, Operation.LIST_COMPANIES.path());
        }
        List<Company> found = new ArrayList<>();
        list.forEach(row -> Identity.id(row)
                .ifPresent(id -> found.add(new Company(
                        new CompanyId(id),
                        row.path("name").asText(""),
                        Optional.of(row.path("external_id").asText("")).filter(text -> !text.isBlank())))));
        return found;
    }

    /** What the company of a connection still has to do at Remote. */
    public List<PendingAction> actions(Access access) throws RemoteRefusedException {
        Gateway.Request request = Gateway.Request.of(Operation.READ_COMPANY_ACTIONS)
                .about(access.connection().company().value());
        JsonNode list = gateway.understood(access, request).path("data").path("actions");
        if (!list.isArray()) {
            throw new RemoteHiringException(ErrorCode.ANSWER_UNREADABLE, request.path());
        }
        List<PendingAction> found = new ArrayList<>();
        list.forEach(row -> found.add(new PendingAction(
                switch (row.path("type").asText("")) {
                    case "verify_company" -> PendingAction.Kind.VERIFY_COMPANY;
                    case "setup_remote_payments" -> PendingAction.Kind.SET_UP_PAYMENTS;
                    default -> PendingAction.Kind.OTHER;
                },
                row.path("required").asBoolean(true))));
        return found;
    }

    /** New tokens of a company that the partner manages: {@code POST /v1/companies/{id}/create-token}. */
    public CompanyTokens createToken(CompanyId company, String scopes, Deadline deadline)
            throws RemoteRefusedException {
        JsonNode answer = gateway.understood(
                new Partner(),
                deadline,
                Gateway.Request.of(Operation.CREATE_COMPANY_TOKEN)
                        .about(company.value())
                        .with(Map.of("scope", scopes)));
        return tokens(answer.path("data").isObject() ? answer.path("data") : answer);
    }

    /**
     * Makes a company and gets its tokens, in one: {@code POST /v1/companies?action=get_oauth_access_tokens}.
     *
     * @throws RemoteHiringException with {@link Kind#NOT_ALLOWED_BY_REMOTE} when this partner may not
     */
    public CompanyTokens create(NewCompany company, String scopes, Deadline deadline) throws RemoteRefusedException {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", company.name())
                .put("country_code", company.country())
                .put("company_owner_name", company.ownerName())
                .put("company_owner_email", company.ownerEmail())
                .put("desired_currency", company.currency())
                .put("external_id", company.externalId())
                .put(
                        "terms_of_service_accepted_at",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        try {
            JsonNode answer = gateway.understood(
                    new Partner(),
                    deadline,
                    Gateway.Request.of(Operation.CREATE_COMPANY)
                            .with(Map.of("action", WITH_TOKENS, "scope", scopes))
                            .with(body));
            JsonNode data = answer.path("data");
            return tokens(
                    data.has("tokens") ? data.path("tokens") : data.path("data").path("tokens"));
        } catch (RemoteRefusedException refused) {
            if (refused.error().status() == BAD_REQUEST
                    && refused.error().message().contains("invalid_params")) {
                throw new RemoteHiringException(refused, ErrorCode.NOT_ELIGIBLE_TO_CREATE);
            }
            throw refused;
        }
    }

    private static CompanyTokens tokens(JsonNode answer) {
        String access = answer.path("access_token").asText("");
        String refresh = answer.path("refresh_token").asText("");
        if (access.isEmpty() || refresh.isEmpty()) {
            throw new RemoteHiringException(ErrorCode.COMPANY_WITHOUT_ACCESS);
        }
        return new CompanyTokens(
                new Secret(access),
                new Secret(refresh),
                id(answer, "company_id").map(CompanyId::new),
                id(answer, "user_id").map(RemoteUserId::new));
    }

    private static Optional<String> id(JsonNode answer, String field) {
        return Identity.id(JsonNodeFactory.instance
                .objectNode()
                .put("id", answer.path(field).asText("")));
    }
}
