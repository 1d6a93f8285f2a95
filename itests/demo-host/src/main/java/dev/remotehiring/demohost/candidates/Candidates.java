package dev.remotehiring.demohost.candidates;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Salary;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.demohost.database.Database;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The applications, and the plugin's candidate directory made of them. */
public final class Candidates implements CandidateDirectory {
    private static final String COLUMNS =
            "id, name, email, work_email, job_title, country, start_date, telephone, details, type, salary,"
                    + " currency";

    private final Database database;

    /** @param database where they are */
    public Candidates(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Candidate> find(TenantId tenant, ApplicationId application) {
        return select("WHERE tenant = ? AND id = ?", tenant.value(), application.value()).stream()
                .findFirst();
    }

    /** All of a tenant. */
    List<Candidate> of(TenantId tenant) {
        return select("WHERE tenant = ? ORDER BY id", tenant.value());
    }

    /** Adds an application. */
    public void add(TenantId tenant, Candidate candidate) {
        database.update(
                "INSERT INTO ats_application (tenant, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant.value(),
                candidate.application().value(),
                candidate.fullName(),
                candidate.personalEmail().orElse(""),
                candidate.workEmail().orElse(""),
                candidate.jobTitle().orElse(""),
                candidate.country().map(CountryCode::value).orElse(""),
                candidate.startDate().orElse(null),
                candidate.telephone().orElse(""),
                lines(candidate.details()),
                candidate.type().name(),
                candidate.salary().map(Salary::perYear).orElse(null),
                currency(candidate));
    }

    private static String currency(Candidate candidate) {
        return candidate
                .salary()
                .map(salary -> salary.currency().getCurrencyCode())
                .orElse(null);
    }

    /** Writes over an application. */
    void change(TenantId tenant, Candidate candidate) {
        database.update(
                "UPDATE ats_application SET name = ?, email = ?, work_email = ?, job_title = ?, country = ?,"
                        + " start_date = ?, telephone = ?, details = ?, type = ?, salary = ?, currency = ? WHERE tenant = ? AND id = ?",
                candidate.fullName(),
                candidate.personalEmail().orElse(""),
                candidate.workEmail().orElse(""),
                candidate.jobTitle().orElse(""),
                candidate.country().map(CountryCode::value).orElse(""),
                candidate.startDate().orElse(null),
                candidate.telephone().orElse(""),
                lines(candidate.details()),
                candidate.type().name(),
                candidate.salary().map(Salary::perYear).orElse(null),
                currency(candidate),
                tenant.value(),
                candidate.application().value());
    }

    /** Details as text: a line {@code name=value} for each. */
    static String lines(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** Reads {@link #lines}; what has no name or no value is left out. */
    static Map<String, String> details(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank())
                .collect(Collectors.toMap(
                        parts -> parts[0].strip(), parts -> parts[1].strip(), (first, second) -> second));
    }

    private List<Candidate> select(String where, Object... parameters) {
        return database.query("SELECT " + COLUMNS + " FROM ats_application " + where, Candidates::read, parameters);
    }

    private static Candidate read(ResultSet row) throws SQLException {
        return new Candidate(
                new ApplicationId(row.getString(1)),
                row.getString(2),
                text(row.getString(3)),
                text(row.getString(4)),
                text(row.getString(5)),
                text(row.getString(6)).map(CountryCode::new),
                Optional.ofNullable(row.getObject(7, LocalDate.class)),
                text(row.getString(8)),
                EmploymentType.valueOf(row.getString(10)),
                salary(row),
                details(row.getString(9)));
    }

    private static Optional<Salary> salary(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal(11);
        return amount == null
                ? Optional.empty()
                : Optional.of(new Salary(amount, Currency.getInstance(row.getString(12))));
    }

    private static Optional<String> text(String column) {
        return Optional.of(column).filter(value -> !value.isEmpty());
    }
}
