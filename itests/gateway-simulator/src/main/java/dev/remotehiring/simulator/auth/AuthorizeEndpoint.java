package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R06_EXACT_REDIRECT_URI;
import static dev.remotehiring.simulator.settings.Rule.R07_ONLY_ADMINS_APPROVE;
import static dev.remotehiring.simulator.settings.Rule.R08_STATE_COMES_BACK;

import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.page.Page;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import dev.remotehiring.simulator.world.Person;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code GET /auth/oauth2/authorize} and the decision on it (the Remote facts, section 2.1; rules 6 to 8). */
public final class AuthorizeEndpoint {
    private final Ground ground;
    private final Sessions sessions;
    private final Codes codes;
    private final Consents consents;
    private final Map<String, ConsentRequest> asked = new HashMap<>();

    /** The endpoint of the given server. */
    public AuthorizeEndpoint(Ground ground, Sessions sessions, Codes codes, Consents consents) {
        this.ground = ground;
        this.sessions = sessions;
        this.codes = codes;
        this.consents = consents;
    }

    /** Shows the consent page, after a login if needed. */
    public Response show(Request request) {
        Optional<PartnerClient> client = request.query("client_id").flatMap(ground.world()::client);
        String redirectUri = request.query("redirect_uri").orElse("");
        if (ground.enforces(R06_EXACT_REDIRECT_URI)
                && client.filter(known -> known.redirectUris().contains(redirectUri))
                        .isEmpty()) {
            return Page.problem(
                    400,
                    "This link does not work",
                    client.isEmpty()
                            ? "The integration that sent you here is not known: its client_id is missing or wrong."
                            : "The address to return to is not one that "
                                    + client.get().name() + " has registered.");
        }
        ConsentRequest asking = new ConsentRequest(
                client.orElseGet(() -> ground.world().clients().get(0)),
                redirectUri,
                request.query("state").orElse(null),
                Scopes.requested(request.query("scope").orElse("")));
        if (!Scopes.validForCompany(asking.scopes())) {
            return Response.seeOther(refusal(asking, "invalid_scope", "A requested scope does not exist."));
        }
        return sessions.person(request)
                .map(person -> consentPage(request, person, asking))
                .orElseGet(() -> sessions.login(request));
    }

    /** Acts on Allow or Deny. */
    public Response decide(Request request) {
        ConsentRequest asking = asked.get(request.field("consent").orElse(""));
        Optional<Person> person = sessions.person(request);
        boolean sameSession = sessions.of(request)
                .map(session -> session.formKey().equals(request.field("key").orElse("")))
                .orElse(false);
        if (asking == null || person.isEmpty() || !sameSession) {
            return Page.problem(400, "This form is no longer valid", "Start again from the application you came from.");
        }
        asked.remove(request.field("consent").orElse(""));
        if (!"allow".equals(request.field("decision").orElse(""))) {
            return Response.seeOther(refusal(asking, "access_denied", "The user denied access."));
        }
        return mayApprove(person.get())
                ? Response.seeOther(approval(person.get(), asking))
                : Page.problem(403, "Only an admin can do this", "Nothing was connected.");
    }

    private Response consentPage(Request request, Person person, ConsentRequest asking) {
        if (!mayApprove(person)) {
            String back = refusal(asking, "access_denied", "Only an admin or the owner of the company can authorize.");
            return ConsentPage.notAnAdmin(asking, person, back, sessions.remember(request));
        }
        String id = Ids.uuid();
        asked.put(id, asking);
        String key = sessions.of(request).orElseThrow().formKey();
        String company =
                ground.world().company(person.companyId()).orElseThrow().name();
        return ConsentPage.ask(
                asking, person, company, Map.of("consent", id, "key", key, "return", sessions.remember(request)));
    }

    private boolean mayApprove(Person person) {
        return person.role().canApprove() || !ground.enforces(R07_ONLY_ADMINS_APPROVE);
    }

    private String approval(Person person, ConsentRequest asking) {
        String clientId = asking.client().id();
        consents.give(clientId, person.companyId(), person.id());
        Caller caller = new Caller(TokenKind.COMPANY, clientId, person.companyId(), person.id(), asking.scopes());
        return asking.answered(withState(asking, Map.of("code", codes.issue(caller))));
    }

    private String refusal(ConsentRequest asking, String error, String description) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", error);
        answer.put("error_description", description);
        return asking.answered(withState(asking, answer));
    }

    private Map<String, String> withState(ConsentRequest asking, Map<String, String> answer) {
        Map<String, String> all = new LinkedHashMap<>(answer);
        if (asking.state() != null && ground.enforces(R08_STATE_COMES_BACK)) {
            all.put("state", asking.state());
        }
        return all;
    }
}
