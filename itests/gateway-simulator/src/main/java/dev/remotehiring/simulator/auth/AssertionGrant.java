package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R12_ASSERTION_SIGNATURE;
import static dev.remotehiring.simulator.settings.Rule.R13_ASSERTION_CLAIMS;
import static dev.remotehiring.simulator.settings.Rule.R15_ASSERTION_ISOLATION;
import static dev.remotehiring.simulator.settings.Rule.R16_ASSERTION_BASIC_AGREES;
import static dev.remotehiring.simulator.settings.Rule.R18_ASSERTION_DEFAULT_SCOPE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.PartnerClient;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** {@code urn:ietf:params:oauth:grant-type:jwt-bearer} (the Remote facts, section 2.6; rules 12 to 18). */
record AssertionGrant(Ground ground, Tokens tokens, Consents consents) implements Grant {
    static final String NAME = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final int LONGEST_SECONDS = 600;

    @Override
    public ObjectNode answer(TokenRequest request) {
        Assertion assertion = Assertion.read(request.required("assertion"));
        PartnerClient issuer = issuer(assertion, request);
        Proof proof = signature(assertion, issuer);
        checkClaims(assertion.claims());
        Subject subject = Subject.read(assertion.claims().path("sub").asText(), ground);
        Set<String> scopes = subject.scopes(assertion.claims().path("scope").asText(""));
        ObjectNode answer = tokens.answer(caller(subject, issuer, scopes), proof);
        return ground.enforces(R18_ASSERTION_DEFAULT_SCOPE) ? answer : answer.put("refresh_token", "unexpected");
    }

    private Proof signature(Assertion assertion, PartnerClient issuer) {
        return issuer.secrets().stream()
                .filter(secret -> !ground.enforces(R12_ASSERTION_SIGNATURE) || assertion.signedWith(secret))
                .findFirst()
                .map(secret -> new Proof(issuer, secret))
                .orElseThrow(TokenError::invalidGrant);
    }

    private PartnerClient issuer(Assertion assertion, TokenRequest request) {
        String iss = assertion.claims().path("iss").asText();
        PartnerClient issuer = ground.world()
                .client(iss)
                .or(() -> ground.enforces(R13_ASSERTION_CLAIMS)
                        ? Optional.empty()
                        : request.proof().map(Proof::client))
                .orElseThrow(() -> TokenError.invalidGrant("Invalid issuer"));
        boolean agrees =
                request.proof().map(proof -> proof.clientId().equals(iss)).orElse(!request.credentialsSent());
        if (!agrees && ground.enforces(R16_ASSERTION_BASIC_AGREES)) {
            throw TokenError.invalidGrant();
        }
        if (!request.credentialsSent() && ground.settings().assertionNeedsBasic()) {
            throw TokenError.invalidClient();
        }
        return issuer;
    }

    private void checkClaims(JsonNode claims) {
        if (!ground.enforces(R13_ASSERTION_CLAIMS)) {
            return;
        }
        if (!claims.path("aud").asText().equals(host() + "/auth")) {
            throw TokenError.invalidGrant("Invalid audience");
        }
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
        boolean ahead = expires.isAfter(ground.now());
        if (!ahead || !expires.isBefore(ground.now().plusSeconds(LONGEST_SECONDS))) {
            throw TokenError.invalidGrant("Invalid expiration: it must be less than 10 minutes ahead");
        }
    }

    private String host() {
        String set = ground.settings().assertionHost();
        return set.isEmpty() ? ground.uri() : set;
    }

    private Caller caller(Subject subject, PartnerClient issuer, Set<String> scopes) {
        boolean isolated = ground.enforces(R15_ASSERTION_ISOLATION);
        if (isolated && !issuer.mintsAssertions()) {
            throw TokenError.invalidGrant();
        }
        Caller caller = subject.caller(issuer.id(), scopes).orElseThrow(TokenError::invalidGrant);
        if (isolated && !consents.manages(issuer.id(), caller.companyId())) {
            throw TokenError.invalidGrant();
        }
        return caller;
    }
}
