package dev.remotehiring.osgi.ats;

import dev.remotehiring.admin.RemoteHiringSetUp;
import dev.remotehiring.admin.Setting;
import dev.remotehiring.admin.WrittenSettings;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** What the small ATS does with the plugin, each as a command of the shell that prints one line. */
public final class Commands {
    /** What the partner's client is known by at the local Remote. */
    public static final String CLIENT_SECRET = "a-client-secret-of-at-least-32-bytes";

    private static final BrowserSession BROWSER = new BrowserSession("the browser of this test");

    private final BundleContext context;

    Commands(BundleContext context) {
        this.context = context;
    }

    /** Keeps the client secret for a Remote. */
    public void secret(String issuer) {
        CredentialKey key = new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, issuer, "remote-hiring");
        service(CredentialService.class).compareAndSet(key, new Secret(CLIENT_SECRET), CredentialService.ABSENT);
    }

    /** Where the administrator is sent to consent. */
    public void connect() {
        say(hiring().beginConsent(new ConsentStart(SmallAts.ADA, BROWSER, Optional.empty())));
    }

    /** The administrator comes back. */
    public void consented(String state, String code) {
        say(hiring().completeConsent(new ConsentCallback(
                        SmallAts.ADA,
                        BROWSER,
                        Optional.of(state),
                        Optional.of(code),
                        Optional.empty(),
                        Optional.empty()))
                .getClass()
                .getSimpleName());
    }

    /** What comes of the click, and the hire's id. */
    public void hire(String application) {
        HireOutcome outcome = hiring().hire(new HireRequest(SmallAts.ADA, new ApplicationId(application)));
        say(outcome.getClass().getSimpleName() + " " + outcome.hire().id().value());
    }

    /** Saves a setting, as the plugin's page does, and says what is wrong with it. */
    public void save(String key, String value) {
        say(setUp().save(SmallAts.ADA, Map.of(key, value), settings().version()));
    }

    /** What a setting is. */
    public void setting(String key) {
        say(settings().settings().stream()
                .filter(setting -> setting.key().equals(key))
                .map(Setting::value)
                .findFirst()
                .orElseThrow());
    }

    /** To the console that the command was typed into. */
    private static void say(Object line) {
        System.out.println(line);
    }

    private RemoteHiringService hiring() {
        return service(RemoteHiringService.class);
    }

    private RemoteHiringSetUp setUp() {
        return service(RemoteHiringSetUp.class);
    }

    private WrittenSettings settings() {
        return setUp().settings(SmallAts.ADA);
    }

    private <T> T service(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        if (reference == null) {
            throw new IllegalStateException("There is no " + type.getName() + ".");
        }
        return context.getService(reference);
    }
}
