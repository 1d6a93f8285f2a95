package dev.remotehiring.cluster;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.hostkit.InMemoryUsers;
import dev.remotehiring.internal.config.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the host platform is on every node alike: its configuration, its people, its candidates. One tenant, Acme. */
public final class Hosted {
    static final TenantId ACME = new TenantId("acme");
    static final String CLIENT_ID = "kestrel";
    static final String CLIENT_SECRET_ALIAS = "remote-hiring";
    static final String REDIRECT = "http://localhost:8181/remote-hiring/callback";

    /** How the application of a candidate begins whose job has no title yet. */
    static final String UNTITLED = "untitled";

    static final String TITLE = "Engineer";

    /** Who may hire. */
    static final List<String> RECRUITERS = List.of("ada", "rita", "olga", "paul");

    /** The one browser, whichever node its requests arrive at. */
    public static final BrowserSession BROWSER = new BrowserSession("a-browser-that-nobody-else-has");

    private Hosted() {}

    /**
     * The configuration; keys that are not named here have their defaults.
     *
     * @param more keys of one test
     */
    public static Settings settings(URI gateway, Map<String, String> more) {
        Map<String, String> keys = new HashMap<>(Map.of(
                "environment",
                "custom",
                "gateway",
                gateway.toString(),
                "web.app",
                gateway.toString(),
                "client.id",
                CLIENT_ID,
                "client.secret.alias",
                CLIENT_SECRET_ALIAS,
                "redirect.uri",
                REDIRECT));
        keys.putAll(more);
        return Settings.of(keys);
    }

    /** A user of Acme. */
    public static Actor actor(String user) {
        return new Actor(ACME, new UserId(user));
    }

    /** Ada, who may do everything, and the others, who may hire. Remote knows all of them. */
    public static UserDirectory users() {
        InMemoryUsers users = new InMemoryUsers();
        put(users, "ada", "Ada Admin", Set.of(Permission.values()));
        put(users, "rita", "Rita Recruiter", Set.of(Permission.HIRE));
        put(users, "olga", "Olga Owner", Set.of(Permission.HIRE));
        put(users, "paul", "Paul People", Set.of(Permission.HIRE));
        return users;
    }

    private static void put(InMemoryUsers users, String login, String name, Set<Permission> permissions) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@acme.example";
        users.put(login, new User(actor(login), name, Optional.of(email), Locale.ENGLISH, permissions));
    }

    /**
     * Every application has a candidate, of whom the host knows all that the form of Portugal asks for, but for the job
     * title of those whose application begins with {@value #UNTITLED}.
     */
    public static CandidateDirectory candidates(Clock clock) {
        return (tenant, application) -> Optional.of(new Candidate(
                application,
                "Marta " + application.value(),
                Optional.of(email(application.value())),
                Optional.empty(),
                application.value().startsWith(UNTITLED) ? Optional.empty() : Optional.of(TITLE),
                CountryCode.of("PRT"),
                Optional.of(firstDay(clock)),
                Optional.empty(),
                Map.of(
                        "has_seniority_date", "no",
                        "tax_servicing_countries", "Portugal",
                        "tax_job_category", "engineering_it")));
    }

    /** The e-mail address of an application's candidate. */
    static String email(String application) {
        return application + "@people.example";
    }

    /** A Monday, late enough for every country. */
    private static LocalDate firstDay(Clock clock) {
        return LocalDate.now(clock).plusDays(90).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}
