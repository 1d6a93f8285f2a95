package dev.remotehiring.host;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Salary;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A candidate with the application, as far as the host knows. The plugin maps it onto the country's form and asks a
 * person for the rest; it never invents anything.
 *
 * @param application the application
 * @param fullName the full legal name, in whatever script
 * @param personalEmail the candidate's own e-mail address
 * @param workEmail the future address at the company, if it exists already
 * @param jobTitle the title of the job offered
 * @param country the country of employment
 * @param startDate the agreed first day
 * @param telephone the candidate's number, international form
 * @param type as an employee or as a contractor
 * @param salary what was offered, for the estimate of the cost; it is sent to nobody but Remote's cost calculator
 * @param details more values by the name of a field of Remote's forms, for instance {@code tax_job_category}
 */
public record Candidate(
        ApplicationId application,
        String fullName,
        Optional<String> personalEmail,
        Optional<String> workEmail,
        Optional<String> jobTitle,
        Optional<CountryCode> country,
        Optional<LocalDate> startDate,
        Optional<String> telephone,
        EmploymentType type,
        Optional<Salary> salary,
        Map<String, String> details) {
    /** Keeps a copy. */
    public Candidate {
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(fullName, "fullName");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(salary, "salary");
        details = Map.copyOf(details);
    }

    /** An employee whose salary is not told. */
    public Candidate(
            ApplicationId application,
            String fullName,
            Optional<String> personalEmail,
            Optional<String> workEmail,
            Optional<String> jobTitle,
            Optional<CountryCode> country,
            Optional<LocalDate> startDate,
            Optional<String> telephone,
            Map<String, String> details) {
        this(
                application,
                fullName,
                personalEmail,
                workEmail,
                jobTitle,
                country,
                startDate,
                telephone,
                EmploymentType.EMPLOYEE,
                Optional.empty(),
                details);
    }

    /** Prints the id only: the rest is personal. */
    @Override
    public String toString() {
        return "Candidate[" + application + "]";
    }
}
