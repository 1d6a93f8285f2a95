package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.CountryCode;
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
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A customer of the ATS: its administrator, its candidates, and its company at a local Remote. */
final class Acme {
    static final Actor ADA = new Actor(new TenantId("acme"), new UserId("ada"));

    private static final String CLIENT = "kestrel";
    private static final String SECRET = "a-client-secret-of-at-least-32-bytes";
    private static final String CALLBACK = "http://localhost:8181/remote-hiring/callback";
    private static final String EMAIL = "ada.admin@acme.example";
    private static final BrowserSession BROWSER = new BrowserSession("the browser of this test");

    private final FakeHost host;
    private final GatewaySimulator remote;

    /** Moves in: its administrator may do everything, and the client secret is in the vault. */
    Acme(FakeHost host, GatewaySimulator remote) {
        this.host = host;
        this.remote = remote;
        host.users().put("ada", new User(ADA, "Ada", Optional.of(EMAIL), Locale.ENGLISH, Set.of(Permission.values())));
        host.credentials()
                .put(
                        new CredentialKey(
                                Optional.empty(),
                                CredentialKind.CLIENT_SECRET,
                                remote.uri().getAuthority(),
                                "remote-hiring"),
                        new Secret(SECRET));
    }

    static GatewaySimulator remote() {
        return GatewaySimulator.builder()
                .client(PartnerClient.of(CLIENT, SECRET).redirectingTo(CALLBACK))
                .start();
    }

    /** The plugin's configuration. */
    Map<String, Object> settings() {
        return new HashMap<>(Map.of(
                "environment",
                "custom",
                "gateway",
                remote.uri().toString(),
                "web.app",
                remote.uri().toString(),
                "client.id",
                CLIENT,
                "redirect.uri",
                CALLBACK));
    }

    /** Its administrator consents. */
    void connect(RemoteHiringService service) {
        URI authorize = service.beginConsent(new ConsentStart(ADA, BROWSER, Optional.empty()));
        String state = Arrays.stream(authorize.getRawQuery().split("&"))
                .filter(part -> part.startsWith("state="))
                .map(part -> part.substring("state=".length()))
                .findFirst()
                .orElseThrow();
        String code = remote.approve(CLIENT, EMAIL, "https://gateway.remote.com/company.manage");
        assertInstanceOf(
                ConsentOutcome.Granted.class,
                service.completeConsent(new ConsentCallback(
                        ADA, BROWSER, Optional.of(state), Optional.of(code), Optional.empty(), Optional.empty())));
    }

    /** Somebody applies, in Portugal, and has told this about the employment. */
    ApplicationId applicant(String name, Map<String, String> details) {
        ApplicationId application = new ApplicationId(name);
        host.candidates()
                .put(
                        ADA.tenant(),
                        new Candidate(
                                application,
                                name,
                                Optional.of(name + "@people.example"),
                                Optional.empty(),
                                Optional.of("Software Engineer"),
                                CountryCode.of("PRT"),
                                Optional.of(firstDay()),
                                Optional.empty(),
                                details));
        return application;
    }

    /** A Monday, far enough away for any country's form. */
    private static LocalDate firstDay() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(90).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}
