package dev.remotehiring.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One pair of servers and one browser for the whole run; people come with a browser profile of their own. */
final class Stage implements AutoCloseable {
    /** Longer than any bound of the product. */
    private static final double PATIENCE = 45_000;

    private final Servers servers;
    private final Remote remote;
    private final Playwright playwright;
    private final Browser browser;
    private final Witness witness;
    private final Gallery gallery = new Gallery();
    private final List<BrowserContext> open = new ArrayList<>();

    /** @param empty whether the plugin is as it is after its installation */
    Stage(Path chromium, boolean empty) throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(Chromium.options(chromium));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        servers = new Servers(empty);
        remote = new Remote(servers.webApp());
        witness = new Witness(servers);
    }

    Servers servers() {
        return servers;
    }

    /** The local Remote's control. */
    Remote remote() {
        return remote;
    }

    Witness witness() {
        return witness;
    }

    /** Somebody in front of an ordinary browser, logged in to the ATS. */
    Person person(String login) {
        return person(login, new NewContextOptions());
    }

    /** Somebody in front of a browser with these options, logged in to the ATS. */
    Person person(String login, NewContextOptions options) {
        Person person = stranger(options);
        person.logIn(login);
        return person;
    }

    /** Somebody in front of a browser with these options, without a login to the ATS. */
    Person stranger(NewContextOptions options) {
        BrowserContext context =
                browser.newContext(options.setBaseURL(servers.ats().toString())
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Lisbon")
                        .setColorScheme(ColorScheme.LIGHT)
                        // colours change at once, so that none is measured on its way to another
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(Gallery.WIDTH, Gallery.HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        witness.watch(context);
        open.add(context);
        return new Person(context.newPage(), gallery);
    }

    /** The company of this administrator is connected with Remote, by that administrator. */
    void connected(String administrator) {
        Person admin = person(administrator);
        admin.connect();
        admin.leave();
    }

    /** Nobody of this administrator's company is connected with Remote. */
    void disconnected(String administrator) {
        Person admin = person(administrator);
        admin.disconnectAll();
        admin.leave();
    }

    /** After a journey: all browsers are closed, and the local Remote behaves again. */
    void clear() {
        open.forEach(BrowserContext::close);
        open.clear();
        remote.noMoreTrouble();
    }

    /** What is on the screens, for the one who looks into a failure. */
    List<Page> screens() {
        return open.stream().flatMap(context -> context.pages().stream()).toList();
    }

    @Override
    public void close() throws IOException {
        try (playwright;
                browser) {
            servers.close();
        }
    }
}
