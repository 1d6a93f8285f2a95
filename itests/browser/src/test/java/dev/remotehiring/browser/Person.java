package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody in front of a browser, and what they do there. */
final class Person {
    static final String PASSWORD = "demo";
    static final Pattern ONBOARDING = Pattern.compile(".*/dashboard/people/new/full_time/[0-9a-f-]{36}");

    private final Page page;
    private final Gallery gallery;

    Person(Page page, Gallery gallery) {
        this.page = page;
        this.gallery = gallery;
    }

    Page page() {
        return page;
    }

    /** The same person in another tab. */
    Person otherTab() {
        return new Person(page.context().newPage(), gallery);
    }

    void leave() {
        page.context().close();
    }

    void logIn(String login) {
        page.navigate("/login");
        page.getByLabel("Name").fill(login);
        page.getByLabel("Password").fill(PASSWORD);
        click("Log in");
        sees("Candidates");
    }

    /** The page of a candidate in the ATS. */
    void opens(String application) {
        page.navigate("/candidates/" + application);
    }

    /** Opens a candidate and clicks Hire. */
    void hires(String application) {
        opens(application);
        click("Hire with Remote");
    }

    /** From a hire that waits for a connection to Remote's login page. */
    void goesToRemote() {
        click("Continue to Remote");
    }

    void logsInAtRemote(String email) {
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        click("Log in");
    }

    void allows() {
        click("Allow");
    }

    void denies() {
        click("Deny");
    }

    void click(String button) {
        button(button).click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The page has this heading. */
    void sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(heading);
    }

    void reads(String words) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(words);
    }

    /** Stands on Remote's onboarding page of this person's hire. */
    void standsOnOnboardingOf(String name) {
        assertThat(page).hasURL(ONBOARDING);
        sees("Onboarding of " + name);
    }

    void look(String name) {
        gallery.look(page, name);
    }

    /** As an administrator: connects the company, unless it is. */
    void connect() {
        page.navigate("/remote-hiring/admin");
        if (button("Connect with Remote").isVisible()) {
            String login = page.locator("footer").textContent().contains("Gus") ? "gus.admin@globex.example" : "ada.admin@acme.example";
            click("Connect with Remote");
            logsInAtRemote(login);
            allows();
            reads("Connected with Remote.");
        }
    }

    /** As an administrator: ends all connections of the company. */
    void disconnectAll() {
        page.navigate("/remote-hiring/admin");
        while (button("Disconnect").count() > 0) {
            button("Disconnect").first().click();
            click("Yes, disconnect");
            reads("Disconnected.");
        }
    }
}
