package dev.remotehiring.internal.gateway;

import static dev.remotehiring.internal.token.TokenKind.COMPANY;
import static dev.remotehiring.internal.token.TokenKind.CUSTOMER;
import static dev.remotehiring.internal.token.TokenKind.EMPLOYEE;
import static dev.remotehiring.internal.token.TokenKind.PARTNER;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.token.TokenKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The operations of Remote's API that this plugin uses, with the kinds of token that may call each (the Remote facts,
 * section 1; what was observed counts more than what is declared). The wrong kind is refused here, before any call.
 */
public enum Operation {
    /** Sends a hire. */
    CREATE_EMPLOYMENT("POST", "/v1/employments", "Sending a hire", CUSTOMER, COMPANY),
    /** Looks for a hire. */
    LIST_EMPLOYMENTS("GET", "/v1/employments", "Looking for a hire", CUSTOMER, COMPANY),
    /** How a hire stands. */
    READ_EMPLOYMENT("GET", "/v1/employments/{id}", "Reading how a hire stands", CUSTOMER, COMPANY),
    /** How far an onboarding is. */
    READ_ONBOARDING_STEPS(
            "GET", "/v1/employments/{id}/onboarding-steps", "Reading the steps of an onboarding", CUSTOMER, COMPANY),
    /** Ends an onboarding. */
    CANCEL_ONBOARDING("POST", "/v1/cancel-onboarding/{id}", "Cancelling an onboarding", CUSTOMER, COMPANY),
    /** Lets Remote write to the person. */
    INVITE("POST", "/v1/employments/{id}/invite", "Inviting a person", CUSTOMER, COMPANY),
    /** Where Remote employs. */
    LIST_COUNTRIES("GET", "/v1/countries", "Reading the list of countries", CUSTOMER, COMPANY, PARTNER),
    /** What Remote asks for in a country; a partner's token gets 404 for it. */
    READ_HIRE_FORM(
            "GET",
            "/v1/countries/{id}/employment_basic_information",
            "Reading a country's hire form",
            CUSTOMER,
            COMPANY),
    /** What Remote asks for of a contractor in a country. */
    READ_CONTRACTOR_FORM(
            "GET",
            "/v1/countries/{id}/contractor_basic_information",
            "Reading a country's form for contractors",
            CUSTOMER,
            COMPANY),
    /** Which countries the cost calculator knows. */
    LIST_COST_COUNTRIES(
            "GET", "/v1/cost-calculator/countries", "Reading what an estimate needs", CUSTOMER, COMPANY, PARTNER),
    /** What the cost calculator wants to know about a region. */
    READ_COST_FIELDS(
            "GET",
            "/v1/cost-calculator/regions/{id}/fields",
            "Reading what an estimate needs",
            CUSTOMER,
            COMPANY,
            PARTNER),
    /** What a hire will probably cost. */
    ESTIMATE_COST("POST", "/v1/cost-calculator/estimation", "Estimating what a hire costs", CUSTOMER, COMPANY, PARTNER),
    /** In which currency a company reckons. */
    READ_COMPANY("GET", "/v1/companies/{id}", "Reading about the company", COMPANY, PARTNER),
    /** What a company still has to do at Remote. */
    READ_COMPANY_ACTIONS("GET", "/v1/companies/{id}/actions", "Reading what is pending", COMPANY, PARTNER),
    /** Who of the company is a user of Remote. */
    LIST_MANAGERS("GET", "/v1/company-managers", "Reading who is a user of Remote", CUSTOMER, COMPANY),
    /** Makes somebody a user of Remote. */
    CREATE_MANAGER("POST", "/v1/company-managers", "Making somebody a user of Remote", CUSTOMER, COMPANY),
    /** A link into Remote. */
    CREATE_MAGIC_LINK("POST", "/v1/magic-link", "Making a link into Remote", COMPANY),
    /** An older link into Remote; which token it wants is unknown. */
    SSO_URL("GET", "/v1/sso-url", "Making a link into Remote", COMPANY),
    /** The same under its other spelling. */
    SSO_URL_OTHER("GET", "/v1/sso_url", "Making a link into Remote", COMPANY),
    /** For whom a token speaks. */
    IDENTITY("GET", "/v1/identity/current", "Asking who the connection speaks for", CUSTOMER, COMPANY, PARTNER),
    /** The companies that let the partner act; a customer token lists its own. */
    LIST_COMPANIES("GET", "/v1/companies", "Reading the list of companies", CUSTOMER, PARTNER),
    /** A new company at Remote. */
    CREATE_COMPANY("POST", "/v1/companies", "Making a company at Remote", PARTNER),
    /** Access to a company that the partner manages. */
    CREATE_COMPANY_TOKEN("POST", "/v1/companies/{id}/create-token", "Getting access to a company", PARTNER),
    /** For whom an employee's token speaks. */
    EMPLOYEE_IDENTITY("GET", "/v1/employee/current", "Reading who the employee is", EMPLOYEE);

    private final String method;
    private final String path;
    private final String purpose;
    private final Set<TokenKind> kinds;

    Operation(String method, String path, String purpose, TokenKind first, TokenKind... others) {
        this.method = method;
        this.path = path;
        this.purpose = purpose;
        this.kinds = Set.copyOf(EnumSet.of(first, others));
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path, with {@code {id}} where one belongs. */
    public String path() {
        return path;
    }

    /** Which kinds of token may call it. */
    public Set<TokenKind> kinds() {
        return kinds;
    }

    /** Whether it changes something at Remote. */
    boolean writes() {
        return !method.equals("GET") && this != ESTIMATE_COST;
    }

    /** @throws RemoteHiringException when a kind of token may not call it */
    void require(TokenKind kind) {
        if (!kinds.contains(kind)) {
            throw new RemoteHiringException(new IllegalArgumentException(misfit(kind)), wanted());
        }
    }

    /** For the log. */
    private String misfit(TokenKind kind) {
        return purpose + " is not possible with " + kind.words() + ": Remote wants "
                + kinds.stream().sorted().map(TokenKind::words).collect(Collectors.joining(" or ")) + ".";
    }

    private ErrorCode wanted() {
        return kinds.contains(COMPANY)
                ? ErrorCode.CONSENT_WANTED
                : kinds.contains(PARTNER) ? ErrorCode.PARTNER_WANTED : ErrorCode.EMPLOYEE_WANTED;
    }
}
