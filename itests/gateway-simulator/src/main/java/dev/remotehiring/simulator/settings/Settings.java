package dev.remotehiring.simulator.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * One answer to each question that the public evidence leaves open or answers twice. The defaults follow the Remote
 * facts' order of trust; {@link Draft} says what each means. In JSON the names are in snake case.
 */
public record Settings(
        Personality personality,
        int employmentCreatedStatus,
        int identityStatus,
        int unknownCountryStatus,
        int unknownLinkUserStatus,
        int readOnlyWriteStatus,
        int ineligibleCreateTokenStatus,
        boolean jsonTokenBodies,
        TokenErrorShape tokenErrors,
        int expiresInSeconds,
        int codeSeconds,
        int linkSeconds,
        boolean rotateRefreshTokens,
        RefreshReuse refreshReuse,
        int refreshGraceSeconds,
        boolean scopeInTokenAnswer,
        boolean assertionNeedsBasic,
        String assertionHost,
        boolean droppedSecretEndsTokens,
        boolean companyOutlivesConsents,
        FormEnvelope formEnvelope,
        int latestFormVersion,
        boolean bareManagerAnswer,
        boolean naiveTimes,
        boolean legacySsoUrl,
        boolean companiesForCustomerTokens,
        boolean pluralActions,
        int customerLimit,
        int partnerLimit,
        int limitWindowSeconds,
        boolean retryAfter,
        RateErrorShape rateErrors,
        boolean listedErrors) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** The shape of errors at the token endpoint (the Remote facts, sections 2.2 and 10.6). */
    public enum TokenErrorShape {
        /** {@code {"error": "invalid_grant"}}: observed. */
        ERROR,
        /** {@code {"message": "invalid_grant"}}: declared. */
        MESSAGE
    }

    /** What a superseded refresh token does, where they rotate. */
    public enum RefreshReuse {
        /** It is refused with {@code invalid_grant}. */
        REFUSED,
        /** It works on for a while, so that a client that lost the answer can ask again. */
        GRACE,
        /** It is refused, and its successors end with it (RFC 9700, section 4.14.2). */
        FAMILY
    }

    /** The shape of a form answer (sections 3.7 and 10.15). */
    public enum FormEnvelope {
        /** {@code data} is the schema. */
        SCHEMA,
        /** {@code data.schema} and {@code data.version}. */
        VERSIONED
    }

    /** The body of 429 (sections 0.6 and 10.17). */
    public enum RateErrorShape {
        /** {@code {"message":"Too many requests"}}. */
        MESSAGE,
        /** {@code {"errors":{"detail":"Customer rate-limit exceeded."}}}. */
        ERRORS_DETAIL
    }

    /** The defaults. */
    public static Settings defaults() {
        return settled(new Draft());
    }

    /** These settings with a change: {@code settings.with(s -> s.identityStatus = 200)}. */
    public Settings with(Consumer<Draft> change) {
        Draft draft = MAPPER.convertValue(this, Draft.class);
        change.accept(draft);
        return settled(draft);
    }

    /**
     * These settings with the given members changed.
     *
     * @throws IllegalArgumentException for a name or value that does not exist, in words
     */
    public Settings with(ObjectNode changes) {
        ObjectNode merged = json();
        merged.setAll(changes);
        try {
            return MAPPER.treeToValue(merged, Settings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no such setting, or not a value it can have: " + changes, e);
        }
    }

    /** As JSON, for showing. */
    public ObjectNode json() {
        JsonNode tree = MAPPER.valueToTree(this);
        return (ObjectNode) tree;
    }

    private static Settings settled(Draft draft) {
        return MAPPER.convertValue(draft, Settings.class);
    }

    /** Settings being written: the defaults, each with its meaning. */
    public static final class Draft {
        /** Sandbox or production. */
        public Personality personality = Personality.SANDBOX;
        /** 200 (declared today) or 201 (as observed by the vendor's skill); section 10.14. */
        public int employmentCreatedStatus = 201;
        /** 201 (declared) or 200 (the vendor's mock); section 5.5. */
        public int identityStatus = 201;
        /** 404 or 422 for POST /v1/employments with an unknown country; section 12.6. */
        public int unknownCountryStatus = 404;
        /** 404 or 422 for a magic link of an unknown user; section 12.11. */
        public int unknownLinkUserStatus = 404;
        /** 403 or 404 for a write with a read-only customer token; section 12.14. */
        public int readOnlyWriteStatus = 403;
        /** 404, 403 or 400 for create-token by a client that is not eligible; section 2.7 is silent. */
        public int ineligibleCreateTokenStatus = 404;
        /** Whether the token endpoint takes JSON, as the OpenAPI says and nobody does; section 10.1. */
        public boolean jsonTokenBodies;
        /** Section 10.6. */
        public TokenErrorShape tokenErrors = TokenErrorShape.ERROR;
        /** 3600 or 7200; section 10.5. */
        public int expiresInSeconds = 3600;
        /** Life of an authorization code. */
        public int codeSeconds = 300;
        /** Life of a magic link. */
        public int linkSeconds = 180;
        /** Whether a refresh replaces the refresh token; section 10.7. */
        public boolean rotateRefreshTokens;
        /** What a replaced one does then; nobody knows. */
        public RefreshReuse refreshReuse = RefreshReuse.REFUSED;
        /** How long a replaced one works on, with {@link RefreshReuse#GRACE}. */
        public int refreshGraceSeconds = 30;
        /** Whether token answers carry {@code scope}; section 12.5. */
        public boolean scopeInTokenAnswer;
        /** Whether the assertion grant wants a Basic header; sections 2.6 and 12.3. */
        public boolean assertionNeedsBasic;
        /** Whose {@code /auth} is the audience of assertions: empty for its own address, else that of what stands before it. */
        public String assertionHost = "";
        /** Whether access tokens that were got with a client secret end when that secret does; nobody knows. */
        public boolean droppedSecretEndsTokens;
        /** Whether a company stays authorized when the last of its users has withdrawn consent; section 12.4. */
        public boolean companyOutlivesConsents;
        /** Section 10.15. */
        public FormEnvelope formEnvelope = FormEnvelope.SCHEMA;
        /** What {@code json_schema_version=latest} means; section 12.8. */
        public int latestFormVersion = 4;
        /** POST /v1/company-managers: bare (declared 2026) or inside {@code data} (2022); section 12.15. */
        public boolean bareManagerAnswer = true;
        /** Date-times without {@code Z}, as in live records, or with; section 0.5. */
        public boolean naiveTimes = true;
        /** Serves GET /v1/sso-url and /v1/sso_url; section 4.1. */
        public boolean legacySsoUrl;
        /** GET /v1/companies with a customer token: its own company (observed) or 403 (declared); section 10.3. */
        public boolean companiesForCustomerTokens = true;
        /** Whether {@code actions} works like {@code action} on POST /v1/companies; section 12.16. */
        public boolean pluralActions = true;
        /** Requests per window and company with customer tokens; section 0.7. */
        public int customerLimit = 300;
        /** Requests per window and partner client; section 0.7. */
        public int partnerLimit = 250;
        /** The window. */
        public int limitWindowSeconds = 60;
        /** Whether 429 carries {@code Retry-After}; section 10.17. */
        public boolean retryAfter;
        /** Section 10.17. */
        public RateErrorShape rateErrors = RateErrorShape.MESSAGE;
        /** 422 as a list of {@code "field: reason"} texts, the shape of section 10.16. */
        public boolean listedErrors;
    }
}
