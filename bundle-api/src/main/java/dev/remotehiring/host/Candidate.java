package dev.remotehiring.host;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
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
        Map<String, String> details) {
    /** Keeps a copy. */
    public Candidate {
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(fullName, "fullName");
        details = Map.copyOf(details);
    }

    /** Prints the id only: the rest is personal. */
    @Override
    public String toString() {
        return "Candidate[" + application + "]";
    }
}
