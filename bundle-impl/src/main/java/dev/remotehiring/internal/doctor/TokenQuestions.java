package dev.remotehiring.internal.doctor;

import dev.remotehiring.api.Connection;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.doctor.Question.Answer;
import dev.remotehiring.internal.grant.JwtBearerGrant;
import dev.remotehiring.internal.http.HttpCall;
import dev.remotehiring.internal.http.NoAnswerException;
import dev.remotehiring.internal.token.StoredConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the token endpoint and the consent page leave open. No token that comes back is kept or shown. */
final class TokenQuestions {
    private static final HttpCall.Form CLIENT = new HttpCall.Form(Map.of("grant_type", "client_credentials"));
    private static final String AUTHORIZE = "/auth/oauth2/authorize";

    private TokenQuestions() {}

    static List<Question> all() {
        return List.of(
                new Question(
                        "1", "What the consent page does with a wrong client or address", TokenQuestions::authorize),
                new Question("2", "How a wrong client and a wrong request are refused", TokenQuestions::refusals),
                new Question("3", "Whether the token endpoint takes JSON", TokenQuestions::json),
                new Question("3", "Whether an assertion works with and without Basic", TokenQuestions::assertion),
                new Question("5", "Whether token answers say their scope", TokenQuestions::scope));
    }

    private static Answer authorize(Visit visit) throws NoAnswerException {
        String client = visit.settings().clientId();
        String registered = visit.settings().redirectUri().toString();
        Seen right = authorize(visit, Map.of("client_id", client, "redirect_uri", registered, "state", "examination"));
        Seen standard = authorize(
                visit,
                Map.of(
                        "client_id",
                        client,
                        "redirect_uri",
                        registered,
                        "state",
                        "examination",
                        "response_type",
                        "code"));
        Seen address = authorize(visit, Map.of("client_id", client, "redirect_uri", registered + "/examination"));
        Seen unknown = authorize(visit, Map.of("client_id", "examination-of-nobody", "redirect_uri", registered));
        return new Answer(
                "A wrong address is answered " + address.status() + ", a wrong client " + unknown.status()
                        + ", a right request " + right.status() + "; with response_type=code " + standard.status()
                        + ". Nobody was logged in, so what a denial does was not seen.",
                "right: " + right.line(),
                "with response_type: " + standard.line(),
                "wrong redirect_uri: " + address.line(),
                "wrong client_id: " + unknown.line());
    }

    private static Seen authorize(Visit visit, Map<String, String> query) throws NoAnswerException {
        return visit.get(AUTHORIZE, query);
    }

    private static Answer refusals(Visit visit) throws NoAnswerException {
        Seen client = visit.token(visit.basic("examination-with-a-wrong-secret"), CLIENT);
        Seen request = visit.token(visit.basic(), new HttpCall.Form(Map.of("scope", "company:read")));
        Seen grant = visit.token(visit.basic(), new HttpCall.Form(Map.of("grant_type", "examination")));
        return new Answer(
                "A wrong secret is answered " + client.status() + ", a missing grant_type " + request.status()
                        + ", an unknown one " + grant.status() + ".",
                "wrong secret: " + client.line(),
                "no grant_type: " + request.line(),
                "unknown grant_type: " + grant.line());
    }

    private static Answer json(Visit visit) throws NoAnswerException {
        Seen json = visit.token(visit.basic(), new HttpCall.Json("{\"grant_type\":\"client_credentials\"}"));
        return new Answer(json.status() / 100 == 2 ? "It does." : "It does not.", "JSON body: " + json.line());
    }

    private static Answer assertion(Visit visit) throws NoAnswerException, Unasked {
        StoredConnection company = visit.company();
        if (company.kind() == Connection.Kind.CUSTOMER_TOKEN
                || company.remoteUser().isEmpty()) {
            throw new Unasked("The connection does not say as which user of Remote it acts.");
        }
        if (!JwtBearerGrant.canSignWith(visit.clientSecret())) {
            throw new Unasked("The client secret is too short to sign with.");
        }
        HttpCall.Form form = new HttpCall.Form(new JwtBearerGrant(
                        visit.settings().clientId(),
                        visit.settings().environment().audience(),
                        JwtBearerGrant.companyManager(company.remoteUser().get().value()),
                        visit.settings().assertions().managerScopes(),
                        false,
                        visit.clock())
                .form(visit.clientSecret()));
        Seen with = visit.token(visit.basic(), form);
        Seen without = visit.token(Optional.<Secret>empty(), form);
        return new Answer(
                "With Basic it " + works(with) + ", without Basic it " + works(without) + ".",
                "with Basic: " + with.line(),
                "without Basic: " + without.line());
    }

    private static String works(Seen seen) {
        return seen.status() / 100 == 2 ? "works" : "is refused";
    }

    private static Answer scope(Visit visit) throws NoAnswerException {
        Seen seen = visit.token(visit.basic(), CLIENT);
        boolean told = seen.json().has("scope");
        return new Answer(
                "That of client credentials " + (told ? "does" : "does not")
                        + ". That of a consent was not asked for: should Remote replace refresh tokens, an examination must"
                        + " not use one up.",
                "client credentials: " + seen.line());
    }
}
