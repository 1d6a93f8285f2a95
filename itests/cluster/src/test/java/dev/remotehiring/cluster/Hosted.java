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
import dev.remotehiring.internal.config.PluginConfiguration;
import dev.remotehiring.internal.config.Settings;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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

    /** The one browser, whichever node its requests arrive at. */
    public static final BrowserSession BROWSER = new BrowserSession("a-browser-that-nobody-else-has");

    private Hosted() {}

    /** The configuration; keys that are not named here have their defaults. */
    public static Settings settings(URI gateway) {
        Map<String, Object> keys = Map.of(
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
                REDIRECT);
        return Settings.of((PluginConfiguration) Proxy.newProxyInstance(
                PluginConfiguration.class.getClassLoader(),
                new Class<?>[] {PluginConfiguration.class},
                (proxy, method, arguments) ->
                        keys.getOrDefault(method.getName().replace('_', '.'), method.getDefaultValue())));
    }

    /** A user of Acme. */
    public static Actor actor(String user) {
        return new Actor(ACME, new UserId(user));
    }

    /** Ada, who may do everything, and Rita, who may hire. */
    public static UserDirectory users() {
        InMemoryUsers users = new InMemoryUsers();
        put(users, "ada", "Ada Admin", Set.of(Permission.values()));
        put(users, "rita", "Rita Recruiter", Set.of(Permission.HIRE));
        return users;
    }

    private static void put(InMemoryUsers users, String login, String name, Set<Permission> permissions) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@acme.example";
        users.put(login, new User(actor(login), name, Optional.of(email), Locale.ENGLISH, permissions));
    }

    /** Every application has a candidate, of whom the host knows all that the form of Portugal asks for. */
    public static CandidateDirectory candidates(Clock clock) {
        return (tenant, application) -> Optional.of(new Candidate(
                application,
                "Marta " + application.value(),
                Optional.of(application.value() + "@people.example"),
                Optional.empty(),
                Optional.of("Software Engineer"),
                CountryCode.of("PRT"),
                Optional.of(firstDay(clock)),
                Optional.empty(),
                Map.of(
                        "has_seniority_date", "no",
                        "tax_servicing_countries", "Portugal",
                        "tax_job_category", "engineering_it")));
    }

    /** A Monday, late enough for every country. */
    private static LocalDate firstDay(Clock clock) {
        return LocalDate.now(clock).plusDays(90).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}
