package dev.remotehiring.internal;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.HiringListener;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.admin.Administration;
import dev.remotehiring.internal.admin.Colleagues;
import dev.remotehiring.internal.admin.Disconnecting;
import dev.remotehiring.internal.admin.Joining;
import dev.remotehiring.internal.admin.Portfolio;
import dev.remotehiring.internal.admin.Probes;
import dev.remotehiring.internal.admin.SecretRotation;
import dev.remotehiring.internal.admin.Signing;
import dev.remotehiring.internal.admin.Speaking;
import dev.remotehiring.internal.admin.TenantData;
import dev.remotehiring.internal.admin.Withdrawal;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.connection.OneCompany;
import dev.remotehiring.internal.consent.Consent;
import dev.remotehiring.internal.consent.Exchange;
import dev.remotehiring.internal.doctor.Doctor;
import dev.remotehiring.internal.gateway.Budget;
import dev.remotehiring.internal.gateway.Companies;
import dev.remotehiring.internal.gateway.CompanyManagers;
import dev.remotehiring.internal.gateway.CostCalculator;
import dev.remotehiring.internal.gateway.Countries;
import dev.remotehiring.internal.gateway.Employees;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.Gateway;
import dev.remotehiring.internal.gateway.HireForms;
import dev.remotehiring.internal.gateway.Identity;
import dev.remotehiring.internal.gateway.Links;
import dev.remotehiring.internal.gateway.Onboardings;
import dev.remotehiring.internal.gateway.Soundings;
import dev.remotehiring.internal.health.Checkup;
import dev.remotehiring.internal.health.Connections;
import dev.remotehiring.internal.hiring.Bulk;
import dev.remotehiring.internal.hiring.Buttons;
import dev.remotehiring.internal.hiring.Connecting;
import dev.remotehiring.internal.hiring.Forgetting;
import dev.remotehiring.internal.hiring.Hiring;
import dev.remotehiring.internal.hiring.People;
import dev.remotehiring.internal.hiring.Preparation;
import dev.remotehiring.internal.hiring.Pricing;
import dev.remotehiring.internal.hiring.Proceeding;
import dev.remotehiring.internal.hiring.Queue;
import dev.remotehiring.internal.hiring.Rehearsal;
import dev.remotehiring.internal.hiring.Vouching;
import dev.remotehiring.internal.hiring.WayIn;
import dev.remotehiring.internal.http.Calls;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.invitation.Accepting;
import dev.remotehiring.internal.invitation.Inviters;
import dev.remotehiring.internal.invitation.Issuing;
import dev.remotehiring.internal.journal.Batches;
import dev.remotehiring.internal.journal.Budgets;
import dev.remotehiring.internal.journal.ConnectionRequests;
import dev.remotehiring.internal.journal.Consents;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.journal.Database;
import dev.remotehiring.internal.journal.Deeds;
import dev.remotehiring.internal.journal.DroppedSecrets;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.journal.InUse;
import dev.remotehiring.internal.journal.Invitations;
import dev.remotehiring.internal.journal.LastCalls;
import dev.remotehiring.internal.journal.Leases;
import dev.remotehiring.internal.journal.Overview;
import dev.remotehiring.internal.journal.Rules;
import dev.remotehiring.internal.journal.Schema;
import dev.remotehiring.internal.journal.Soundness;
import dev.remotehiring.internal.journal.Standing;
import dev.remotehiring.internal.journal.TenantErasure;
import dev.remotehiring.internal.journal.TenantExport;
import dev.remotehiring.internal.journal.Upkeep;
import dev.remotehiring.internal.measure.Figures;
import dev.remotehiring.internal.measure.Meters;
import dev.remotehiring.internal.onboarding.Cancelling;
import dev.remotehiring.internal.onboarding.Disappearance;
import dev.remotehiring.internal.onboarding.Following;
import dev.remotehiring.internal.onboarding.Inviting;
import dev.remotehiring.internal.onboarding.Notes;
import dev.remotehiring.internal.onboarding.Reading;
import dev.remotehiring.internal.operations.Operations;
import dev.remotehiring.internal.proof.Proofs;
import dev.remotehiring.internal.sending.Book;
import dev.remotehiring.internal.sending.Listeners;
import dev.remotehiring.internal.sending.Recognition;
import dev.remotehiring.internal.sending.Resolution;
import dev.remotehiring.internal.sending.Sending;
import dev.remotehiring.internal.sending.Settling;
import dev.remotehiring.internal.sending.Ways;
import dev.remotehiring.internal.support.SupportBundle;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.TokenEndpoint;
import dev.remotehiring.internal.token.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugin's parts, put together. Plain Java: everything but the {@link Plugin} works without OSGi. */
public final class House implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(House.class);
    private static final Duration ROUND = Duration.ofSeconds(5);

    /** With the credential service before and after asking Remote. */
    private static final Duration LONGEST_RENEWAL = Duration.ofSeconds(13);

    private static final Duration LONGEST_SENDING = Duration.ofSeconds(33);

    /** As the services promise. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    /** Who was just given a service that goes may still call it. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final UnderWay underWay = new UnderWay();
    private final Http http;
    private final ExecutorService renewals = Executors.newCachedThreadPool(daemons("remote-hiring-renewal"));
    private final ExecutorService sendings = Executors.newSingleThreadExecutor(daemons("remote-hiring-queue"));
    private final ExecutorService looks = Executors.newSingleThreadExecutor(daemons("remote-hiring-figures"));
    private final ScheduledExecutorService rounds = Executors.newScheduledThreadPool(2, daemons("remote-hiring-round"));
    private final ExecutorService proving = Executors.newCachedThreadPool(daemons("remote-hiring-proof"));
    private final Hiring service;
    private final Administration admin;
    private final Operations operations;
    private final Checkup checkup;
    private final Resolution resolution;
    private final Queue queue;
    private final Following following;
    private final Probes probes;
    private final Forgetting forgetting;

    /** What the host gives; and what was counted, which goes on under a new configuration. */
    public record Host(
            CredentialService credentials,
            UserDirectory users,
            CandidateDirectory candidates,
            DataSource database,
            Collection<HiringListener> listeners,
            Meters meters,
            Supplier<Optional<Failure>> refused) {
        /** With meters that begin at nothing, and settings in force that are those that are written down. */
        public Host(
                CredentialService credentials,
                UserDirectory users,
                CandidateDirectory candidates,
                DataSource database,
                Collection<HiringListener> listeners) {
            this(credentials, users, candidates, database, listeners, new Meters(), Optional::empty);
        }
    }

    /**
     * Puts the parts together. Nothing is asked of the database, the host or Remote yet.
     *
     * @param settings the configuration
     * @param host the host's ports
     * @param clock the time
     */
    public House(Settings settings, Host host, Clock clock) {
        this(settings, host, clock, true);
    }

    /** One that does nothing by itself, unless {@code goesOn}: finding out, the queue and the probes wait to be told. */
    House(Settings settings, Host host, Clock clock, boolean goesOn) {
        String issuer = settings.environment().issuer();
        Database database = new Database(host.database(), Schema::migrate);
        Calls calls = new Calls(clock);
        http = new Http(settings.environment().gateway(), settings.proxy(), calls);

        ConnectionStore connections = new ConnectionStore(host.credentials(), issuer);
        ClientSecrets secrets = new ClientSecrets(host.credentials(), issuer, settings.clientSecretAlias());
        TokenEndpoint endpoint = new TokenEndpoint(http, settings.clientId(), secrets, clock, host.meters());
        Leases leases = new Leases(database);
        DroppedSecrets dropped = new DroppedSecrets(database, clock);
        Tokens tokens = new Tokens(
                new Tokens.Parts(connections, secrets, endpoint, leases, dropped, settings),
                clock,
                Correlation.onward(renewals));
        Budget budget = new Budget(new Budgets(database), issuer, clock, host.meters());
        LastCalls lastCalls = new LastCalls(database, issuer, clock);
        Gateway gateway = new Gateway(http, tokens, budget, lastCalls, clock, host.meters());
        Identity identity = new Identity(gateway);
        Employments employments = new Employments(gateway, clock);
        Companies companies = new Companies(gateway, clock);
        CompanyManagers managers = new CompanyManagers(gateway);
        Upkeep upkeep = new Upkeep(database, issuer, clock);
        OneCompany oneCompany = new OneCompany(connections, tokens, upkeep, lastCalls);
        Speaking speaking = new Speaking(connections, identity, employments, companies, clock);
        Withdrawal withdrawal = new Withdrawal(connections, companies);
        tokens.whenEnded(ended -> renewals.execute(() -> withdrawal.findOut(ended)));

        Listeners listeners = new Listeners(host::listeners);
        Hires hires = new Hires(database, issuer, clock);
        Book book = new Book(hires, listeners);
        ConnectionRequests requests = new ConnectionRequests(database, issuer, clock);
        People people = new People(host.users(), host.candidates());
        Consents consents = new Consents(database, issuer, clock);
        Consent consent = new Consent(
                settings,
                consents,
                new Exchange(settings, endpoint, oneCompany, tokens, identity, clock),
                clock,
                host.meters());
        Invitations invitations = new Invitations(database, issuer, clock);
        Inviters inviters = new Inviters(host.users());
        WayIn wayIn = new WayIn(settings, managers, new Links(gateway), clock);
        Connecting connecting = new Connecting(
                new Connecting.Parts(
                        people,
                        book,
                        hires,
                        connections,
                        settings.sharedConnection(),
                        consent,
                        new Accepting(settings, invitations, inviters, consent, clock),
                        requests,
                        listeners,
                        wayIn,
                        new Vouching(settings, secrets, oneCompany, managers, tokens, clock),
                        upkeep),
                clock);
        Ways ways = new Ways(connections);
        resolution = new Resolution(hires, book, ways, employments, settings.safeDelay(), clock);
        Settling settling = new Settling(hires, book, ways, resolution, employments, clock);
        HireForms forms = new HireForms(gateway, settings.formVersion(), clock);
        Rules rules = new Rules(database, issuer, clock);
        Preparation preparation = new Preparation(new Countries(gateway, clock), forms, rules);
        Proceeding proceeding = new Proceeding(
                book,
                connecting,
                preparation,
                new Sending(book, hires, employments, new Recognition(employments, hires)));
        queue = new Queue(hires, book, people, proceeding, rules, goesOn ? sendings : work -> {}, clock);

        Deeds deeds = new Deeds(database, issuer, clock);
        EnvironmentName environment = settings.environment().name();
        Onboardings onboardings = new Onboardings(gateway);
        Reading reading =
                new Reading(new Reading.Parts(employments, onboardings, forms, new Notes(hires), environment), clock);
        following = new Following(hires, ways, reading, clock);
        service = new Hiring(
                new Hiring.Parts(
                        people,
                        book,
                        connecting,
                        preparation,
                        proceeding,
                        new Bulk(people, new Batches(database, hires, issuer, clock), book, queue),
                        settling,
                        resolution,
                        new Hiring.OnboardingParts(
                                reading,
                                new Cancelling(reading, onboardings, new Disappearance(identity, employments), book),
                                new Inviting(reading, onboardings, hires, deeds, environment)),
                        new Employees(gateway),
                        wayIn,
                        new Buttons(people, hires, connecting, environment),
                        new Pricing(connecting, new CostCalculator(gateway, clock)),
                        rules,
                        environment),
                clock);
        admin = new Administration(new Administration.Parts(
                settings,
                host.users(),
                connections,
                tokens,
                requests,
                new Joining(settings, connections, oneCompany, identity, companies, leases, clock),
                new SecretRotation(secrets, endpoint, dropped, leases),
                new Signing(settings, secrets, clock),
                oneCompany,
                speaking,
                lastCalls,
                new Disconnecting(
                        new Disconnecting.Parts(
                                environment,
                                connections,
                                tokens,
                                consents,
                                invitations,
                                requests,
                                upkeep,
                                lastCalls,
                                deeds),
                        clock),
                new Portfolio(companies, connections, upkeep),
                companies,
                settling,
                rules,
                new Rehearsal(people, connecting, preparation),
                new TenantData(
                        new TenantData.Parts(
                                connections,
                                tokens,
                                upkeep,
                                new TenantExport(database, issuer),
                                new TenantErasure(database, issuer, clock),
                                deeds),
                        clock),
                deeds,
                new Colleagues(settings, host.users(), connections, managers, deeds),
                new Issuing(invitations, inviters, clock)));
        Overview overview = new Overview(database, issuer, clock);
        Connections all = new Connections(upkeep, connections, lastCalls, environment);
        checkup = new Checkup(
                new Checkup.Parts(settings, host.refused(), secrets, new Standing(database, issuer), all, calls),
                clock);
        Proofs proofs = new Proofs(
                new Proofs.Parts(
                        settings,
                        host.users(),
                        host.candidates(),
                        host.credentials(),
                        new Soundness(database),
                        new InUse(database, issuer),
                        http,
                        endpoint,
                        secrets,
                        connections,
                        gateway,
                        employments,
                        managers),
                clock,
                proving);
        operations = new Operations(new Operations.Parts(
                checkup,
                proofs,
                all,
                hires,
                settling,
                new Figures(host.meters(), overview::hires, looks),
                new Doctor(
                        new Doctor.Parts(
                                settings, secrets, connections, overview, new Soundings(http, gateway, budget, clock)),
                        clock),
                new SupportBundle(settings, overview, clock)));
        forgetting = new Forgetting(hires, book, requests, consents, invitations, settings.keepDetails(), clock);
        probes = new Probes(upkeep, connections, speaking);
        if (goesOn) {
            every(forgetting);
            every(queue::look);
            every(tokens::sweep);
            every(resolution);
            every(following);
        }
        if (goesOn && settings.probes()) {
            every(probes);
        }
    }

    private void every(Runnable round) {
        rounds.scheduleWithFixedDelay(round, ROUND.toSeconds(), ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    RemoteHiringService service() {
        return Correlation.each(RemoteHiringService.class, underWay.counted(RemoteHiringService.class, service));
    }

    RemoteHiringAdmin admin() {
        return Correlation.each(RemoteHiringAdmin.class, underWay.counted(RemoteHiringAdmin.class, admin));
    }

    RemoteHiringOperations operations() {
        return Correlation.each(
                RemoteHiringOperations.class, underWay.counted(RemoteHiringOperations.class, operations));
    }

    /** What the timer does, now. */
    void findOut() {
        resolution.run();
        forgetting.run();
    }

    /** What the timer does with the queue, now, and waits for it. */
    void workThroughTheQueue() {
        queue.run();
    }

    /** What the timer does for hires that are at Remote, now. */
    void follow() {
        following.run();
    }

    /** What the timer does for connections that nobody uses, now. */
    void probe() {
        probes.run();
    }

    static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Closes it when the calls that are under way, and those of late comers, have ended. */
    void closeAfterLateCalls() {
        close(LATE);
    }

    @Override
    public void close() {
        close(Duration.ZERO);
    }

    private void close(Duration late) {
        rounds.shutdownNow();
        awaitCalls(late);
        looks.shutdownNow();
        checkup.close();
        proving.shutdownNow();
        queue.stop();
        sendings.shutdown();
        renewals.shutdown();
        await(sendings, LONGEST_SENDING, "A hire is still being sent");
        await(renewals, LONGEST_RENEWAL, "A token is still being renewed");
        http.close();
    }

    private void awaitCalls(Duration late) {
        try {
            if (!underWay.endWithin(late, LONGEST_CALL)) {
                LOG.warn("A call has not ended, although none should take that long; it is cut off.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What is under way is not cut off: a renewal may bring a new refresh token, and the old one is of no use any more; the
     * answer of a hire says what became of it.
     */
    private static void await(ExecutorService work, Duration atMost, String what) {
        try {
            if (!work.awaitTermination(atMost.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("{}, although nothing should take that long; it is cut off.", what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
