package dev.remotehiring.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.auth.Scopes;
import dev.remotehiring.simulator.auth.TokenKind;
import dev.remotehiring.simulator.record.Seen;
import dev.remotehiring.simulator.record.TokenTraffic;
import dev.remotehiring.simulator.settings.Personality;
import dev.remotehiring.simulator.settings.Settings;
import dev.remotehiring.simulator.trouble.Held;
import dev.remotehiring.simulator.trouble.Outage;
import dev.remotehiring.simulator.trouble.Planned;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.NewHire;
import dev.remotehiring.simulator.world.PartnerClient;
import dev.remotehiring.simulator.world.Person;
import dev.remotehiring.simulator.world.Role;
import dev.remotehiring.simulator.world.Seed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A running stand-in for Remote's gateway.
 *
 * <pre>{@code
 * try (GatewaySimulator remote = GatewaySimulator.start()) {
 *     remote.plan(1, "POST", "/v1/employments", new Trouble.LoseAnswer());
 *     ...
 * }
 * }</pre>
 *
 * Thread-safe. Whatever it can do over HTTP, and more, it can do here; see the module's README.
 */
public final class GatewaySimulator implements AutoCloseable {
    private final Engine engine;

    GatewaySimulator(Engine engine) {
        this.engine = engine;
    }

    /** With the demo's two companies, one client {@value SimulatorBuilder#DEMO_CLIENT}, and the default settings. */
    public static GatewaySimulator start() {
        return builder().start();
    }

    /** With something of its own. */
    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /** The base address, {@code http://127.0.0.1:<port>}. */
    public URI uri() {
        return URI.create(engine.uri());
    }

    /** What it saw, oldest first, secrets masked. */
    public List<Seen> requests() {
        return engine.log().all();
    }

    /** How many requests with this method and path were answered, or left without an answer. */
    public long count(String method, String path) {
        return engine.log().count(method, path);
    }

    /** What happened at the token endpoint since the start, or since {@link #clearRequests}. */
    public TokenTraffic tokenTraffic() {
        return engine.tokenCount().traffic();
    }

    /** Forgets what it saw, and counts anew. */
    public void clearRequests() {
        engine.log().clear();
        engine.tokenCount().clear();
    }

    /** All employments, oldest first, deleted ones too. */
    public List<Employment> employments() {
        return engine.locked(() -> engine.ground().world().employments());
    }

    /** Misbehaves on the next requests of that method ({@code *} for any) and path ({@code *} stands for anything). */
    public void plan(int times, String method, String path, Trouble trouble) {
        engine.troubles().plan(new Planned(method, path, times, trouble));
    }

    /**
     * Holds the next request of that method and path, whatever else is planned for it, until it is let go.
     *
     * @param moment before it acts on the request, or after
     */
    public Held hold(String method, String path, Held.Moment moment) {
        Held held = new Held(moment);
        engine.troubles().planFirst(new Planned(method, path, 1, new Trouble.Hold(held)));
        return held;
    }

    /** Behaves again. */
    public void clearTroubles() {
        engine.troubles().clear();
    }

    /** Breaks all connections and refuses new ones, until {@link #restart}; everything stays as it is. */
    public void stop() {
        stop(Outage.REFUSED);
    }

    /** The same, but callers meet something worse than nobody. */
    public void stop(Outage outage) {
        engine.door().stop(outage);
    }

    /**
     * Answers again, at the same address.
     *
     * @throws java.io.UncheckedIOException when somebody else took the port meanwhile
     */
    public void restart() {
        engine.door().open();
    }

    /** The settings as they are now. */
    public Settings settings() {
        return engine.ground().settings();
    }

    /** Changes settings, e.g. {@code remote.settings(s -> s.identityStatus = 200)}. */
    public void settings(Consumer<Settings.Draft> change) {
        engine.settings(settings().with(change));
    }

    /** Puts the clock forward; what became due happens before this returns. */
    public void advance(Duration duration) {
        engine.advance(duration);
    }

    /** Registers a client, or replaces the one of that id. */
    public void register(PartnerClient client) {
        change(() -> engine.ground().world().add(client));
    }

    /** A client by id. */
    public PartnerClient client(String id) {
        return engine.locked(() -> registered(id));
    }

    /**
     * Lets a client prove itself with one more secret, beside those it has: Remote while a secret is being exchanged.
     *
     * @throws java.util.NoSuchElementException when there is no such client
     */
    public void addClientSecret(String clientId, String secret) {
        change(() -> engine.ground().world().add(registered(clientId).withSecret(secret)));
    }

    /**
     * Refuses one of a client's secrets from now on.
     *
     * @throws java.util.NoSuchElementException when there is no such client
     * @throws IllegalArgumentException when it has no such secret
     */
    public void dropClientSecret(String clientId, String secret) {
        change(() -> {
            PartnerClient client = registered(clientId);
            if (!client.accepts(secret)) {
                throw new IllegalArgumentException(client + " has no such secret");
            }
            engine.ground().world().add(client.withoutSecret(secret));
            engine.auth().tokens().secretDropped(clientId, secret);
        });
    }

