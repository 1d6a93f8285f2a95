package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class FormIT {
    private static final String FIRST_DAY = "Provisional start date";
    private static final String SENIORITY = "Seniority date";
    private static final String KEPT = "What you type is kept.";

    /** Late enough for every country, and no day on which nobody can start. */
    private static LocalDate goodDay() {
        LocalDate day = LocalDate.now().plusDays(90).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        return day.getMonthValue() == 12 || day.getMonthValue() == 1 ? day.plusDays(56) : day;
    }

    private static LocalDate christmas() {
        LocalDate christmas = LocalDate.now().withMonth(12).withDayOfMonth(25);
        return christmas.isBefore(LocalDate.now().plusDays(30)) ? christmas.plusYears(1) : christmas;
    }

    /** Fills in what most countries ask for, as far as it is asked, and sends it. */
    static void completes(Person person) {
        fillIn(person);
        person.click("Hire with Remote");
    }

    private static void fillIn(Person person) {
        person.field(FIRST_DAY).fill(goodDay().toString());
        group(person, "Is there a seniority date?").getByLabel("No", exact()).check();
        Locator countries = group(person, "Which countries does the work mainly serve?");
        countries.getByLabel("Find in").fill("Portu");
        countries.getByLabel("Portugal", exact()).check();
    }

    private static Locator group(Person person, String legend) {
        return person.page()
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.GROUP,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(legend));
    }

    private static Locator.GetByLabelOptions exact() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    @Test
    void form_ofAnIncompleteCandidate_asksOnlyWhatIsMissingAndHires(Stage stage) {
        stage.connected("gus");
        Person rob = stage.person("rob");
        rob.hires("g-2002");
        rob.sees("Details for hiring Piotr Kowalski");
        assertThat(rob.textBox("Personal e-mail")).isHidden();
        assertThat(rob.field("Full name")).isHidden();
        assertThat(rob.field("Which category fits the job best?")).isVisible();
        rob.look("form");

        rob.click("Hire with Remote");
        Locator summary = rob.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT);
        assertThat(summary).containsText("Please look at this again");
        assertThat(summary).isFocused();
        rob.look("form-problems");
        summary.getByText("Which category fits the job best?").click();
        assertThat(rob.field("Which category fits the job best?")).isFocused();

        wrongValues(rob);

        rob.textBox("Personal e-mail").fill("piotr.kowalski@mail.example");
        rob.field("Which category fits the job best?").selectOption("finance");
        fillIn(rob);
        reviews(rob);
        rob.click("Hire with Remote for Globex Trading");
        rob.standsOnOnboardingOf("Piotr Kowalski");
        JsonNode sent = stage.remote().employmentsOf("Piotr Kowalski").get(0).path("basic_information");
        assertEquals(goodDay().toString(), sent.path("provisional_start_date").asText());
        assertEquals(1, stage.remote().employmentsOf("Piotr Kowalski").size());

        rob.page().goBack();
        rob.sees("Piotr Kowalski is at Remote");
    }

    private static void reviews(Person rob) {
        rob.click("See what will be sent");
        rob.sees("Ready to hire Piotr Kowalski");
        rob.reads("Globex Trading");
        rob.reads("piotr.kowalski@mail.exampleFrom the candidate");
        rob.reads("Typed here");
        rob.look("summary");
        rob.follow("Change these details");
        assertThat(rob.textBox("Personal e-mail")).isVisible();
        rob.look("form-everything");
        rob.click("See what will be sent"); // with nothing changed
        rob.sees("Ready to hire Piotr Kowalski");
    }

    private static void wrongValues(Person rob) {
        rob.page().locator("summary").first().click();
        rob.field(FIRST_DAY).fill(LocalDate.now().plusDays(1).toString());
        rob.textBox("Personal e-mail").fill("piotr at mail");
        rob.click("Hire with Remote");
        rob.reads(FIRST_DAY + ": The first possible");
        rob.reads("Personal e-mail: This is no e-mail address");
        assertThat(rob.textBox("Personal e-mail")).hasValue("piotr at mail");
        rob.look("form-wrong-values");

        rob.field(FIRST_DAY).fill(christmas().toString());
        rob.click("Hire with Remote");
        rob.reads(FIRST_DAY + ": Nobody can start on this day.");
    }

    @Test
    void form_ofACandidateWhoWouldStartTooEarly_saysSoBeforeAnythingIsSent(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1014");
        rita.sees("Details for hiring Rafael Souza");
        rita.reads(FIRST_DAY + ": The first possible");
        rita.look("form-too-early");

        rita.givesUp();
        rita.sees("The hire of Rafael Souza was given up");
        rita.look("given-up");
        rita.opens("a-1014");
        rita.mayHire();
        assertEquals(0, stage.remote().employmentsOf("Rafael Souza").size());
    }

    @Test
    void form_withAnEmailThatRemoteHasAlready_tellsItAtTheFieldAndTakesAnotherOne(Stage stage) {
        stage.connected("ada");
        stage.remote().hiredElsewhere("Acme Robotics", "taken@mail.example");
        Person rita = stage.person("rita");
        rita.hires("a-1015");
        rita.sees("Details for hiring Priya Nair");
        rita.textBox("Personal e-mail").fill("taken@mail.example");
        rita.click("Hire with Remote");

        rita.sees("Is Priya Nair at Remote already?");
        rita.reads("Remote already has an employment of a person with this e-mail address");
        assertThat(rita.textBox("Personal e-mail")).hasAttribute("aria-invalid", "true");
        rita.look("existing");
        rita.follow("Correct the e-mail address below and hire");
        assertThat(rita.textBox("Personal e-mail")).isFocused();
        rita.textBox("Personal e-mail").fill("priya.nair@mail.example");
        rita.click("Hire with Remote");
        rita.standsOnOnboardingOf("Priya Nair");
    }

    @Test
    void form_ofAPersonWhomRemoteHasAlready_usesThatEmploymentByAClick(Stage stage) {
        stage.connected("gus");
        stage.remote().hiredElsewhere("Globex Trading", "bruno.teixeira@mail.example");
        long sent = stage.remote().count("POST", "/v1/employments");
        Person rob = stage.person("rob");
        rob.hires("g-2006");
        rob.sees("Is Bruno Teixeira at Remote already?");
        rob.reads("Nothing was created.");
        rob.click("Use this employment");
        rob.sees("Bruno Teixeira is at Remote");
        rob.opens("g-2006");
        assertThat(rob.hireButton()).containsText("Open in Remote");
        assertEquals(sent, stage.remote().count("POST", "/v1/employments"));
        assertEquals(0, stage.remote().employmentsOf("Bruno Teixeira").size());
    }

    @Test
    void form_whileItIsTyped_isKept_alsoForAnotherBrowser(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1014");
        rita.page().locator("details.everything > summary").click();
        assertThat(rita.field(SENIORITY)).isHidden();
        group(rita, "Is there a seniority date?").getByLabel("Yes", exact()).check();
        assertThat(rita.field(SENIORITY)).isVisible();
        assertThat(group(rita, "Is there a seniority date?").getByLabel("Yes", exact()))
                .isFocused();
        rita.reads(KEPT);
        rita.textBox("Job title").fill("Principal Engineer");
        rita.field(SENIORITY).fill("2024-03-01");
        rita.textBox("Personal e-mail").fill("rafael at mail");
        rita.page().keyboard().press("Tab");
        rita.reads("This is no e-mail address, like name@example.com.");
        rita.look("form-kept");
        rita.page()
                .waitForResponse(
                        "**/typed", () -> rita.textBox("Personal e-mail").fill("rafa@mail.example"));
        rita.leave();

        Person again = stage.person("rita");
        again.hires("a-1014");
        again.sees("Details for hiring Rafael Souza");
        again.page().locator("details.everything > summary").click();
        assertThat(again.textBox("Job title")).hasValue("Principal Engineer");
        assertThat(again.field(SENIORITY)).hasValue("2024-03-01");
        assertThat(again.textBox("Personal e-mail")).hasValue("rafa@mail.example");
        group(again, "Is there a seniority date?").getByLabel("No", exact()).check();
        assertThat(again.field(SENIORITY)).isHidden();
        again.givesUp();
        assertEquals(0, stage.remote().employmentsOf("Rafael Souza").size());
    }

    @Test
    void form_whoseSessionExpires_saysSoAndGoesOnAfterALoginInAnotherTab(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1014");
        rita.sees("Details for hiring Rafael Souza");
        rita.loggedOutByTime();
        rita.field(FIRST_DAY).fill(goodDay().toString());
        rita.click("Hire with Remote");
        rita.reads("You are not logged in any more. Log in in another tab; what you typed stays here.");
        assertThat(rita.field(FIRST_DAY)).hasValue(goodDay().toString());
        rita.look("form-expired");

        rita.otherTab().logIn("rita");
        rita.field(FIRST_DAY).fill(goodDay().plusDays(7).toString());
        rita.reads(KEPT);
        rita.givesUp();
    }

    @Test
    void form_inTwoTabs_followsTheOtherTab(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1014");
        rita.sees("Details for hiring Rafael Souza");
        Person other = rita.otherTab();
        other.hires("a-1014");
        other.givesUp();
        other.sees("The hire of Rafael Souza was given up");
        List<Request> typed = new ArrayList<>();
        rita.page().onRequest(request -> {
            if (request.url().endsWith("/typed")) {
                typed.add(request);
            }
        });
        rita.page().route("**/hires/*", FormIT::slowly);
        rita.field(FIRST_DAY).fill(goodDay().toString());
        rita.sees("The hire of Rafael Souza was given up");
        assertEquals(1, typed.size(), "Asked again while the other page was on its way.");
    }

    private static void slowly(Route route) {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        route.resume();
    }

    @Test
    void form_fieldThatSomebodyIsInWhenItIsNotAskedForAnyMore_goesWhenItIsLeft(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1014");
        rita.page().locator("details.everything > summary").click();
        group(rita, "Is there a seniority date?").getByLabel("Yes", exact()).check();
        assertThat(rita.field(SENIORITY)).isVisible();
        rita.reads(KEPT);
        rita.page().route("**/typed", FormIT::slowly);
        rita.page().waitForResponse("**/typed", () -> {
            rita.page().keyboard().press("ArrowDown");
            rita.field(SENIORITY).focus();
        });
        assertThat(rita.field(SENIORITY)).isFocused();
        rita.textBox("Job title").focus();
        assertThat(rita.field(SENIORITY)).isHidden();
        rita.givesUp();
    }
}
