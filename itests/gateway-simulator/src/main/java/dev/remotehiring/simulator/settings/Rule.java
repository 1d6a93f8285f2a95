package dev.remotehiring.simulator.settings;

/** The rules of the Remote facts, section 11, that this stand-in enforces: each can be switched off, to show its test bites. */
public enum Rule {
    /** Rule 1. */
    R01_TOKEN_TAKES_A_FORM("the token endpoint takes POST with a form; a JSON body is refused with invalid_request"),
    /** Rule 2. */
    R02_BASIC_REQUIRED(
            "Basic credentials are required for three of the grants; wrong or absent is invalid_client, 401"),
    /** Rule 3. */
    R03_NO_CREDENTIALS_IN_BODY("credentials in the body instead of Basic are refused"),
    /** Rule 4. */
    R04_GRANT_PARAMETERS("an unknown grant_type is unsupported_grant_type, a missing parameter invalid_request"),
    /** Rule 5. */
    R05_CLIENT_CREDENTIALS_ANSWER("client_credentials answers access_token, token_type and expires_in, nothing else"),
    /** Rule 6. */
    R06_EXACT_REDIRECT_URI("authorize never redirects to an unregistered redirect_uri or for an unknown client"),
    /** Rule 7. */
    R07_ONLY_ADMINS_APPROVE("authorize asks for a login first, and only an admin or owner can approve"),
    /** Rule 8. */
    R08_STATE_COMES_BACK("approve redirects with code and state, deny with error=access_denied and state"),
    /** Rule 9. */
    R09_CODE_WORKS_ONCE("a code works once, for five minutes, for its client"),
    /** Rule 10. */
    R10_CODE_ANSWER("the code exchange needs no redirect_uri and answers company_id, user_id and a UUID refresh_token"),
    /** Rule 11. */
    R11_REFRESH_ANSWER(
            "refresh answers the same refresh token without ids; an unknown or foreign one is invalid_grant"),
    /** Rule 12. */
    R12_ASSERTION_SIGNATURE("an assertion is HS256 with the client secret, nothing else"),
    /** Rule 13. */
    R13_ASSERTION_CLAIMS("iss is a known client, aud is host/auth, exp is ahead and under 600 s"),
    /** Rule 14. */
    R14_ASSERTION_SUBJECT_FORM("a malformed sub or a scope not valid for the role fails with a description"),
    /** Rule 15. */
    R15_ASSERTION_ISOLATION(
            "an unknown or unmanaged subject, or a client without the setting, is a bare invalid_grant"),
    /** Rule 16. */
    R16_ASSERTION_BASIC_AGREES("a Basic header beside an assertion may be absent, but must not contradict iss"),
    /** Rule 17. */
    R17_ASSERTION_SPELLINGS("all three spellings of sub work, emplomyent does not"),
    /** Rule 18. */
    R18_ASSERTION_DEFAULT_SCOPE("no scope claim means all:write, and no refresh_token is answered"),
    /** Rule 19. */
    R19_TOKENS_EXPIRE("an access token expires after expires_in"),
    /** Rule 20. */
    R20_HOST_BOUND_TOKENS("a token of another host or environment is 401"),
    /** Rule 21. */
    R21_REVOKED_CONSENT("revoking consent ends access and refresh tokens"),
    /** Rule 22. */
    R22_SCOPES("a bad bearer is 401, a missing scope 403; write covers read"),
    /** Rule 23. */
    R23_TOKEN_KINDS("each operation takes only its kinds of token"),
    /** Rule 24. */
    R24_FOREIGN_IS_NOT_FOUND("another company's resource is 404"),
    /** Rule 25. */
    R25_RATE_LIMITS("the limits are counted, shown in three headers, and enforced"),
    /** Rule 26. */
    R26_PAGES("page and page_size are checked, counters stand under data"),
    /** Rule 27. */
    R27_NO_UNKNOWN_KEYS("unknown keys in a body are 422"),
    /** Rule 28. */
    R28_EOR_ALIAS("/eor/v1 answers like /v1"),
    /** Rule 29. */
    R29_EMPLOYMENT_ENVELOPE("POST employments needs country_code and basic_information"),
    /** Rule 30. */
    R30_FORM_VALIDATION("basic_information is validated against the country's form"),
    /** Rule 31. */
    R31_FORM_VERSIONS("json_schema_version chooses the form to validate with"),
    /** Rule 32. */
    R32_UNKNOWN_COUNTRY("an unknown country or an alpha-2 code is Country not found"),
    /** Rule 33. */
    R33_EOR_GATE("no employee in a country without EOR; contractors where a product exists"),
    /** Rule 34. */
    R34_EMAIL_TAKEN("a login e-mail is taken once per company"),
    /** Rule 35. */
    R35_START_DATES("blocked days and past dates are refused at creation, early ones at the invite"),
    /** Rule 36. */
    R36_ACTIVE_COMPANY("a company that is not active gets 409"),
    /** Rule 37. */
    R37_EXTERNAL_ID("external_id has at most 64 characters and need not be unique"),
    /** Rule 38. */
    R38_CREATION_ANSWER("the creation answer has no status, its stage is employment_creation"),
    /** Rule 39. */
    R39_CREATED_IS_LISTED("a created employment is in the list, under its filters, and by id"),
    /** Rule 40. */
    R40_EMPLOYMENT_NOT_FOUND("an unknown or malformed employment id is 404"),
    /** Rule 41. */
    R41_NO_IDEMPOTENCY("the same POST again fails by the e-mail rule"),
    /** Rule 42. */
    R42_PATCH_BY_STATUS("what PATCH may change depends on the status"),
    /** Rule 43. */
    R43_INVITE("an invite needs contract and pricing plan details, and moves status and stage"),
    /** Rule 44. */
    R44_RESERVE("deposit_required companies wait for the reserve"),
    /** Rule 45. */
    R45_CANCEL("onboarding is cancelled only in five states"),
    /** Rule 46. */
    R46_SANDBOX_PATHS("sandbox paths set active and backdate, and do not exist in production"),
    /** Rule 47. */
    R47_COMPANY_CREATION("POST companies checks terms, numbers, currency and duplicates, and sets the status"),
    /** Rule 48. */
    R48_COMPANY_ACTIONS("action is a comma list; tokens only for eligible clients"),
    /** Rule 49. */
    R49_COMPANY_ANSWER("a new company is 201, tokens have six fields, and it is listed"),
    /** Rule 50. */
    R50_COMPANY_LIST("GET companies lists exactly the authorized ones"),
    /** Rule 51. */
    R51_COMPANY_OF_OTHERS("another company by id is 404"),
    /** Rule 52. */
    R52_CREATE_TOKEN("create-token answers flat, for managed companies and eligible clients only"),
    /** Rule 53. */
    R53_MANAGERS("a manager has one of three roles; 201"),
    /** Rule 54. */
    R54_LINK_REQUEST("a magic link wants one id and a well-formed path, an enabled integration and a known user"),
    /** Rule 55. */
    R55_LINK_ONCE("a magic link logs in once, for 180 s, and lands on its path"),
    /** Rule 56. */
    R56_SSO_OPT_IN("sso-url answers under both spellings where switched on, else 404"),
    /** Rule 57. */
    R57_IDENTITY("identity/current has a shape per token kind; employee/current wants an active employment");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    /** The number in the facts, two digits. */
    public String number() {
        return name().substring(1, 3);
    }

    /** What is enforced. */
    public String sentence() {
        return sentence;
    }
}
