package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.User;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/** In a container, with the libraries as bundles: assertions are signed, and environments do not mix. */
@Felix
class CredentialsIT {
    private static final long PATIENCE = 20_000;
    private static final String CALLBACK = "http://localhost:8181/remote-hiring/callback";
    private static final String SECRET = "a-client-secret-of-at-least-32-bytes";
    private static final String ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final TenantId ACME = new TenantId("acme");
    private static final Actor ADA = new Actor(ACME, new UserId("ada"));
    private static final Actor RITA = new Actor(ACME, new UserId("rita"));
    private static final BrowserSession BROWSER = new BrowserSession("the browser of this test");

    private final List<GatewaySimulator> remotes = List.of(simulator(), simulator());
    private final Configuration[] configurations = new Configuration[2];
    private ConfigurationAdmin admin;
    private FakeHost host;

    private static GatewaySimulator simulator() {
        return GatewaySimulator.builder()
                .client(PartnerClient.of("kestrel", SECRET).redirectingTo(CALLBACK))
                .start();
    }

    @BeforeEach
    void open(BundleContext context, ConfigurationAdmin configurationAdmin) {
        admin = configurationAdmin;
        host = new FakeHost(context);
        person(ADA, "ada.admin@acme.example", Permission.HIRE, Permission.CONNECT);
        person(RITA, "rita.recruiter@acme.example", Permission.HIRE);
        for (GatewaySimulator remote : remotes) {
            host.credentials()
                    .put(
                            new CredentialKey(
                                    Optional.empty(),
                                    CredentialKind.CLIENT_SECRET,
                                    remote.uri().getAuthority(),
                                    "remote-hiring"),
                            new Secret(SECRET));
        }
    }

    @AfterEach
    void close() throws IOException {
        for (Configuration configuration : configurations) {
            if (configuration != null) {
                configuration.delete();
            }
        }
        host.close();
        remotes.forEach(GatewaySimulator::close);
    }

    private void person(Actor actor, String email, Permission... permissions) {
        String name = actor.user().value();
        host.users().put(name, new User(actor, name, Optional.of(email), Locale.ENGLISH, Set.of(permissions)));
    }

    @Test
    void hire_withAssertionsOn_isMadeAsTheClickingUser(BundleContext context) throws Exception {
        configure(0, Map.of("assertions", true));
        RemoteHiringService service = service(context, 0);
        assertInstanceOf(ConsentOutcome.Granted.class, connect(service, remotes.get(0)));

        HireOutcome outcome = service.hire(new HireRequest(RITA, marta()));

        assertInstanceOf(HireOutcome.DetailsRequired.class, outcome, "the form was read with a token of her own");
        assertEquals(1, remotes.get(0).tokenTraffic().granted(ASSERTION));
    }

    @Test
    void environments_sideBySide_shareNoConnectionAndNoHire(BundleContext context) throws Exception {
        configure(0, Map.of());
        configure(1, Map.of());
        RemoteHiringService one = service(context, 0);
        RemoteHiringService other = service(context, 1);
        assertInstanceOf(ConsentOutcome.Granted.class, connect(one, remotes.get(0)));

        HireOutcome here = one.hire(new HireRequest(ADA, marta()));
        HireOutcome there = other.hire(new HireRequest(ADA, marta()));

        assertInstanceOf(HireOutcome.DetailsRequired.class, here);
        assertInstanceOf(HireOutcome.ConsentRequired.class, there);
        assertNotEquals(here.hire().id(), there.hire().id());
        assertEquals(0, remotes.get(1).requests().size());
        assertEquals(
                List.of(Connection.Kind.CONSENT),
                admin(context, 0).connections(ADA).stream()
                        .map(Connection::kind)
                        .toList());
        assertEquals(List.of(), admin(context, 1).connections(ADA));
    }

    private ApplicationId marta() {
        ApplicationId application = new ApplicationId("marta");
        host.candidates()
                .put(
                        ACME,
                        new Candidate(
                                application,
                                "Marta Silva",
                                Optional.of("marta@people.example"),
                                Optional.empty(),
                                Optional.of("Software Engineer"),
                                CountryCode.of("PRT"),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of()));
        return application;
    }

    private static ConsentOutcome connect(RemoteHiringService service, GatewaySimulator remote) {
        URI authorize = service.beginConsent(new ConsentStart(ADA, BROWSER, Optional.empty()));
        String state = Arrays.stream(authorize.getRawQuery().split("&"))
                .filter(part -> part.startsWith("state="))
                .map(part -> part.substring("state=".length()))
                .findFirst()
                .orElseThrow();
        String code = remote.approve("kestrel", "ada.admin@acme.example", "https://gateway.remote.com/company.manage");
        return service.completeConsent(new ConsentCallback(
                ADA, BROWSER, Optional.of(state), Optional.of(code), Optional.empty(), Optional.empty()));
    }

    private void configure(int number, Map<String, Object> more) throws IOException {
        String gateway = remotes.get(number).uri().toString();
        Map<String, Object> keys = new HashMap<>(Map.of(
                "environment", "custom",
                "gateway", gateway,
                "web.app", gateway,
                "client.id", "kestrel",
                "redirect.uri", CALLBACK));
        keys.putAll(more);
        configurations[number] = admin.createFactoryConfiguration("dev.remotehiring", "?");
        configurations[number].update(new Hashtable<>(keys));
    }

    private RemoteHiringService service(BundleContext context, int number) throws Exception {
        return await(context, RemoteHiringService.class, number);
    }

    private RemoteHiringAdmin admin(BundleContext context, int number) throws Exception {
        return await(context, RemoteHiringAdmin.class, number);
    }

    /** The service of one environment, by the property that a host chooses with. */
    private <T> T await(BundleContext context, Class<T> type, int number) throws Exception {
        Filter filter = context.createFilter("(&(objectClass=" + type.getName() + ")(remote.issuer="
                + remotes.get(number).uri().getAuthority() + "))");
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, filter, null);
        tracker.open();
        try {
            T found = tracker.waitForService(PATIENCE);
            assertNotNull(found, "No service " + filter + " came.");
            return found;
        } finally {
            tracker.close();
        }
    }
}
