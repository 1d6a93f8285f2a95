package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R24_FOREIGN_IS_NOT_FOUND;

import dev.remotehiring.simulator.auth.Sessions;
import dev.remotehiring.simulator.form.Countries;
import dev.remotehiring.simulator.form.Country;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.page.Html;
import dev.remotehiring.simulator.page.Page;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Person;
import java.util.List;

/** The web application as far as a hand-off needs it: the list of hires, and the onboarding page of one. */
final class Dashboard {
    private static final String ONBOARDING = "/dashboard/people/new/full_time/";

    private final Ground ground;
    private final Sessions sessions;
    private final Countries countries;

    Dashboard(Ground ground, Sessions sessions, Countries countries) {
        this.ground = ground;
        this.sessions = sessions;
        this.countries = countries;
    }

    /** Any page without one of its own. */
    Response home(Request request) {
        return sessions.person(request)
                .map(this::home)
                .or(() -> sessions.of(request)
                        .flatMap(session -> ground.world().employment(session.subjectId()))
                        .map(Dashboard::employeeHome))
                .orElseGet(() -> sessions.login(request));
    }

    /** What a new company has to accept; anybody may read it. */
    static Response terms() {
        return Page.of(
                200, "Terms of service", Html.of("<p>This is a stand-in: whoever accepts this agrees to nothing.</p>"));
    }

    /** {@code /dashboard/people/new/full_time/<employment_id>}. */
    Response onboarding(Request request, List<String> parts) {
        return sessions.person(request)
                .map(person -> onboarding(person, parts.get(0)))
                .orElseGet(() -> sessions.login(request));
    }

    private Response onboarding(Person person, String employmentId) {
        return ground.world()
                .employment(employmentId)
                .filter(job -> job.companyId().equals(person.companyId()) || !ground.enforces(R24_FOREIGN_IS_NOT_FOUND))
                .map(job -> onboarding(person, job))
                .orElseGet(() -> Page.problem(
                        404, "No such hire", "There is no such hire in " + companyOf(person) + ", or it was removed."));
    }

    private Response onboarding(Person person, Employment job) {
        Html content = Html.of(
                """
                <p>Onboarding at <strong>{}</strong>. Go on here with contract, benefits and invitation.</p>
                <dl>
                <dt>Name</dt><dd id="hire-name">{}</dd>
                <dt>Job title</dt><dd id="hire-job-title">{}</dd>
                <dt>Country</dt><dd id="hire-country">{}</dd>
                <dt>Start date</dt><dd id="hire-start-date">{}</dd>
                <dt>Log-in e-mail</dt><dd id="hire-email">{}</dd>
                <dt>Status</dt><dd id="hire-status">{}</dd>
                <dt>Employment</dt><dd id="hire-id"><code>{}</code> ({})</dd>
                <dt>External id</dt><dd id="hire-external-id">{}</dd>
                </dl>
                {}
                """,
                companyOf(person),
                job.fullName(),
                job.jobTitle(),
                countries.find(job.countryCode()).map(Country::name).orElse(job.countryCode()),
                job.startDate(),
                job.loginEmail(),
                job.status(),
                job.id(),
                job.shortId(),
                job.externalId() == null ? "none" : job.externalId(),
                who(person));
        return Page.of(200, "Onboarding of " + job.fullName(), content);
    }

    private Response home(Person person) {
        List<Html> rows = ground.world().employmentsOf(person.companyId()).stream()
                .map(job -> Html.of(
                        "<tr><td><a href=\"{}\">{}</a></td><td>{}</td><td>{}</td><td>{}</td></tr>",
                        ONBOARDING + job.id(),
                        job.fullName(),
                        job.jobTitle(),
                        job.countryCode(),
                        job.status()))
                .toList();
        Html table = Html.of("""
                <table><thead><tr><th scope="col">Name</th><th scope="col">Job</th><th scope="col">Country</th>
                <th scope="col">Status</th></tr></thead><tbody>{}</tbody></table>
                """, Html.all(rows));
        return Page.of(
                200,
                "People of " + companyOf(person),
                Html.of("{}\n{}", rows.isEmpty() ? Html.of("<p>Nobody was hired yet.</p>") : table, who(person)));
    }

    private static Response employeeHome(Employment job) {
        return Page.of(
                200, "Welcome, " + job.fullName(), Html.of("<p>Here you would enrol. Status: {}</p>", job.status()));
    }

    private Html who(Person person) {
        return Html.of("""
                <p class="quiet">Logged in as <span id="user-name">{}</span> (<span id="user-email">{}</span>), {}.</p>
                <form method="post" action="/logout"><button type="submit">Log out</button></form>
                """, person.name(), person.email(), person.role().words());
    }

    private String companyOf(Person person) {
        return ground.world().company(person.companyId()).map(Company::name).orElse("");
    }
}
