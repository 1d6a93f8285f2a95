package dev.remotehiring.internal;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.User;
import dev.remotehiring.hostkit.InMemoryCandidates;
import dev.remotehiring.hostkit.InMemoryCredentials;
import dev.remotehiring.hostkit.InMemoryUsers;
import dev.remotehiring.hostkit.MovableClock;
import dev.remotehiring.hostkit.RecordingListener;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.config.TestSettings;
import dev.remotehiring.internal.journal.DatabaseClock;
import dev.remotehiring.internal.measure.Meters;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.world.PartnerClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;

/** A host platform with the plugin in it, beside a stand-in for Remote. One tenant, Acme. */
public final class Platform implements AutoCloseable {
    public static final String CLIENT_ID = "kestrel";
    public static final String REDIRECT = "http://localhost:8181/remote-hiring/callback";
    public static final TenantId ACME = new TenantId("acme");
    public static final Actor RITA = actor("rita");
    public static final Actor SAM = actor("sam");
    public static final Actor ADA = actor("ada");
    public static final BrowserSession BROWSER = new BrowserSession("a-browser-that-nobody-else-has");

    public final MovableClock clock = new MovableClock(Instant.now());
    public final String clientSecret;
    public final GatewaySimulator remote;
    public final InMemoryUsers users = new InMemoryUsers();
    public final InMemoryCandidates candidates = new InMemoryCandidates();
    public final RecordingListener listener = new RecordingListener();
    public final InMemoryCredentials credentials = new InMemoryCredentials();
    public final JdbcDataSource database = new JdbcDataSource();
    public final BreakableSource source = new BreakableSource(database);
    private final Meters meters = new Meters();
    /** Why the settings that are written down are not in force. */
    public volatile Optional<Failure> refused = Optional.empty();

    private House house;

    public Platform() {
        this(UnaryOperator.identity());
    }

    /** @param change changes the configuration's keys */
    public Platform(UnaryOperator<Map<String, Object>> change) {
        this(change, UUID.randomUUID() + "-" + UUID.randomUUID());
    }

    /**
     * @param change changes the configuration's keys
     * @param clientSecret the client secret that Remote has issued
     */
    public Platform(UnaryOperator<Map<String, Object>> change, String clientSecret) {
        this.clientSecret = clientSecret;
        remote = GatewaySimulator.builder()
                .client(PartnerClient.of(CLIENT_ID, clientSecret).redirectingTo(REDIRECT))
                .start();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        person(RITA, "Rita Recruiter", "rita.recruiter@acme.example", Permission.HIRE);
        person(SAM, "Sam Scout", "sam.scout@acme.example", Permission.HIRE);
        person(ADA, "Ada Admin", "ada.admin@acme.example", Permission.values());
        storeClientSecret(remote.uri());
        start(change);
    }

    /** Stores the client secret as that of a gateway. */
    public void storeClientSecret(URI gateway) {
        CredentialKey key = new CredentialKey(
                Optional.empty(), CredentialKind.CLIENT_SECRET, gateway.getAuthority(), "remote-hiring");
        credentials.compareAndSet(key, new Secret(clientSecret), CredentialService.ABSENT);
    }

    /** Starts the plugin, again if it runs: everything that is not written down is forgotten. */
    public void start(UnaryOperator<Map<String, Object>> change) {
        start(TestSettings.of(change.apply(TestSettings.custom(remote.uri()))));
    }

    /** Starts the plugin with these settings. */
    public void start(Settings settings) {
        if (house != null) {
            house.close();
        }
        house = node(settings);
    }

    private House node(Settings settings) {
        House.Host host =
                new House.Host(credentials, users, candidates, source, List.of(listener), meters, () -> refused);
        return new House(settings, host, clock, false);
    }

    /** Another node of the same platform: the caller closes it. */
    public Node otherNode(UnaryOperator<Map<String, Object>> change) {
        return new Node(node(TestSettings.of(change.apply(TestSettings.custom(remote.uri())))));
    }

