package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R14_ASSERTION_SUBJECT_FORM;
import static dev.remotehiring.simulator.settings.Rule.R17_ASSERTION_SPELLINGS;

import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom an assertion speaks for: a company manager or an employee, by id (the Remote facts, section 2.6).
 *
 * @param ground where they are looked up
 * @param employee whether the id is an employment's
 * @param id a UUID
 */
record Subject(Ground ground, boolean employee, String id) {
    private static final Pattern MANAGER = Pattern.compile("urn:remote-api:company-manager:user:(.+)");
    private static final Pattern EMPLOYEE = Pattern.compile("urn:remote-api:(?:employee:)?employment:(.+)");
    private static final Pattern MISSPELT = Pattern.compile("urn:remote-api:(?:employee:)?emplomyent:(.+)");

    static Subject read(String urn, Ground ground) {
        boolean strict = ground.enforces(R17_ASSERTION_SPELLINGS);
        Matcher manager = MANAGER.matcher(urn);
        Matcher employment = (strict ? EMPLOYEE : MISSPELT).matcher(urn);
        boolean isManager = manager.matches();
        if (!isManager && !employment.matches()) {
            throw malformed();
        }
        String id = (isManager ? manager : employment).group(1);
        if (!Ids.isUuid(id) && ground.enforces(R14_ASSERTION_SUBJECT_FORM)) {
            throw malformed();
        }
        return new Subject(ground, !isManager, id);
    }

    Set<String> scopes(String claim) {
        Set<String> scopes = claim.isBlank() ? Set.of(Scopes.EVERYTHING) : Scopes.words(claim);
        boolean valid = employee ? Scopes.validForEmployee(scopes) : Scopes.validForCompany(scopes);
        if (!valid && ground.enforces(R14_ASSERTION_SUBJECT_FORM)) {
            throw malformed();
        }
        return scopes;
    }

    /** The caller, if the subject exists. */
    Optional<Caller> caller(String clientId, Set<String> scopes) {
        return employee
                ? ground.world()
                        .employment(id)
                        .map(job -> new Caller(TokenKind.EMPLOYEE, clientId, job.companyId(), id, scopes))
                : ground.world()
                        .person(id)
                        .map(person -> new Caller(TokenKind.COMPANY, clientId, person.companyId(), id, scopes));
    }

    private static TokenError malformed() {
        return TokenError.invalidGrant("Subject or Scope validation failed");
    }
}
