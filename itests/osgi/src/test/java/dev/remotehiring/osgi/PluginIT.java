package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteHiringSetUp;
import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.hostkit.InMemoryCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** When the plugin is there, and when it is not. */
@Felix
class PluginIT {
    private static final String CLIENT = "client-1";

    private Configuration configuration;
    private FakeHost host;
    private Watched<RemoteHiringService> service;

    @BeforeEach
    void watch(BundleContext context, ConfigurationAdmin configurations) throws IOException {
        service = new Watched<>(context, RemoteHiringService.class);
        host = new FakeHost(context);
        configuration = configurations.getConfiguration("dev.remotehiring", "?");
    }

    @AfterEach
    void remove() throws IOException {
        configuration.delete();
        host.close();
        service.close();
    }

    @Test
    void service_withoutConfiguration_isAbsent() {
        assertFalse(service.isThere());
    }

    @Test
    void service_configuredAndAllPortsThere_appears() throws Exception {
        configure(CLIENT, "http://127.0.0.1:1");
        service.awaitComing();
    }

    @ParameterizedTest
    @ValueSource(classes = {DataSource.class, CredentialService.class, UserDirectory.class, CandidateDirectory.class})
    void service_aPortGoes_goesTooAndComesBackWithIt(Class<?> port) throws Exception {
        configure(CLIENT, "http://127.0.0.1:1");
        service.awaitComing();

        host.withdraw(port);
        service.awaitGoing();
        assertFalse(service.isThere());

        host.offer(port);
        service.awaitComing();
    }

    /** The optional stores rank below zero: a host's own service is taken whenever it comes. */
    @Test
    void service_hostsOwnCredentialServiceComesLater_isTaken(BundleContext context) throws Exception {
        host.withdraw(CredentialService.class);
        ServiceRegistration<CredentialService> optional = context.registerService(
                CredentialService.class,
                new InMemoryCredentials(),
                new Hashtable<>(Map.of(Constants.SERVICE_RANKING, -100)));
        configure(CLIENT, "http://127.0.0.1:1");
        service.awaitComing();

        host.offer(CredentialService.class);
        service.awaitGoing();
        service.awaitComing();
        optional.unregister();
        assertTrue(service.isThere(), "it stood on the optional one still");
    }

    @Test
    void admin_reconfigured_saysTheNewSetUp(BundleContext context) throws Exception {
        try (Watched<RemoteHiringAdmin> admin = new Watched<>(context, RemoteHiringAdmin.class)) {
            configure(CLIENT, "http://127.0.0.1:1");
            assertEquals(CLIENT, admin.awaitComing().setUp().clientId());

            configure("client-2", "http://127.0.0.1:2");
            admin.awaitGoing();
            RemoteHiringAdmin renewed = admin.awaitComing();
            assertEquals("client-2", renewed.setUp().clientId());
            assertEquals(URI.create("http://127.0.0.1:2"), renewed.setUp().gateway());
        }
    }

