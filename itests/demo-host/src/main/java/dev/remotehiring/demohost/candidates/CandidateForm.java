package dev.remotehiring.demohost.candidates;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Salary;
import dev.remotehiring.host.Candidate;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Optional;

/** Reads what was typed about a candidate. */
final class CandidateForm {
    private final HttpServletRequest request;

    CandidateForm(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * The candidate as typed.
     *
     * @throws IllegalArgumentException in words, when something cannot be kept
     */
    Candidate read(ApplicationId application) {
        return new Candidate(
                application,
                text("name", 300).orElseThrow(() -> new IllegalArgumentException("The name is missing.")),
                email("email"),
                email("work_email"),
                text("job_title", 255),
                text("country", 3).flatMap(CountryCode::of),
                date("start_date"),
                text("telephone", 50),
                text("type", 20).filter("CONTRACTOR"::equals).isPresent()
                        ? EmploymentType.CONTRACTOR
                        : EmploymentType.EMPLOYEE,
                salary(),
                Candidates.details(text("details", 4000).orElse("")));
    }

    private Optional<String> text(String name, int most) {
        Optional<String> typed = Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        if (typed.filter(text -> text.length() > most).isPresent()) {
            throw new IllegalArgumentException("One of the texts is longer than " + most + " characters.");
        }
        return typed;
    }

    private Optional<String> email(String name) {
        Optional<String> typed = text(name, 255);
        if (typed.filter(text -> !text.matches("[^@\\s]+@[^@\\s]+")).isPresent()) {
            throw new IllegalArgumentException("An e-mail address looks like name@company.example.");
        }
        return typed;
    }

    private Optional<Salary> salary() {
        try {
            return text("salary", 15)
                    .map(amount -> new Salary(
                            new BigDecimal(amount),
                            Currency.getInstance(text("currency", 3).orElse(""))));
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("A salary is an amount above zero, with a currency like EUR.", none);
        }
    }

    private Optional<LocalDate> date(String name) {
        try {
            return text(name, 10).map(LocalDate::parse);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("The start date looks like 2027-03-01.", none);
        }
    }
}
