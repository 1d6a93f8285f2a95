package dev.remotehiring.demohost.wiring;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Salary;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.demohost.candidates.Candidates;
import dev.remotehiring.demohost.login.Accounts;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of the demo, made on its first start. Their e-mail addresses are those of the local Remote's people. */
public final class Seed {
    /** Everybody's password: it protects nothing and is told on the login page. */
    private static final String EVERYBODYS = "demo";

    private static final Set<Permission> RECRUITER = Set.of(Permission.HIRE);
    private static final Set<Permission> ADMINISTRATOR = Set.of(Permission.values());

    private final Accounts accounts;
    private final Candidates candidates;
    private final LocalDate today;

    /**
     * @param accounts gets companies and users
     * @param candidates gets applications
     * @param today first days are some days from here
     */
    public Seed(Accounts accounts, Candidates candidates, LocalDate today) {
        this.accounts = accounts;
        this.candidates = candidates;
        this.today = today;
    }

    /** Makes everything, unless there is something already. */
    public void ifEmpty() {
        if (!accounts.isEmpty()) {
            return;
        }
        String hash = Accounts.hash(EVERYBODYS);
        company("acme", "Acme Robotics");
        accounts.add("rita", user("acme", "rita", "Rita Recruiter", RECRUITER), hash);
        accounts.add("sam", user("acme", "sam", "Sam Sourcer", RECRUITER), hash);
        accounts.add("ada", user("acme", "ada", "Ada Admin", ADMINISTRATOR), hash);
        company("globex", "Globex Trading");
        accounts.add("rob", user("globex", "rob", "Rob Recruiter", RECRUITER), hash);
        accounts.add("tess", user("globex", "tess", "Tess Talent", RECRUITER), hash);
        accounts.add("gus", user("globex", "gus", "Gus Admin", ADMINISTRATOR), hash);
        company("meridian", "Meridian Optics");
        accounts.add("emma", reader("emma", "Emma Wright", "en-GB"), hash);
        accounts.add("jonas", reader("jonas", "Jonas Weber", "de-AT"), hash);
        accounts.add("claire", reader("claire", "Claire Fontaine", "fr-FR"), hash);
        accounts.add("pilar", reader("pilar", "Pilar Ortega", "es-ES"), hash);
        accounts.add("nuno", reader("nuno", "Nuno Tavares", "pt-BR"), hash);
        accounts.add("yuki", reader("yuki", "Yuki Tanaka", "ja-JP"), hash);
        accounts.add("mia", user("meridian", "mia", "Mia Admin", ADMINISTRATOR), hash);
        lines("candidates.txt").forEach(this::candidate);
    }

    private void company(String tenant, String name) {
        accounts.addTenant(new TenantId(tenant), name);
    }

    private static User user(String tenant, String id, String name, Set<Permission> permissions) {
        return user(tenant, id, name, Locale.ENGLISH, permissions);
    }

    /** A recruiter of the company in which everybody reads another language. */
    private static User reader(String id, String name, String language) {
        return user("meridian", id, name, Locale.forLanguageTag(language), RECRUITER);
    }

    private static User user(String tenant, String id, String name, Locale language, Set<Permission> permissions) {
        Actor actor = new Actor(new TenantId(tenant), new UserId(id));
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + tenant + ".example";
        return new User(actor, name, Optional.of(email), language, permissions);
    }

    private void candidate(String line) {
        String[] part = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        candidates.add(
                new TenantId(part[0]),
                new Candidate(
                        new ApplicationId(part[1]),
                        part[2],
                        text(part[3]),
                        text(part[4]),
                        text(part[5]),
                        text(part[6]).map(CountryCode::new),
                        text(part[7]).map(this::firstDay),
                        text(part[8]),
                        part.length > 10 && !part[10].isEmpty()
                                ? EmploymentType.valueOf(part[10])
                                : EmploymentType.EMPLOYEE,
                        part.length > 11 ? text(part[11]).map(Seed::salary) : Optional.empty(),
                        details(part[9])));
    }

    /** {@code +3} is three days from now; {@code ~75} the first Monday after 75 days that is not at the year's end. */
    private LocalDate firstDay(String days) {
        LocalDate day = today.plusDays(Long.parseLong(days.substring(1)));
        if (days.startsWith("+")) {
            return day;
        }
        LocalDate monday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (isYearsEnd(monday)) {
            monday = monday.plusWeeks(1);
        }
        return monday;
    }

    private static boolean isYearsEnd(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        return inYear.isAfter(MonthDay.of(12, 20)) || inYear.isBefore(MonthDay.of(1, 4));
    }

    /** A currency and an amount: {@code EUR 48000}. */
    private static Salary salary(String text) {
        String[] parts = text.split(" ");
        return new Salary(new BigDecimal(parts[1]), Currency.getInstance(parts[0]));
    }

    private static Map<String, String> details(String text) {
        return Arrays.stream(text.split(";"))
                .map(detail -> detail.strip().split("=", 2))
                .filter(detail -> detail.length == 2)
                .collect(Collectors.toMap(detail -> detail[0], detail -> detail[1]));
    }

    private static Optional<String> text(String part) {
        return Optional.of(part).filter(value -> !value.isEmpty());
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Seed.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