    /** Adds an active company. */
    public Company addCompany(String name) {
        return engine.locked(() -> seed().company(name));
    }

    /** A company by name. */
    public Company company(String name) {
        return engine.locked(() -> engine.ground().world().companies().stream()
                .filter(company -> company.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no company " + name)));
    }

    /** Adds a user with the password {@value Seed#PASSWORD}. */
    public Person addPerson(Company company, String name, String email, Role role) {
        return engine.locked(() -> seed().person(company.id(), name, email, role));
    }

    /** A user by e-mail. */
    public Person person(String email) {
        return engine.locked(() -> engine.ground()
                .world()
                .personByEmail(email)
                .orElseThrow(() -> new NoSuchElementException("there is nobody with the e-mail " + email)));
    }

    /** Moves a company to {@code pending}, {@code review}, {@code active} or {@code archived}. */
    public void companyStatus(String name, String status) {
        change(() -> company(name).moveTo(status));
    }

    /** Sets a company's credit risk status, e.g. {@code deposit_required}. */
    public void creditRisk(String name, String status) {
        change(() -> company(name).creditRisk(status));
    }

    /** Adds an employment that somebody else made, unchecked. */
    public Employment addEmployment(String companyName, String countryCode, ObjectNode basicInformation) {
        return addEmployment(companyName, countryCode, null, basicInformation);
    }

    /** The same with an external id; null for none. */
    public Employment addEmployment(
            String companyName, String countryCode, String externalId, ObjectNode basicInformation) {
        return engine.locked(() -> {
            NewHire hire =
                    new NewHire(company(companyName).id(), "employee", countryCode, externalId, basicInformation);
            Employment employment =
                    new Employment(hire, engine.ground().now(), engine.ground().now());
            engine.ground().world().add(employment);
            return employment;
        });
    }

    /** Consents as a user would on the consent page, and returns the authorization code. */
    public String approve(String clientId, String email, String scope) {
        return engine.locked(() -> {
            Caller caller = caller(clientId, email, Scopes.requested(scope));
            engine.auth().consents().give(clientId, caller.companyId(), caller.userId());
            return engine.auth().codes().issue(caller);
        });
    }

    /** A customer token of the played environment, as an admin or owner would make one in the web app. */
    public String customerToken(String email) {
        return customerToken(email, false);
    }

    /** The same; a read-only one is refused wherever it would write. */
    public String customerToken(String email, boolean readOnly) {
        return customerToken(
                email,
                readOnly ? Scopes.READ_EVERYTHING : Scopes.EVERYTHING,
                settings().personality());
    }

    /**
     * A customer token with other scopes, or of another environment.
     *
     * @throws IllegalArgumentException when that user is no admin and no owner
     */
    public String customerToken(String email, String scope, Personality environment) {
        return engine.locked(() -> {
            Person person = person(email);
            if (!person.role().canApprove()) {
                throw new IllegalArgumentException("only an admin or owner makes customer tokens, not " + person);
            }
            Set<String> scopes = Scopes.requested(scope);
            Caller caller = new Caller(TokenKind.CUSTOMER, "", person.companyId(), person.id(), scopes);
            return engine.auth().tokens().customerToken(caller, environment);
        });
    }

    /**
     * Ends a customer token, as an admin would in the web app.
     *
     * @throws IllegalArgumentException when there is none like it
     */
    public void revokeCustomerToken(String token) {
        change(() -> engine.auth().tokens().revokeCustomerToken(token));
    }

    /** Withdraws every consent of a company: its tokens end. */
    public void revokeCompany(String name) {
        change(() -> engine.auth().consents().revokeCompany(company(name).id()));
    }

    /** Withdraws a user's consent: their tokens end. */
    public void revokeUser(String email) {
        change(() -> engine.auth().consents().revokeUser(person(email).id()));
    }

    /** Ends all access tokens now; refresh tokens live on. */
    public void expireTokens() {
        change(() -> engine.auth().tokens().expire(caller -> true));
    }

    @Override
    public void close() {
        engine.close();
    }

    private Caller caller(String clientId, String email, Set<String> scopes) {
        Person person = person(email);
        return new Caller(TokenKind.COMPANY, clientId, person.companyId(), person.id(), scopes);
    }

    private PartnerClient registered(String id) {
        return engine.ground()
                .world()
                .client(id)
                .orElseThrow(() -> new NoSuchElementException("there is no client " + id));
    }

    private Seed seed() {
        return new Seed(engine.ground().world(), engine.ground().now());
    }

    private void change(Runnable work) {
        engine.locked(() -> {
            work.run();
            return true;
        });
    }
}