    /** With the logging library of the container, and the service behind its proxy. */
    @Test
    void audit_ofACall_hasOneCorrelation() throws Exception {
        Actor rita = hires("rita", "marta");
        configure(CLIENT, "http://127.0.0.1:1");

        service.awaitComing().hire(new HireRequest(rita, new ApplicationId("marta")));

        assertEquals(List.of(1), host.numbers("SELECT COUNT(DISTINCT correlation) FROM rh_audit"));
        assertEquals(List.of(0), host.numbers("SELECT COUNT(*) FROM rh_audit WHERE correlation IS NULL"));
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, http://gateway.example.com",
        "environment, moon",
        "redirect.uri, callback",
        "client.id, ''",
        "proxy, nowhere"
    })
    void service_unusableChange_goesOnAsBeforeAndTheLogNamesTheKey(String key, String value, ContainerLog log)
            throws Exception {
        configure(CLIENT, "http://127.0.0.1:1");
        RemoteHiringService before = service.awaitComing();

        Map<String, Object> wrong = settings(CLIENT, "http://127.0.0.1:1");
        wrong.put(key, value);
        configuration.update(new Hashtable<>(wrong));
        log.await(
                "what is wrong with " + key,
                line -> line.startsWith("ERROR dev.remotehiring")
                        && line.contains("cannot be used. " + key)
                        && line.contains("stay in force"));
        assertSame(before, service.present());
    }

    @Test
    void service_unusableFromTheStart_isAbsentUntilPutRight(ContainerLog log) throws Exception {
        configure(CLIENT, "http://gateway.example.com");
        log.await("that it is off", line -> line.contains("cannot be used. gateway") && line.contains("is off"));
        assertFalse(service.isThere());

        configure(CLIENT, "http://127.0.0.1:1");
        service.awaitComing();
    }

    /** What is under way ends with the settings it began with; new ones are there before the old ones go. */
    @Test
    void service_reconfiguredWhileACallIsUnderWay_endsItFirst(BundleContext context) throws Exception {
        Actor rita = hires("rita", "marta");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        ServiceRegistration<UserDirectory> slow = context.registerService(
                UserDirectory.class,
                new SlowUsers(host.users(), asked, mayAnswer),
                new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 100)));
        try {
            configure(CLIENT, "http://127.0.0.1:1");
            RemoteHiringService before = service.awaitComing();
            CompletableFuture<HireOutcome> click =
                    CompletableFuture.supplyAsync(() -> before.hire(new HireRequest(rita, new ApplicationId("marta"))));
            asked.await();

            configure("client-2", "http://127.0.0.1:1");
            RemoteHiringService after = service.awaitComing();
            service.awaitGoing();
            assertSame(after, service.present());
            assertFalse(click.isDone());
            mayAnswer.countDown();

            assertInstanceOf(HireOutcome.ConsentRequired.class, click.get(20, TimeUnit.SECONDS));
        } finally {
            slow.unregister();
        }
    }

    /** By the plugin's own service, which is there from the start. */
    @Test
    void setUp_onAnEmptyPlatform_savesSettingsThatAreInForceAMomentLater(BundleContext context) throws Exception {
        try (Watched<RemoteHiringSetUp> watched = new Watched<>(context, RemoteHiringSetUp.class)) {
            RemoteHiringSetUp setUp = watched.awaitComing();
            Actor olga = new Actor(new TenantId("acme"), new UserId("olga"));
            host.users()
                    .put("olga", new User(olga, "Olga", Optional.empty(), Locale.ENGLISH, Set.of(Permission.OPERATE)));
            assertFalse(setUp.running());
            Map<String, String> values = new HashMap<>();
            settings(CLIENT, "http://127.0.0.1:1").forEach((key, value) -> values.put(key, value.toString()));

            List<SettingProblem> problems =
                    setUp.save(olga, values, setUp.settings(olga).version());

            assertEquals(List.of(), problems);
            service.awaitComing();
            assertTrue(setUp.running());
            setUp.keepClientSecret(olga, new Secret("s3cret"));
            assertEquals(
                    "s3cret",
                    host.credentials()
                            .find(new CredentialKey(
                                    Optional.empty(), CredentialKind.CLIENT_SECRET, "127.0.0.1:1", "remote-hiring"))
                            .orElseThrow()
                            .secret()
                            .reveal());
        }
    }

    @Test
    void pages_whetherThePluginIsThereOrNot_answerInWords(URI pages) throws Exception {
        host.withdraw(UserDirectory.class);
        HttpResponse<String> answer = get(pages.resolve("/remote-hiring/admin"));
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("<html"), answer.body());

        host.offer(UserDirectory.class);
        configure(CLIENT, "http://127.0.0.1:1");
        service.awaitComing();
        answer = getOnceBound(pages.resolve("/remote-hiring/admin"));
        assertTrue(answer.statusCode() == 401 || answer.statusCode() == 403, answer.toString());
        assertEquals(Optional.of("no-store"), answer.headers().firstValue("Cache-Control"));
    }

    /** The pages hear of the plugin's services on their own; until then they say 503. */
    private static HttpResponse<String> getOnceBound(URI address) throws Exception {
        HttpResponse<String> answer = get(address);
        for (int attempt = 0; attempt < 1_000 && answer.statusCode() == 503; attempt++) {
            answer = get(address);
        }
        return answer;
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void configure(String client, String gateway) throws IOException {
        configuration.update(new Hashtable<>(settings(client, gateway)));
    }

    private static Map<String, Object> settings(String client, String gateway) {
        return new HashMap<>(Map.of(
                "environment", "custom",
                "gateway", gateway,
                "web.app", gateway,
                "client.id", client,
                "redirect.uri", "http://localhost:8181/remote-hiring/callback"));
    }

    /** A user who may hire, and a candidate. */
    private Actor hires(String login, String application) {
        Actor actor = new Actor(new TenantId("acme"), new UserId(login));
        host.users().put(login, new User(actor, login, Optional.empty(), Locale.ENGLISH, Set.of(Permission.HIRE)));
        host.candidates()
                .put(
                        actor.tenant(),
                        new Candidate(
                                new ApplicationId(application),
                                application,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                CountryCode.of("PRT"),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()));
        return actor;
    }

    /** Users of whom a host knows only when it is let. */
    private record SlowUsers(UserDirectory users, CountDownLatch asked, CountDownLatch mayAnswer)
            implements UserDirectory {
        @Override
        public Optional<User> byLogin(String login) {
            return users.byLogin(login);
        }

        @Override
        public Optional<User> find(Actor actor) {
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return users.find(actor);
        }

        @Override
        public List<User> having(TenantId tenant, Permission permission) {
            return users.having(tenant, permission);
        }
    }
}
