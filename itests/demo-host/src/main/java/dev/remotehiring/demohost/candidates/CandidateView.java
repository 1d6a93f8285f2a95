package dev.remotehiring.demohost.candidates;

import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.demohost.page.Html;
import dev.remotehiring.demohost.page.Visitor;
import dev.remotehiring.host.Candidate;
import java.time.LocalDate;
import java.util.List;

/** What the pages about candidates show. */
final class CandidateView {
    private CandidateView() {}

    static String path(Candidate candidate) {
        return "/candidates/" + Html.encode(candidate.application().value());
    }

    /** The plugin asks once more before it hires whoever was selected: nothing else is needed here. */
    static Html list(List<Candidate> candidates) {
        return Html.of(
                """
                <form method="post" action="/remote-hiring/batch">
                <table><caption>{} candidates with an accepted offer</caption>
                <thead><tr><td></td><th scope="col">Name</th><th scope="col">Job</th><th scope="col">Country</th>
                <th scope="col">First day</th></tr></thead>
                <tbody>{}</tbody></table>
                <p><button>Hire selected</button></p></form>
                """,
                candidates.size(),
                candidates.stream().map(CandidateView::row).toList());
    }

    static Html page(Candidate candidate, Visitor visitor, Html message, Html hireButton) {
        return Html.of("""
                {}<section class="card" aria-labelledby="hiring"><h2 id="hiring">Hiring</h2>{}</section>
                {}
                <p><a href="/candidates">All candidates</a></p>
                """, message, hireButton, form(candidate, visitor));
    }

    private static Html row(Candidate candidate) {
        return Html.of(
                """
                <tr><td><input type="checkbox" name="application" value="{}" aria-label="Select {}"></td>
                <th scope="row"><a href="{}" dir="auto">{}</a></th><td>{}</td><td>{}</td><td>{}</td></tr>
                """,
                candidate.application(),
                candidate.fullName(),
                path(candidate),
                candidate.fullName(),
                candidate.jobTitle().orElse("–"),
                candidate.country().map(Countries::name).orElse("–"),
                candidate.startDate().map(LocalDate::toString).orElse("–"));
    }

    private static Html form(Candidate candidate, Visitor visitor) {
        return Html.of(
                """
                <form class="card" method="post" action="{}" aria-labelledby="details-of"><h2 id="details-of">Details</h2>
                {}<div class="columns"><div>{}{}{}{}</div><div>{}{}{}{}{}{}</div></div>
                <button>Save</button></form>
                """,
                path(candidate),
                visitor.tokenField(),
                field("name", "Full legal name", "text", candidate.fullName()),
                field(
                        "email",
                        "Personal e-mail",
                        "email",
                        candidate.personalEmail().orElse("")),
                field(
                        "work_email",
                        "Work e-mail",
                        "email",
                        candidate.workEmail().orElse("")),
                field("telephone", "Telephone", "tel", candidate.telephone().orElse("")),
                field("job_title", "Job title", "text", candidate.jobTitle().orElse("")),
                countries(candidate),
                field(
                        "start_date",
                        "First day",
                        "date",
                        candidate.startDate().map(LocalDate::toString).orElse("")),
                types(candidate),
                salary(candidate),
                details(candidate));
    }

    private static Html types(Candidate candidate) {
        return Html.of("""
                <label for="type">Engaged as</label><select id="type" name="type">
                <option value="EMPLOYEE">Employee</option><option value="CONTRACTOR"{}>Contractor</option></select>
                """, candidate.type() == EmploymentType.CONTRACTOR ? Html.of(" selected") : Html.NONE);
    }

    private static Html salary(Candidate candidate) {
        return Html.of(
                "{}{}",
                field(
                        "salary",
                        "Salary of a year",
                        "text",
                        candidate
                                .salary()
                                .map(salary -> salary.perYear().toPlainString())
                                .orElse("")),
                field(
                        "currency",
                        "Currency of the salary",
                        "text",
                        candidate
                                .salary()
                                .map(salary -> salary.currency().getCurrencyCode())
                                .orElse("")));
    }

    private static Html field(String name, String label, String type, String value) {
        return Html.of(
                "<label for=\"{}\">{}</label><input id=\"{}\" name=\"{}\" type=\"{}\" value=\"{}\" dir=\"auto\">\n",
                name,
                label,
                name,
                name,
                type,
                value);
    }

    private static Html countries(Candidate candidate) {
        String chosen = candidate.country().map(CountryCode::value).orElse("");
        return Html.of(
                """
                <label for="country">Country of employment</label>
                <select id="country" name="country"><option value="">–</option>{}</select>
                """,
                Countries.all().stream().map(country -> option(country, chosen)).toList());
    }

    private static Html option(Countries.Country country, String chosen) {
        String code = country.code().value();
        Html selected = code.equals(chosen) ? Html.of(" selected") : Html.NONE;
        return Html.of("<option value=\"{}\"{}>{}</option>", code, selected, country.name());
    }

    private static Html details(Candidate candidate) {
        return Html.of("""
                <label for="details">More for Remote's form</label>
                <textarea id="details" name="details" rows="4" aria-describedby="details-hint">
                {}</textarea>
                <p class="hint" id="details-hint">One a line, for instance tax_job_category=finance</p>
                """, Candidates.lines(candidate.details()));
    }
}
