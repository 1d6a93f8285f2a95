package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody in front of a browser, and what they do there. */
final class Person {
    static final String PASSWORD = "demo";
    static final Pattern ONBOARDING = Pattern.compile(".*/dashboard/people/new/full_time/[0-9a-f-]{36}");

    private static final int MOST_TABS = 100;

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

    /** Puts a candidate's country right in the ATS. */
    void changesCountry(String application, String country) {
        opens(application);
        page.getByLabel("Country of employment").selectOption(country);
        click("Save");
        reads("Saved.");
    }

    /** After a trouble: once more, whatever it was. */
    void triesAgain() {
        button("Send again").or(link("Try again")).click();
    }

    /** After a trouble that passes: again and again, as people do, whatever the page says about when. */
    void triesAgainUntilItWorks() {
        Locator reference = page.getByText("Reference: ");
        while (reference.isVisible()) {
            String before = reference.textContent();
            triesAgain();
            assertThat(page.getByRole(AriaRole.MAIN)).not().containsText(before);
            page.waitForLoadState();
        }
    }

    void givesUp() {
        page.getByText("Give up this hire").click();
        click("Yes, give it up");
    }

    /** Opens a candidate and clicks Hire, or whatever stands there when the hire has begun before. */
    void hires(String application) {
        opens(application);
        hireButton().click();
    }

    /** The plugin's button on the candidate's page. */
    Locator hireButton() {
        return page.locator(".remote-hire-action:visible");
    }

    /** The candidate's page offers to hire. */
    void mayHire() {
        assertThat(hireButton()).containsText(Pattern.compile("^Hire (for|with) "));
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
        link(link).click();
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

    /** Moves on with the keyboard until this has the focus. */
    void tabsTo(Locator wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.evaluate("element => element.getRootNode().activeElement === element")) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + wanted);
    }

    /** Moves on to it and presses Enter there. */
    void enters(Locator wanted) {
        tabsTo(wanted);
        page.keyboard().press("Enter");
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void look(String name) {
        gallery.look(page, name);
    }

    /** Goes where a notice of the ATS leads. */
    void followsNotice(String words) {
        page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
    }

    Locator field(String label) {
        return page.getByLabel(label);
    }

    /** A text box, where something else is called like it, too. */
    Locator textBox(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** As if one had cleared the browser's cookies, but for the login. */
    void forgetsTheCookieOfThePlugin() {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("remote-hiring"));
    }

    /** As if the login had run out: the plugin's own cookie lives on. */
    void loggedOutByTime() {
        page.context()
                .clearCookies(
                        new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("^(?!remote-hiring).*")));
    }

    /** As an administrator: connects the company, unless it is. */
    void connect() {
        page.navigate("/remote-hiring/admin");
        Locator connect = button("Connect with Remote").or(button("Connect again"));
        if (connect.isVisible()) {
            boolean ofGlobex = page.locator("footer").textContent().contains("Gus");
            connect.click();
            logsInAtRemote(ofGlobex ? "gus.admin@globex.example" : "ada.admin@acme.example");
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
            page.navigate("/remote-hiring/admin");
        }
    }
}