    /** A node beside the first one. */
    public record Node(House house) implements AutoCloseable {
        public RemoteHiringService service() {
            return house.service();
        }

        @Override
        public void close() {
            house.close();
        }
    }

    /** Time passes, here, at Remote, and in the database as far as that counts requests. */
    public void later(Duration time) {
        clock.advance(time);
        remote.advance(time);
        new DatabaseClock(database).advance(time);
    }

    /** What the plugin does every few seconds by itself. */
    public void findOut() {
        house.findOut();
    }

    /** What the plugin does every few seconds with the queue. */
    public void workThroughTheQueue() {
        house.workThroughTheQueue();
    }

    /** The terms of all nodes are over, as if they had died some time ago: the rows' clock is the database's. */
    public void termsPass() {
        Rows.change(database, "UPDATE rh_hire SET held_until = 0");
    }

    /** What the plugin does every few seconds for hires that are at Remote. */
    public void follow() {
        house.follow();
    }

    /** What the plugin does now and then for connections that nobody uses. */
    public void probe() {
        house.probe();
    }

    public RemoteHiringService service() {
        return house.service();
    }

    public RemoteHiringAdmin admin() {
        return house.admin();
    }

    public RemoteHiringOperations operations() {
        return house.operations();
    }

    public static Actor actor(String user) {
        return new Actor(ACME, new UserId(user));
    }

    private void person(Actor actor, String name, String email, Permission... permissions) {
        users.put(
                actor.user().value(),
                new User(
                        actor,
                        name,
                        Optional.of(email),
                        Locale.ENGLISH,
                        Arrays.stream(permissions).collect(Collectors.toUnmodifiableSet())));
    }

    /** A candidate of whom the host knows all that the version 4 form of Portugal asks for. */
    public ApplicationId complete(String id) {
        return candidate(id, "PRT", Map.of());
    }

    public ApplicationId candidate(String id, String country, Map<String, String> more) {
        Map<String, String> details = new java.util.HashMap<>(Map.of(
                "has_seniority_date",
                "no",
                "tax_servicing_countries",
                "Portugal",
                "tax_job_category",
                "engineering_it"));
        details.putAll(more);
        ApplicationId application = new ApplicationId(id);
        candidates.put(
                ACME,
                new Candidate(
                        application,
                        "Marta " + id,
                        Optional.of(id + "@people.example"),
                        Optional.empty(),
                        Optional.of("Software Engineer"),
                        CountryCode.of(country),
                        Optional.of(firstDay()),
                        Optional.empty(),
                        details));
        return application;
    }

    /** A working day, late enough for every country. */
    public LocalDate firstDay() {
        return workday(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(90));
    }

    private static LocalDate workday(LocalDate date) {
        Set<java.time.DayOfWeek> weekend = Set.of(java.time.DayOfWeek.SATURDAY, java.time.DayOfWeek.SUNDAY);
        return weekend.contains(date.getDayOfWeek()) ? date.plusDays(2) : date;
    }

    public HireOutcome hire(Actor actor, ApplicationId application) {
        return service().hire(new HireRequest(actor, application));
    }

    /** Connects as somebody would, saying yes at Remote as one of its users. */
    public ConsentOutcome connect(Actor actor, String remoteEmail, Optional<HireId> hire) {
        String state = state(service().beginConsent(new ConsentStart(actor, BROWSER, hire)));
        return service()
                .completeConsent(yes(
                        actor,
                        state,
                        remote.approve(CLIENT_ID, remoteEmail, "https://gateway.remote.com/company.manage")));
    }

    public static ConsentCallback yes(Actor actor, String state, String code) {
        return new ConsentCallback(
                actor, BROWSER, Optional.of(state), Optional.of(code), Optional.empty(), Optional.empty());
    }

    public static String state(URI authorize) {
        return Arrays.stream(authorize.getRawQuery().split("&"))
                .filter(part -> part.startsWith("state="))
                .map(part -> part.substring("state=".length()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        house.close();
        remote.close();
    }
}
